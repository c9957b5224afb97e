package org.twodoors.questionnaire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.twodoors.answers.Answers;
import org.twodoors.pathways.PlanChange;
import org.twodoors.pathways.PlanChanges;

/**
 * What the plan was before a family came to change an answer, for the page it comes back to, which then says what changed. It goes
 * along in the flash cookie, and through the pages between in a field of their forms; nothing of it is in an address.
 */
final class PlanBefore {

    /** What the address is called on its way. */
    static final String NEXT = "next";

    private final PlanChanges changes;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    PlanBefore(PlanChanges changes, HttpServletRequest request, HttpServletResponse response) {
        this.changes = changes;
        this.request = request;
        this.response = response;
    }

    /** The mark that the form brought, or else that of the answers that are about to change; null without a plan. */
    @Nullable
    String mark(@Nullable String sent, Answers before) {
        return changes.isMark(sent) ? sent : changes.mark(before).orElse(null);
    }

    /** Tells it to the page that the answer redirects to. */
    void tellNext(@Nullable String mark) {
        if (mark != null) {
            RequestContextUtils.getOutputFlashMap(request).put(PlanChanges.WAS, mark);
        }
    }

    /** Tells the page with the numbers to call where its way leads on: its address tells nothing. */
    void leadOnTo(String address) {
        RequestContextUtils.getOutputFlashMap(request).put(NEXT, address);
    }

    /** Tells it to the page behind a link of the page that is shown. */
    void tellBehind(String address, @Nullable Object mark) {
        if (mark != null) {
            RequestContextUtils.getOutputFlashMap(request).put(PlanChanges.WAS, mark);
            RequestContextUtils.saveOutputFlashMap(address, request, response);
        }
    }

    /** What changed since; null when there is nothing to tell. */
    @Nullable
    PlanChange since(@Nullable Object mark, Answers answers) {
        return mark instanceof String was ? changes.since(was, answers).orElse(null) : null;
    }
}
