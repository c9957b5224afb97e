package org.twodoors;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.twodoors.answers.UsState;
import org.twodoors.draft.DraftCookie;

/**
 * Counts how often a plan was shown and a letter opened, by language and state: sums that hold nothing of whom. They are told in
 * steps of ten, so that no step is one family of a small state.
 */
final class Counts implements HandlerInterceptor {

    /** The least by which a sum grows for those who read it. */
    static final int STEP = 10;

    /** What is counted, by the template that shows it. */
    private static final Map<String, String> COUNTED =
            Map.of("plan/plan", "twodoors.plans.shown", "papers/message", "twodoors.letters.opened");

    private static final String NOT_SAID = "not-said";

    private final MeterRegistry meters;
    private final DraftCookie drafts;
    private final Map<Sum, AtomicLong> sums = new ConcurrentHashMap<>();

    /** Takes what tells the sums, and what knows what a family said of its state. */
    Counts(MeterRegistry meters, DraftCookie drafts) {
        this.meters = meters;
        this.drafts = drafts;
    }

    /** What is counted apart: the name of a count, a language tag, a postal code in small letters. */
    private record Sum(String name, String language, String state) {}

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String view = page == null ? null : page.getViewName();
        String name = view == null ? null : COUNTED.get(view);
        if (name == null || !HttpMethod.GET.matches(request.getMethod())) {
            return;
        }
        Locale language = RequestContextUtils.getLocale(request);
        UsState state = drafts.read(request).answers().child().state();
        sums.computeIfAbsent(
                        new Sum(name, language.toLanguageTag(), state == null ? NOT_SAID : state.code()),
                        this::registered)
                .incrementAndGet();
    }

    private AtomicLong registered(Sum sum) {
        AtomicLong count = new AtomicLong();
        FunctionCounter.builder(sum.name(), count, it -> it.get() / STEP * STEP)
                .description("How often, in steps of " + STEP)
                .tags("language", sum.language(), "state", sum.state())
                .register(meters);
        return count;
    }
}
