package org.twodoors.guide;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** The glossary in every language. */
final class Glossaries {

    private final Map<String, Glossary> byLanguage;
    private final Glossary forEverybodyElse;

    /**
     * Puts the terms into words.
     *
     * @param terms the terms
     * @param languages every language there are words for, at least one
     * @param messages the words
     */
    Glossaries(List<Claim> terms, List<Locale> languages, MessageSource messages) {
        this.byLanguage = languages.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Locale::toLanguageTag, language -> new Glossary(terms, language, messages)));
        this.forEverybodyElse = new Glossary(terms, languages.get(0), messages);
    }

    /** The glossary in a language, or in the first one when there are no words for it. */
    Glossary in(Locale language) {
        return byLanguage.getOrDefault(language.toLanguageTag(), forEverybodyElse);
    }
}
