package org.twodoors.pages;

import java.util.stream.Stream;

/** A controller of {@linkplain OpenPage open pages} whose address has a variable; it knows which of them there are. */
public interface VariablePages {

    /** The paths of the pages that are there. */
    Stream<String> addresses();
}
