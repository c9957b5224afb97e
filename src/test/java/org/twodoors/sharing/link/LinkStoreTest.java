package org.twodoors.sharing.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.server.ResponseStatusException;
import org.twodoors.pages.RowLimit;
import org.twodoors.sealing.SealedBox;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkStore.Changed;
import org.twodoors.sharing.link.LinkStore.NewLink;
import org.twodoors.sharing.link.LinkStore.Outcome;
import org.twodoors.time.SiteClock;

@JdbcTest(properties = "spring.datasource.url=jdbc:h2:mem:link-store")
@Import(LinkStoreBeans.class)
class LinkStoreTest {

    record Sample(int v, String text) {}

    private static final Sample CONTENT = new Sample(1, "planted content");

    @TestConfiguration
    static class Time {
        @Bean
        TestClock clock() {
            return new TestClock();
        }
    }

    @MockitoBean
    private RowLimit limit;

    @Autowired
    private LinkStore store;

    @Autowired
    private SheetStore sheets;

    @Autowired
    private SiteClock days;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate database;

    private final Token link = Token.random();
    private final Token owner = Token.random();

    static Stream<LinkKind> owned() {
        return Stream.of(LinkKind.values()).filter(LinkKind::owned);
    }

    private NewLink<Sample> sample(LinkKind kind, Token form) {
        Sample kept = new Sample(1, "kept of " + form.text());
        return new NewLink<>(kind, link, owner, form, CONTENT, kept, kept::equals, days.expiry(kind.kept()));
    }

    /** Makes one of a kind, and whatever it stands in. */
    private Outcome make(LinkKind kind, Token form) {
        return switch (kind) {
            case SAVED_PLAN ->
                store.makeFirst(kind, link, CONTENT, days.expiry(kind.kept())).isPresent()
                        ? Outcome.MADE
                        : Outcome.OWNER_FULL;
            case MEETING ->
                store.makeMeeting(sample(kind, form), SealedBox.make().slot());
            case MEETING_SHEET -> {
                if (store.find(LinkKind.MEETING, link, Sample.class).isEmpty()) {
                    NewLink<Sample> meeting = new NewLink<>(
                            LinkKind.MEETING,
                            link,
                            Token.random(),
                            Token.random(),
                            CONTENT,
                            CONTENT,
                            CONTENT::equals,
                            days.expiry(kind.kept()));
                    store.makeMeeting(meeting, SealedBox.make().slot());
                }
                yield sheets.send(sample(kind, form), 100, null, any -> false);
            }
            case SCHOOL_VIEW -> store.makeSchoolView(sample(kind, form), "TEACHER");
            default -> store.make(sample(kind, form));
        };
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MEETING_SHEET")
    void aRowIsFoundAndOpenedByItsTokenAndItsKindAloneUntilItExpires(LinkKind kind) {
        assertThat(make(kind, Token.random())).isEqualTo(Outcome.MADE);

        assertThat(store.find(kind, Token.read(link.text()), Sample.class))
                .get()
                .satisfies(found -> {
                    assertThat(found.content()).isEqualTo(CONTENT);
                    assertThat(found.version()).isZero();
                    assertThat(found.lastDay())
                            .isEqualTo(days.today().plusDays(kind.kept().toDays()));
                });
        assertThat(store.find(kind, Token.random(), Sample.class)).isEmpty();
        for (LinkKind other : LinkKind.values()) {
            if (other != kind && other != LinkKind.MEETING_SHEET) {
                assertThat(store.find(other, link, Sample.class))
                        .as("%s", other)
                        .isEmpty();
            }
        }
        clock.pass(kind.kept().plusDays(1));
        assertThat(store.find(kind, link, Sample.class)).isEmpty();
        assertThat(store.deleteExpired()).isOne();
    }

    @ParameterizedTest
    @MethodSource("owned")
    void anOwnerFindsCountsAndTakesBackItsOwnAndNobodyElses(LinkKind kind) {
        make(kind, Token.random());
        Token stranger = Token.random();
        LocalDate today = days.today();

        assertThat(store.count(owner)).isOne();
        assertThat(store.count(stranger)).isZero();
        assertThat(store.owned(kind, owner, Sample.class)).singleElement().satisfies(own -> {
            assertThat(own.kept().text()).startsWith("kept of");
            assertThat(own.made()).isEqualTo(today);
        });
        assertThat(store.takeBack(kind, stranger, Sample.class, any -> true)).isFalse();
        assertThat(store.takeBack(kind, owner, Sample.class, any -> false)).isFalse();
        assertThat(store.takeBack(kind, owner, Sample.class, any -> true)).isTrue();
        assertThat(store.takeBack(kind, owner, Sample.class, any -> true)).isFalse();
        assertThat(store.count(owner)).isZero();
    }

    @ParameterizedTest
    @MethodSource("owned")
    void allThatSomebodyOwnsIsTakenBackAtOnce(LinkKind kind) {
        make(kind, Token.random());
        assertThat(store.takeBackAll(Token.random())).isFalse();
        assertThat(store.takeBackAll(owner)).isTrue();
        assertThat(store.owned(kind, owner, Sample.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("owned")
    void aButtonMakesOneThingAndNoneOnceThatWasTakenBack(LinkKind kind) {
        Token form = Token.random();
        assertThat(make(kind, form)).isEqualTo(Outcome.MADE);
        assertThat(make(kind, form)).isEqualTo(Outcome.MADE);
        assertThat(store.count(owner)).isOne();
        store.takeBackAll(owner);
        assertThat(make(kind, form)).isEqualTo(Outcome.GONE);
        assertThat(store.count(owner)).isZero();
    }

    @ParameterizedTest
    @MethodSource("owned")
    void anOwnerHasNoMoreThanItsKindAllows(LinkKind kind) {
        for (int made = 0; made < kind.most(); made++) {
            assertThat(makeAnother(kind, Token.random())).isEqualTo(Outcome.MADE);
        }
        assertThat(makeAnother(kind, Token.random())).isEqualTo(Outcome.OWNER_FULL);
    }

    /** With a link of its own, where the kind has links. */
    private Outcome makeAnother(LinkKind kind, Token form) {
        NewLink<Sample> one = sample(kind, form);
        NewLink<Sample> another =
                new NewLink<>(kind, form, owner, form, one.content(), one.kept(), one.same(), one.expires());
        return switch (kind) {
            case SCHOOL_VIEW -> store.makeSchoolView(another, "TEEN");
            default -> store.make(another);
            case MEETING -> store.makeMeeting(another, SealedBox.make().slot());
            case SAVED_PLAN, MEETING_SHEET -> make(kind, form);
        };
    }

    @Test
    void oneLinkHasOneRow() {
        assertThat(make(LinkKind.SAVED_PLAN, link)).isEqualTo(Outcome.MADE);
        assertThat(make(LinkKind.SAVED_PLAN, link)).isNotEqualTo(Outcome.MADE);
    }

    @Test
    void aChangeIsKeptOnlyOnTopOfTheVersionThatWasSeen() {
        make(LinkKind.SAVED_PLAN, link);
        Sample newer = new Sample(1, "newer");
        Instant expires = days.expiry(Duration.ofDays(300));

        assertThat(store.change(
                        LinkKind.SAVED_PLAN,
                        link,
                        Sample.class,
                        0,
                        before -> Optional.of(new Changed<>(newer, expires))))
                .get()
                .satisfies(found -> {
                    assertThat(found.version()).isOne();
                    assertThat(found.lastDay()).isEqualTo(days.today().plusDays(300));
                });
        assertThat(store.change(
                        LinkKind.SAVED_PLAN,
                        link,
                        Sample.class,
                        0,
                        before -> Optional.of(new Changed<>(CONTENT, expires))))
                .isEmpty();
        assertThat(store.find(LinkKind.SAVED_PLAN, link, Sample.class)
                        .orElseThrow()
                        .content())
                .isEqualTo(newer);
        store.delete(LinkKind.SAVED_PLAN, link);
        assertThat(store.find(LinkKind.SAVED_PLAN, link, Sample.class)).isEmpty();
    }

    @Test
    void aMeetingTakesItsSheetsAlongWhenItExpires() {
        make(LinkKind.MEETING_SHEET, Token.random());
        clock.pass(LinkKind.MEETING.kept().plusDays(1));
        store.deleteExpired();
        assertThat(database.queryForObject("select count(*) from meeting_sheet", Long.class))
                .isZero();
        assertThat(database.queryForObject("select count(*) from meeting", Long.class))
                .isZero();
    }

    @Test
    void muchThatExpiresAtOnceGoesInSmallTransactionsAndNothingElseGoes() {
        Instant now = clock.instant();
        for (int row = 0; row < 1_201; row++) {
            database.update(
                    "insert into saved_plan (find_hash, sealed, version, saved_at, expires_at) values (?, ?, 0, ?, ?)",
                    Token.random().hash("any"),
                    new byte[] {1},
                    Timestamp.from(now),
                    Timestamp.from(row < 1_200 ? now : now.plusSeconds(60)));
        }
        assertThat(store.deleteExpired()).isEqualTo(1_200);
        assertThat(database.queryForObject("select count(*) from saved_plan", Long.class))
                .isOne();
        verify(limit).deleteExpired();
    }

    @Test
    void whichButtonsWerePressedIsForgottenAfterAWeek() {
        make(LinkKind.SHARED_VIEW, Token.random());
        store.deleteExpired();
        assertThat(database.queryForObject("select count(*) from form_token", Long.class))
                .isOne();
        clock.pass(Duration.ofDays(9));
        store.deleteExpired();
        assertThat(database.queryForObject("select count(*) from form_token", Long.class))
                .isZero();
    }

    @Test
    void aMeetingDeletedWhileAFamilySendsIsGone() {
        LinkTables late = mock(LinkTables.class);
        LinkRow.Meeting meeting = new LinkRow.Meeting();
        meeting.id = 1L;
        meeting.findHash = new byte[32];
        meeting.publicKey = SealedBox.make().slot();
        when(late.find(eq(LinkKind.MEETING), any(), any()))
                .thenReturn(Optional.of(meeting))
                .thenReturn(Optional.of(meeting))
                .thenReturn(Optional.of(meeting))
                .thenReturn(Optional.empty());
        when(late.hold(any())).thenReturn(true);
        when(late.owned(any(), any(), any())).thenReturn(List.of());
        when(late.sheets(any(), any())).thenReturn(List.of());
        doThrow(new DataIntegrityViolationException("no such meeting"))
                .when(late)
                .add(any());

        SheetStore slow = new SheetStore(
                new LinkStore(late, days, rows -> {}, mock(PlatformTransactionManager.class)), late, days);
        assertThatExceptionOfType(LinkGoneException.class)
                .isThrownBy(() -> slow.send(sample(LinkKind.MEETING_SHEET, Token.random()), 100, null, any -> false));
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatIsMadeIsCounted(LinkKind kind) {
        Token form = Token.random();
        make(kind, form);
        int made = kind == LinkKind.MEETING_SHEET ? 2 : 1;
        verify(limit, times(made)).count(1);
        make(kind, form);
        store.count(owner);
        store.takeBackAll(owner);
        store.delete(LinkKind.SAVED_PLAN, link);
        verify(limit, times(made)).count(1);
    }

    @Test
    void whatIsOneTooManyIsNotMade() {
        doThrow(new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS))
                .when(limit)
                .count(1);
        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> make(LinkKind.SHARED_VIEW, Token.random()));
        assertThat(database.queryForObject("select count(*) from form_token", Long.class))
                .isZero();
    }

    @Test
    void whatIsSealedOpensWithItsTokenForItsPurposeAlone() {
        Seal content = LinkKind.SHARED_VIEW.content();
        byte[] sealed = content.seal(link, CONTENT);
        assertThat(content.open(link, sealed, Sample.class)).contains(CONTENT);
        assertThat(content.open(Token.random(), sealed, Sample.class)).isEmpty();
        assertThat(LinkKind.SHARED_VIEW.owner().open(link, sealed, Sample.class))
                .isEmpty();
        sealed[20] ^= 1;
        assertThat(content.open(link, sealed, Sample.class)).isEmpty();
    }

    @Test
    void theLengthOfWhatIsSealedSaysLittle() {
        assertThat(Arrays.asList("a", "a".repeat(200), "a".repeat(400)))
                .allSatisfy(text -> assertThat(LinkKind.SAVED_PLAN.content().seal(link, new Sample(1, text)))
                        .hasSize(1 + 12 + Seal.STEP + 16));
    }
}
