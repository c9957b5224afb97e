package org.twodoors.states;

import org.jspecify.annotations.Nullable;

/**
 * What the team that writes the plan is called here. Names are in the words of the data.
 *
 * @param term the team
 * @param deciders the group that decides about special education, where it has a name of its own, or null
 * @param preschool the team for preschool children, where it has a name of its own, or null
 * @param plan what the IEP is called, where it has a name of its own, or null
 * @param other another name to know, or null
 */
public record TeamName(
        String term,
        @Nullable String deciders,
        @Nullable String preschool,
        @Nullable String plan,
        @Nullable Prose other) {}
