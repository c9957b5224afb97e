package org.twodoors.sharing.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.sharing.school.Role.GRANDPARENT;
import static org.twodoors.sharing.school.Role.TEACHER;
import static org.twodoors.sharing.school.Role.TEEN;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.twodoors.answers.AnswersJson;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Tried;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkKind;
import org.twodoors.sharing.link.LinkStore.Outcome;
import org.twodoors.sharing.link.LinkStoreBeans;
import org.twodoors.sharing.link.TestClock;
import org.twodoors.sharing.savedplan.OldForm;

@JdbcTest(properties = "spring.datasource.url=jdbc:h2:mem:school-views")
@Import({SchoolViewService.class, LinkStoreBeans.class})
class SchoolViewServiceTest {

    private static final String MARKER = "Planted-Marker-7391";

    @TestConfiguration
    static class Time {
        @Bean
        TestClock clock() {
            return new TestClock();
        }
    }

    @Autowired
    private SchoolViewService service;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private final Token family = Token.random();
    private Token link;

    @BeforeEach
    void askAboutTwoNeeds() {
        link = ask(AskedContent.of(TEACHER, List.of("handwriting", "calming-down")), "Room 12 " + MARKER);
    }

    private Token ask(AskedContent content, String label) {
        Token asked = Token.random();
        assertThat(service.ask(family, asked, content, label, "en")).isEqualTo(Outcome.MADE);
        return asked;
    }

    private static List<SchoolAnswer> answers(ReportedEffect handwriting) {
        return List.of(
                SchoolAnswer.ofTeacher(
                        "handwriting", handwriting, Tried.STILL_HARD, "Late every day " + MARKER, List.of()),
                SchoolAnswer.ofTeacher("calming-down", ReportedEffect.NOT_SEEN, null, "", List.of()));
    }

    @Test
    void whatWasAnsweredComesBackToTheFamilyAndToTheLink() {
        assertThat(service.answer(link, answers(ReportedEffect.A_LOT))).isTrue();

        assertThat(service.of(family)).singleElement().satisfies(asked -> {
            assertThat(asked.link()).isEqualTo(link);
            assertThat(asked.owner().label()).isEqualTo("Room 12 " + MARKER);
            assertThat(asked.view().content().answers()).isEqualTo(answers(ReportedEffect.A_LOT));
            assertThat(asked.view().sent()).isEqualTo(LocalDate.of(2026, 11, 22));
        });
        assertThat(service.find(Token.read(link.text())).orElseThrow().content().answers())
                .isEqualTo(answers(ReportedEffect.A_LOT));
    }

    @Test
    void aTeensAnswersComeBackToo() {
        Token teen = ask(AskedContent.of(TEEN, List.of("handwriting")), "");
        List<SchoolAnswer> said =
                List.of(SchoolAnswer.ofTeen("handwriting", ReportedEffect.SOME, DailyEffect.A_LOT, "me"));
        service.answer(teen, said);

        assertThat(service.find(teen)).get().satisfies(view -> {
            assertThat(view.role()).isEqualTo(TEEN);
            assertThat(view.content().answers()).isEqualTo(said);
        });
    }

    @Test
    void anotherAdultsAnswersComeBackTooAndTheirRowIsLikeATeens() {
        Token grandparent = ask(AskedContent.of(GRANDPARENT, List.of("handwriting")), "");
        List<SchoolAnswer> said =
                List.of(SchoolAnswer.ofAdult("handwriting", ReportedEffect.A_LOT, "On Sundays " + MARKER));
        service.answer(grandparent, said);

        assertThat(service.find(grandparent)).get().satisfies(view -> {
            assertThat(view.role()).isEqualTo(GRANDPARENT);
            assertThat(view.content().answers()).isEqualTo(said);
        });
        assertThat(jdbc.queryForList("select kind from school_view order by id", String.class))
                .containsExactly("TEACHER", "TEEN");
    }

    @Test
    void whatATeacherTriedComesBackAndStandsInNoRowInClear() {
        List<SchoolAnswer> said = List.of(
                SchoolAnswer.ofTeacher(
                        "handwriting",
                        ReportedEffect.SOME,
                        Tried.WORKED,
                        "",
                        List.of(
                                new TriedSupport(Support.SCHOOLWORK_SEAT, "", 6, TriedSupport.Outcome.HELPED_SOME),
                                new TriedSupport(null, MARKER, null, null))),
                SchoolAnswer.ofTeacher("calming-down", ReportedEffect.NONE, null, "", List.of()));
        assertThat(service.answer(link, said)).isTrue();
        assertThat(service.of(family).get(0).view().content().answers()).isEqualTo(said);
        byte[] sealed = Objects.requireNonNull(jdbc.queryForObject("select sealed from school_view", byte[].class));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(MARKER, "seat", "helped");
    }

    /** A help that only a later release knows, and one of which nothing is left, are not shown as something else. */
    @Test
    void whatALaterReleaseCallsTriedIsLeftOut() {
        assertThat(AnswersJson.lenient().readValue("""
                                {"need":"handwriting","school":"some","example":"","supports":[
                                {"support":"moon-boots","weeks":3,"went":"helped"},
                                {"support":"place","weeks":3,"went":"sang"},{"words":"music"}]}""", SchoolAnswer.class).supports())
                .containsExactly(
                        new TriedSupport(Support.PLACE, "", 3, null), new TriedSupport(null, "music", null, null));
    }

    /** Whatever a row says, or another release wrote, nobody but a teacher is read as one. */
    @Test
    void onlyWhoIsATeacherByKindAndRoleIsOne() {
        assertThat(read("{'v':2,'kind':'TEEN','role':'teacher','needs':[],'answers':[]}"))
                .isEqualTo(Role.OTHER_ADULT);
        assertThat(read("{'v':3,'kind':'TEEN','role':'step-uncle','needs':[],'answers':[]}"))
                .isEqualTo(Role.OTHER_ADULT);
        assertThat(read("{'v':3,'kind':'NEWER','needs':[],'answers':[]}")).isEqualTo(Role.OTHER_ADULT);
        assertThat(read("{'v':2,'kind':'TEEN','role':'coach','needs':[],'answers':[]}"))
                .isEqualTo(Role.COACH);
        assertThat(read("{'v':1,'kind':'TEEN','needs':[],'answers':[]}")).isEqualTo(TEEN);
        assertThat(read("{'v':1,'kind':'TEACHER','needs':[],'answers':[]}")).isEqualTo(TEACHER);
    }

    private static Role read(String json) {
        return AnswersJson.lenient()
                .readValue(json.replace('\'', '"'), AskedContent.class)
                .asked();
    }

    @Test
    void nothingStandsInTheRowInClear() {
        service.answer(link, answers(ReportedEffect.A_LOT));
        Token coach = ask(AskedContent.of(Role.COACH, List.of("handwriting")), MARKER);
        service.answer(coach, List.of(SchoolAnswer.ofAdult("handwriting", ReportedEffect.SOME, MARKER)));

        for (Map<String, Object> row : jdbc.queryForList("select * from school_view")) {
            StringBuilder dump = new StringBuilder();
            row.values()
                    .forEach(value -> dump.append(
                                    value instanceof byte[] bytes
                                            ? new String(bytes, StandardCharsets.ISO_8859_1)
                                            : value)
                            .append('\n'));
            assertThat(dump.toString())
                    .doesNotContain(
                            MARKER,
                            "handwriting",
                            "calming",
                            "a-lot",
                            "Room 12",
                            "coach",
                            "COACH",
                            link.text(),
                            family.text())
                    .doesNotContain(HexFormat.of().formatHex(MARKER.getBytes(StandardCharsets.UTF_8)))
                    .doesNotContain(Base64.getEncoder().encodeToString(MARKER.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void answersCanBeCorrectedUntilTheSeventhDayAndNotAfter() {
        service.answer(link, answers(ReportedEffect.A_LOT));
        clock.pass(Duration.ofDays(6));
        assertThat(service.answer(link, answers(ReportedEffect.SOME))).isTrue();
        clock.pass(Duration.ofDays(1));
        assertThat(service.find(link).orElseThrow().open()).isTrue();
        assertThat(service.answer(link, answers(ReportedEffect.NONE))).isTrue();

        clock.pass(Duration.ofDays(1));
        assertThat(service.find(link).orElseThrow().open()).isFalse();
        assertThat(service.answer(link, answers(ReportedEffect.A_LOT))).isFalse();
        assertThat(service.find(link).orElseThrow().content().answers()).isEqualTo(answers(ReportedEffect.NONE));
    }

    @Test
    void aLinkExpiresHalfAYearAfterItIsMadeOrAnswered() {
        clock.pass(Duration.ofDays(170));
        service.answer(link, answers(ReportedEffect.A_LOT));
        clock.pass(Duration.ofDays(170));
        assertThat(service.find(link)).isPresent();
        clock.pass(Duration.ofDays(12));
        assertThat(service.find(link)).isEmpty();
        assertThat(service.of(family)).isEmpty();
        assertThat(service.answer(link, answers(ReportedEffect.A_LOT))).isFalse();
    }

    @Test
    void onlyTheFamilyThatMadeALinkTakesItBackAndThenNoRowIsLeft() {
        service.takeBack(Token.random(), link);
        assertThat(service.find(link)).isPresent();
        assertThat(service.isOf(family, link)).isTrue();
        assertThat(service.isOf(Token.random(), link)).isFalse();

        service.takeBack(family, link);
        assertThat(service.find(link)).isEmpty();
        assertThat(count()).isZero();
    }

    private long count() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from school_view", Long.class));
    }

    @Test
    void aFamilyHasTwentyLinksAtMost() {
        for (int made = 1; made < LinkKind.SCHOOL_VIEW.most(); made++) {
            ask(AskedContent.of(TEACHER, List.of("handwriting")), "");
        }
        AskedContent content = AskedContent.of(TEACHER, List.of("handwriting"));
        assertThat(service.ask(family, Token.random(), content, "", "en")).isEqualTo(Outcome.OWNER_FULL);
        assertThat(service.ask(Token.random(), Token.random(), content, "", "en"))
                .isEqualTo(Outcome.MADE);
    }

    @Test
    void nobodysTokenOpensNothing() {
        assertThat(service.find(Token.random())).isEmpty();
        assertThat(service.find(family)).isEmpty();
        assertThat(service.of(Token.random())).isEmpty();
        assertThat(service.of(link)).isEmpty();
    }

    /** Sealed on 2026-11-22 by the first version of this form; every later version has to open it. */
    @Test
    void contentOfTheFirstFormStaysReadable() {
        Token token = Token.read(OldForm.TOKEN);
        assertThat(LinkKind.SCHOOL_VIEW
                        .content()
                        .open(token, Base64.getDecoder().decode(OldForm.CONTENT), AskedContent.class))
                .contains(new AskedContent(
                        1,
                        AskedContent.Kind.TEACHER,
                        TEACHER,
                        List.of("handwriting", "calming-down"),
                        List.of(
                                SchoolAnswer.ofTeacher(
                                        "handwriting", ReportedEffect.A_LOT, Tried.STILL_HARD, "Late", List.of()),
                                SchoolAnswer.ofTeacher("calming-down", ReportedEffect.NOT_SEEN, null, "", List.of())),
                        LocalDate.of(2026, 11, 22),
                        null));
        assertThat(LinkKind.SCHOOL_VIEW
                        .owner()
                        .open(token, Base64.getDecoder().decode(OldForm.OWNER), AskedOwner.class))
                .contains(new AskedOwner(1, "abcdefghijklmnopqrstuvwxyz234567", "Room 12", "es"));
    }
}
