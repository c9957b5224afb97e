package org.twodoors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.twodoors.answers.Answers;
import org.twodoors.answers.Question;
import org.twodoors.answers.RedFlag;
import org.twodoors.catalog.Dial;
import org.twodoors.draft.DraftCookie;
import org.twodoors.pathways.FindingsService;
import org.twodoors.pathways.UrgentSign;

/** One order for every danger, on every page of a plan: none, each sign alone, each pair, poison and self-harm with one more. */
@WholeSite
class DangerOnPagesTest {

    private static final List<String> PAGES = List.of(
            "/plan",
            "/plan/print",
            "/plan/needs/handwriting",
            "/plan/school",
            "/plan/clinic",
            "/plan/together",
            "/plan/if-they-say-no",
            "/plan/find-out",
            "/plan/all-fine");

    /** Where the plan stands behind the page, its buttons say it. */
    private static final String IN_SHORT = "/plan/needs/handwriting";

    /** Signs that letters say in words of their own: for a child who is no baby, by the parent. */
    private static final Map<RedFlag, String> OWN_WORDS = Map.of(
            RedFlag.HEAD_INJURY, "letter.sign.head-injury",
            RedFlag.SELF_HARM, "letter.sign.self-harm");

    private static final List<String> FOR_THE_SCHOOL =
            List.of("evaluation", "teacher", "written-reasons", "where-is-our-answer", "records");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DraftCookie drafts;

    @Autowired
    private FindingsService findings;

    @Autowired
    private MessageSource words;

    static List<Set<RedFlag>> dangers() {
        List<Set<RedFlag>> all = new ArrayList<>();
        for (RedFlag one : RedFlag.values()) {
            for (RedFlag other : RedFlag.values()) {
                if (one.compareTo(other) <= 0) {
                    all.add(EnumSet.of(one, other));
                }
            }
            if (one != RedFlag.POISON && one != RedFlag.SELF_HARM) {
                all.add(EnumSet.of(RedFlag.POISON, RedFlag.SELF_HARM, one));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("dangers")
    void everyPageOfThePlanHasTheSameSignsInTheSameOrder(Set<RedFlag> flags) {
        Answers family = family(flags);
        List<UrgentSign> signs =
                findings.findings(family).orElseThrow().pathways().urgentSigns();
        assertThat(signs).hasSameSizeAs(flags);
        for (String path : PAGES) {
            Element card = page(path, family).selectFirst(".urgent-card");
            assertThat(card).as(path).isNotNull();
            if (path.equals(IN_SHORT)) {
                assertThat(card.select(".urgent-card__all").attr("href")).isEqualTo("/plan#urgent-title");
                inShort(card, signs);
            } else {
                assertThat(card.select(".urgent-card__list > li > p:first-child")
                                .eachText())
                        .as(path)
                        .containsExactlyElementsOf(signs.stream()
                                .map(sign -> word(sign.messageKey()))
                                .toList());
            }
            List<String> dials = card.select("a[href^=tel:], a[href^=sms:]").eachAttr("href");
            assertThat(dials).as(path).doesNotHaveDuplicates();
            if (!signs.get(0).dials().isEmpty()) {
                assertThat(dials.get(0)).isEqualTo(signs.get(0).dials().get(0).address());
            }
        }
    }

    /** The buttons name their signs; a sign whose numbers stand there already, or that has none, stands in its own words. */
    private void inShort(Element card, List<UrgentSign> signs) {
        List<Element> items = card.select(".urgent-card__list > li");
        assertThat(items).hasSameSizeAs(signs);
        List<Dial> first = signs.get(0).dials();
        for (int at = 0; at < signs.size(); at++) {
            UrgentSign sign = signs.get(at);
            Element item = items.get(at);
            boolean dials = !sign.dials().isEmpty() && (at == 0 || !first.containsAll(sign.dials()));
            assertThat(item.text()).contains(word(dials ? sign.shortKey() : sign.messageKey()));
            assertThat(item.select(".dials__sign").isEmpty()).isEqualTo(!dials);
        }
    }

    @Test
    void withoutADangerNoPageHasACard() {
        for (String path : PAGES) {
            assertThat(page(path, family(Set.of())).select(".urgent-card"))
                    .as(path)
                    .isEmpty();
        }
    }

    /** Before there is a plan, its page and the page with the numbers say the same. */
    @ParameterizedTest
    @MethodSource("dangers")
    void withoutAPlanTheOrderIsTheSame(Set<RedFlag> flags) {
        Answers young = Answers.NONE.withChild(family(flags).child().with(Question.AGE, null));
        String card = ".urgent-card__list > li > p:first-child";

        assertThat(page("/plan", young).select(card).eachText())
                .hasSameSizeAs(flags)
                .isEqualTo(page("/questions/help", young).select(card).eachText());
    }

    /** The note for the doctor names the signs first and in the same order; a paper for the school names none until that is ticked. */
    @ParameterizedTest
    @MethodSource("dangers")
    void theDoctorReadsTheSignsInTheSameOrderAndTheSchoolReadsNone(Set<RedFlag> flags) {
        Answers family = family(flags);
        List<String> labels = findings.findings(family).orElseThrow().pathways().urgentSigns().stream()
                .flatMap(sign -> labels(sign, flags))
                .toList();
        assertThat(labels).hasSameSizeAs(flags);

        assertThat(letter("doctor", family)).containsSubsequence(labels);
        List<String> dials = findings.findings(family).orElseThrow().pathways().urgentSigns().stream()
                .flatMap(sign -> sign.dials().stream())
                .map(Dial::address)
                .distinct()
                .toList();
        assertThat(page("/plan/messages/doctor", family)
                        .select(".urgent-card a[href^=tel:], .urgent-card a[href^=sms:]")
                        .eachAttr("href"))
                .as("a note does not stand in for a call")
                .containsExactlyElementsOf(dials);
        for (String letter : FOR_THE_SCHOOL) {
            assertThat(letter(letter, family)).as(letter).isNotBlank().doesNotContain(labels);
        }
        assertThat(page("/plan/meeting-sheet", family).selectFirst(".sheet").text())
                .isNotBlank()
                .doesNotContain(labels)
                .doesNotContain("911", "988");
    }

    /** Swallowed poison and talk of self-harm are one sign on the card, and two on a list. */
    private Stream<String> labels(UrgentSign sign, Set<RedFlag> flags) {
        return flags.stream()
                .filter(flag -> sign.messageKey().equals("redFlag." + flag.code() + ".advice")
                        || sign.messageKey().equals("urgent.poisonAndSelfHarm") && flag == RedFlag.POISON)
                .map(flag -> word(OWN_WORDS.getOrDefault(flag, "redFlag." + flag.code() + ".label")));
    }

    private String letter(String id, Answers family) {
        return page("/plan/messages/" + id, family).selectFirst("#text").wholeText();
    }

    private static Answers family(Set<RedFlag> flags) {
        WorkedCase worked = WorkedCase.named("C01");
        return Answers.NONE
                .withChild(worked.child().with(Question.RED_FLAGS, flags))
                .withNeed(worked.needs().get(0).answers());
    }

    private String word(String key) {
        return words.getMessage(key, null, Locale.ENGLISH);
    }

    private Document page(String path, Answers family) {
        return new FamilyPages(mvc, drafts).page(path, family);
    }
}
