package org.twodoors.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twodoors.GivenFamily;
import org.twodoors.pathways.Findings;
import org.twodoors.pathways.StepLinks;
import org.twodoors.plan.StepCatalog;

/** {@code papers/letters.json} and {@code plan/steps.json} both say which letter a pathway has: they agree for every family. */
class LettersOfStepsTest extends PapersSlice {

    private static final String LETTERS = "/plan/messages/";

    @Autowired
    private PaperCatalog papers;

    @Autowired
    private LetterService letters;

    @Test
    void theLetterThatAStepOpensIsWrittenToTheFamilyAndStandsAmongTheLettersOfItsSteps() {
        StepLinks steps = StepCatalog.read();
        TreeSet<String> wrong = new TreeSet<>();
        TreeSet<String> opened = new TreeSet<>();
        GivenFamily.withWorkedCases().forEach((name, answers) -> {
            Findings found = findings.findings(answers).orElseThrow();
            LetterFacts facts = letters.facts(Optional.of(found), Locale.ENGLISH);
            List<Letter> offered = papers.ofSteps(facts);
            found.pathways()
                    .pathways()
                    .forEach(way -> steps.link(way, found)
                            .filter(link -> link.address().startsWith(LETTERS))
                            .flatMap(link -> papers.letter(link.address().substring(LETTERS.length())))
                            .ifPresent(letter -> {
                                opened.add(letter.id());
                                if (!letter.isOffered(facts) || !offered.contains(letter)) {
                                    wrong.add(way.rule() + " " + way.kind() + " opens " + letter.id() + " for " + name);
                                }
                            }));
        });
        assertThat(wrong).isEmpty();
        assertThat(opened).hasSizeGreaterThan(15);
    }
}
