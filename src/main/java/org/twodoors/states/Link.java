package org.twodoors.states;

/**
 * An address that may be given to a family: neither a mirror nor a guide site.
 *
 * @param label what is found there, in the words of the data; the host when the data has no words for it
 * @param address where it is
 */
public record Link(String label, String address) {}
