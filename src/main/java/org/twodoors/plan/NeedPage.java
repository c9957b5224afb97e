package org.twodoors.plan;

import org.jspecify.annotations.Nullable;

/**
 * The page of one need of a plan.
 *
 * @param card the need
 * @param before the need before it in the plan, or null
 * @param after the need after it in the plan, or null
 * @param rulesVersion version of the rules that decided
 */
record NeedPage(
        NeedCard card, @Nullable NeedCard before, @Nullable NeedCard after, String rulesVersion) {}
