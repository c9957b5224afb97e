package org.twodoors.sharing.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;

/** What has to be mended in a form before it can go on. */
public final class Mending {

    private final MessageSource words;
    private final Locale locale;
    private final List<Problem> errors = new ArrayList<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    public Mending(MessageSource words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    /**
     * One thing to mend.
     *
     * @param target id of the input it is about
     * @param message what to do
     */
    record Problem(String target, String message) {}

    /** Notes what is wrong with a field; the first thing wrong with it stays. */
    public void add(String field, String message, Object... values) {
        String said = words.getMessage(message, values, locale);
        if (problems.putIfAbsent(field, said) == null) {
            errors.add(new Problem(field, said));
        }
    }

    public String word(String message) {
        return words.getMessage(message, null, locale);
    }

    public boolean needed() {
        return !errors.isEmpty();
    }

    /** Gives the page the error summary and the error of each field. */
    public void show(Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute("problems", problems);
    }
}
