package org.twodoors.plan;

import java.util.List;

/**
 * Needs as a part of a sentence: a few by name, the others counted.
 *
 * @param named those with their names
 * @param more how many others there are
 */
record About(List<NeedCard> named, int more) {

    private static final int MOST = 5;

    About {
        named = List.copyOf(named);
    }

    static About of(List<NeedCard> cards) {
        int few = cards.size() > MOST ? MOST - 1 : cards.size();
        return new About(cards.subList(0, few), cards.size() - few);
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return named.isEmpty();
    }

    /** Whether "and" stands before the name at a place. */
    public boolean andBefore(int at) {
        return more == 0 && at > 0 && at == named.size() - 1;
    }

    /** Whether a comma stands after the name at a place. */
    public boolean commaAfter(int at) {
        return at < named.size() - (more == 0 ? 2 : 1);
    }
}
