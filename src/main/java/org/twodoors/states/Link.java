package org.twodoors.states;

/**
 * An address that may be given to a family: it works, and it is neither a mirror nor a guide site.
 *
 * @param label what is found there, in the words of the data
 * @param address where it is
 */
public record Link(String label, String address) {}
