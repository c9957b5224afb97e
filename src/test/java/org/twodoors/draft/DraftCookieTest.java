package org.twodoors.draft;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.sealing.Sealer;
import org.twodoors.sealing.Token;

class DraftCookieTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final Catalog catalog = CatalogReader.read();
    private final DraftCookie cookie = cookieAt(NOW);
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aSavedPlanThatIsOpenedByTheSameFormTwiceStaysOpen() {
        DraftSession empty = new DraftSession(Optional.of(Draft.NONE));
        assertThat(empty.takes("new-abcdefgh")).isTrue();
        empty.open(Answers.NONE, DraftOwner.make(), null);

        assertThat(empty.takes("new-abcdefgh")).isTrue();
        assertThat(empty.takes("new-hgfedcba")).as("another page").isFalse();
    }

    @Test
    void allNeedsFullyAnsweredFitInFourThousandBytesWithEveryAttribute() {
        request.setSecure(true);
        int longest = IntStream.range(0, 200)
                .map(seed ->
                        setCookie(Fills.everything(catalog, new Random(seed))).length())
                .max()
                .orElseThrow();

        System.out.println("longest Set-Cookie value: " + longest + " bytes");
        assertThat(longest).isLessThanOrEqualTo(4000);
    }

    @Test
    void whatIsWrittenIsReadBackUnchanged() {
        for (int seed = 0; seed < 50; seed++) {
            Answers answers = Fills.everything(catalog, new Random(seed));
            DraftSession draft = read(cookie, value(setCookie(answers)));
            assertThat(draft.unreadable()).isFalse();
            assertThat(draft.answers()).isEqualTo(answers);
            assertThat(draft.hasAnswers()).isTrue();
        }
    }

    @Test
    void theMeetingAFamilyWasAskedToStaysWhenAnswersChangeAndGoesWithTheDraft() {
        Token meeting = Token.random();
        DraftSession session = cookie.read(request);
        session.invite(Answers.NONE, meeting, null);
        session.save(Fills.everything(catalog, new Random(3)));
        DraftOwner owner = DraftOwner.make();
        session.save(Fills.everything(catalog, new Random(4)), owner);
        cookie.write(request, response);
        DraftSession draft = read(cookie, value(response.getHeader("Set-Cookie")));

        assertThat(draft.meeting()).isEqualTo(meeting);
        assertThat(draft.owner()).isEqualTo(owner);
        assertThat(draft.answers()).isEqualTo(Fills.everything(catalog, new Random(4)));
        session.clear();
        assertThat(cookie.read(request).meeting()).isNull();
    }

    @Test
    void aDraftFromBeforeThereWereTwoTokensKeepsItsComeBackLink() {
        Token token = Token.random();
        DraftSession saved = draftOf("\"family\":\"" + token.text() + "\",\"saved\":3");
        assertThat(saved.owner()).isEqualTo(new DraftOwner(token, token, 3L));
        DraftSession shared = draftOf("\"family\":\"" + token.text() + "\"");
        assertThat(shared.owner()).isEqualTo(new DraftOwner(token, null, null));
    }

    /** As the first release sealed it: deflating without a dictionary is no error. */
    private DraftSession draftOf(String family) {
        String json = "{\"version\":1,\"written\":" + NOW.getEpochSecond()
                + ",\"answers\":{\"child\":{},\"areas\":[],\"chosen\":[],\"needs\":[]}," + family + "}";
        Deflater deflater = new Deflater();
        deflater.setInput(json.getBytes(StandardCharsets.UTF_8));
        deflater.finish();
        byte[] buffer = new byte[1024];
        int length = deflater.deflate(buffer);
        byte[] deflated = Arrays.copyOf(buffer, length);
        deflater.end();
        byte[] sealed = Sealer.withKeys(KEY).seal(deflated, "draft 1".getBytes(StandardCharsets.US_ASCII));
        return read(cookie, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    @Test
    void allNeedsFitTogetherWithTheFamilyAndAMeeting() {
        request.setSecure(true);
        for (int seed = 0; seed < 50; seed++) {
            MockHttpServletResponse longest = new MockHttpServletResponse();
            request.removeAttribute(DraftCookie.class.getName());
            DraftSession session = cookie.read(request);
            session.invite(Answers.NONE, Token.random(), null);
            session.save(
                    Fills.everything(catalog, new Random(seed)),
                    DraftOwner.make().savedAs(Token.random(), 12));
            cookie.write(request, longest);
            assertThat(longest.getHeader("Set-Cookie").length()).isLessThanOrEqualTo(4000);
        }
    }

    @Test
    void theCookieIsKeptFromScriptsAndOtherSitesAndExpiresAfterSevenDays() {
        assertThat(setCookie(Answers.NONE))
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=604800")
                .doesNotContain("Secure");
        request.setSecure(true);
        assertThat(setCookie(Answers.NONE)).contains("Secure");
    }

    @Test
    void overHttpsTheCookieIsOneThatThisHostAloneCanSet() {
        request.setSecure(true);
        String made = setCookie(somethingSaid());
        assertThat(made)
                .startsWith("__Host-draft=")
                .contains("; Path=/", "; Secure")
                .doesNotContain("Domain");
        String value = value(made);
        assertThat(secure(cookie, "__Host-draft=" + value).answers()).isEqualTo(somethingSaid());
        assertThat(secure(cookie, "__Host-draft=x").unreadable()).isTrue();
        assertThat(secure(cookie, "lang=es; __Host-draft=a\"b").unreadable()).isTrue();
    }

    /** A neighbor of the site can put a cookie there by any other name, with a draft that this very site sealed for them. */
    @Test
    void aDraftThatSomebodyElsePutThereIsNotTaken() {
        request.setSecure(true);
        String host = value(setCookie(somethingSaid()));
        request.setSecure(false);
        request.removeAttribute(DraftCookie.class.getName());
        String plain = value(setCookie(somethingSaid()));
        for (String planted : List.of(host, plain, "x", "a\"b")) {
            DraftSession draft = secure(cookie, "draft=" + planted);
            assertThat(draft.hasAnswers()).isFalse();
            assertThat(draft.unreadable()).as("nor does it take anything away").isFalse();
        }
        assertThat(secure(cookie, "__Host-draft=" + plain).unreadable()).isTrue();
        assertThat(read(cookie, host).unreadable()).isTrue();
    }

    @Test
    void aDraftOfTheReleaseBeforeIsReadForSevenDaysAndLeavesWithTheFirstChange() {
        String before = sealed("{\"version\":1,\"written\":" + NOW.getEpochSecond()
                + ",\"answers\":{\"child\":{},\"areas\":[],\"chosen\":[\"handwriting\"],\"needs\":[]}}");
        assertThat(secure(cookie, "draft=" + before).answers()).isEqualTo(somethingSaid());
        assertThat(read(cookie, before).answers()).isEqualTo(somethingSaid());
        DraftCookie later = cookieAt(NOW.plus(Duration.ofDays(7)));
        assertThat(secure(later, "draft=" + before).hasAnswers()).isFalse();
        assertThat(secure(later, "draft=" + before).unreadable()).isFalse();

        MockHttpServletRequest next = new MockHttpServletRequest();
        next.setSecure(true);
        next.setCookies(new Cookie("draft", before));
        cookie.read(next).save(cookie.read(next).answers());
        cookie.write(next, response);
        assertThat(response.getHeaders("Set-Cookie"))
                .hasSize(2)
                .anyMatch(set -> set.startsWith("__Host-draft="))
                .anyMatch(set -> set.startsWith("draft=;") && set.contains("Max-Age=0"));
        MockHttpServletResponse cleared = new MockHttpServletResponse();
        cookie.read(next).clear();
        cookie.write(next, cleared);
        assertThat(cleared.getHeaders("Set-Cookie"))
                .hasSize(2)
                .allMatch(set -> set.contains("draft=;") && set.contains("Max-Age=0"));
    }

    /** As the server reads the header: a cookie with letters that none may have is not there. */
    private static DraftSession secure(DraftCookie cookie, String header) {
        MockHttpServletRequest next = new MockHttpServletRequest();
        next.setSecure(true);
        next.setCookies(Stream.of(header.split("; "))
                .filter(pair -> !pair.contains("\""))
                .map(pair -> pair.split("=", 2))
                .map(pair -> new Cookie(pair[0], pair[1]))
                .toArray(Cookie[]::new));
        next.addHeader("Cookie", header);
        return cookie.read(next);
    }

    @Test
    void clearingRemovesTheCookieFromTheDevice() {
        cookie.read(request).clear();
        cookie.write(request, response);
        assertThat(response.getHeader("Set-Cookie")).startsWith("draft=;").contains("Max-Age=0", "Path=/");
        assertThat(cookie.read(request).unreadable()).isFalse();
        assertThat(cookie.read(request).hasAnswers()).isFalse();
    }

    @Test
    void withoutACookieThereIsNoDraft() {
        assertThat(cookie.read(request).answers()).isEqualTo(Answers.NONE);
        assertThat(cookie.read(request).unreadable()).isFalse();
        assertThat(cookie.read(request).owner()).isNull();
        assertThat(cookie.read(request).meeting()).isNull();
        assertThat(cookie.read(request).hasAnswers()).isFalse();
    }

    @Test
    void aDraftChangedInAnyPlaceIsUnreadable() {
        String value = value(setCookie(Fills.everything(catalog, new Random(1))));
        for (int i = 0; i < value.length(); i += i < value.length() - 8 ? 7 : 1) {
            char other = value.charAt(i) == 'A' ? 'B' : 'A';
            assertUnreadable(value.substring(0, i) + other + value.substring(i + 1));
        }
    }

    @Test
    void aDraftCutShortAnywhereIsUnreadable() {
        String value = value(setCookie(Fills.everything(catalog, new Random(1))));
        for (int length = 0; length < value.length(); length += 11) {
            assertUnreadable(value.substring(0, length));
        }
    }

    @Test
    void anythingElseIsUnreadable() {
        for (String value : List.of("", "x", "%", "ä", "{}", "A".repeat(100), "A".repeat(5000), "A".repeat(100_000))) {
            assertUnreadable(value);
        }
    }

    @Test
    void aCookieTheServerCouldNotEvenParseIsUnreadable() {
        request.addHeader("Cookie", "lang=es; draft=a\"b");
        assertThat(cookie.read(request).unreadable()).isTrue();
    }

    @Test
    void aDraftIsReadableForSevenDaysAndNoLonger() {
        String value = value(setCookie(somethingSaid()));
        assertThat(read(cookieAt(NOW.plus(Duration.ofDays(7)).minusSeconds(1)), value)
                        .unreadable())
                .isFalse();
        assertThat(read(cookieAt(NOW.plus(Duration.ofDays(7))), value).unreadable())
                .isTrue();
    }

    @Test
    void aDraftSealedWithAKeyWeNoLongerHaveIsUnreadable() {
        String value = value(setCookie(somethingSaid()));
        byte[] other = new byte[32];
        other[0] = 1;
        Sealer sealer = Sealer.withKeys(Base64.getEncoder().encodeToString(other));
        assertThat(read(new DraftCookie(sealer, catalog, clock(NOW)), value).unreadable())
                .isTrue();
    }

    @Test
    void whatInflatesTooFarIsUnreadable() {
        List<NeedAnswers> many = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            many.add(NeedAnswers.none("handwriting"));
        }
        String value = value(setCookie(new Answers(ChildAnswers.NONE, Set.of(), Set.of(), many)));
        assertThat(value).hasSizeLessThan(DraftCodec.MAX_TEXT);
        assertUnreadable(value);
    }

    @Test
    void aSealedTextWithoutWhatEveryDraftHoldsIsUnreadable() {
        for (String rest : List.of(
                "",
                ",\"answers\":null",
                ",\"answers\":{}",
                ",\"answers\":{\"child\":{}}",
                ",\"answers\":{\"areas\":[],\"chosen\":[],\"needs\":[]}")) {
            String json = "{\"version\":1,\"written\":" + NOW.getEpochSecond() + rest + "}";
            assertUnreadable(sealed(json));
        }
        assertThat(read(
                                cookie,
                                sealed("{\"version\":1,\"written\":" + NOW.getEpochSecond()
                                        + ",\"answers\":{\"child\":{},\"areas\":[],\"chosen\":[],\"needs\":[]}}"))
                        .unreadable())
                .isFalse();
    }

    private static String sealed(String json) {
        Deflater deflater = new Deflater();
        deflater.setInput(json.getBytes(StandardCharsets.UTF_8));
        deflater.finish();
        byte[] buffer = new byte[1000];
        byte[] deflated = Arrays.copyOf(buffer, deflater.deflate(buffer));
        deflater.end();
        byte[] sealed = Sealer.withKeys(KEY).seal(deflated, "draft 1".getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    @Test
    void whatTheCatalogueNoLongerHoldsIsDropped() {
        Answers old = new Answers(
                ChildAnswers.NONE,
                Set.of("schoolwork", "gone-area"),
                Set.of("handwriting", "gone-need"),
                List.of(NeedAnswers.none("handwriting"), NeedAnswers.none("gone-need")));
        assertThat(read(cookie, value(setCookie(old))).answers())
                .isEqualTo(new Answers(
                        ChildAnswers.NONE,
                        Set.of("schoolwork"),
                        Set.of("handwriting"),
                        List.of(NeedAnswers.none("handwriting"))));
    }

    @Test
    void theRestOfARequestSeesWhatWasJustWritten() {
        Answers answers = somethingSaid();
        cookie.read(request).save(answers);
        assertThat(cookie.read(request).answers()).isEqualTo(answers);
    }

    @Test
    void theCookieIsWrittenOnceHoweverOftenAnswersAreSavedAndOnlyThen() {
        cookie.read(request);
        cookie.write(request, response);
        assertThat(response.getHeaders("Set-Cookie")).isEmpty();
        cookie.read(request).save(Answers.NONE);
        cookie.read(request).save(somethingSaid());
        cookie.write(request, response);
        cookie.write(request, response);
        assertThat(response.getHeaders("Set-Cookie")).hasSize(1);
        assertThat(read(cookie, value(response.getHeader("Set-Cookie"))).answers())
                .isEqualTo(somethingSaid());
    }

    @Test
    void neitherTheCookieNorItsTextShowsAnAnswer() {
        String value = value(setCookie(somethingSaid()));
        assertThat(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.ISO_8859_1))
                .doesNotContain("handwriting", "needs");
        assertThat(read(cookie, value).toString()).doesNotContain("handwriting");
    }

    @Test
    void theTextThatOldDraftsPointBackToHasNotChanged() throws Exception {
        byte[] dictionary;
        try (var in = getClass().getResourceAsStream("/draft/dictionary-1.txt")) {
            dictionary = in.readAllBytes();
        }
        CRC32 sum = new CRC32();
        sum.update(dictionary);
        assertThat(Long.toHexString(sum.getValue()))
                .as("changing it makes every draft out there unreadable: add dictionary-2 and a new version instead")
                .isEqualTo("e28e9777");
    }

    private static Answers somethingSaid() {
        return new Answers(ChildAnswers.NONE, Set.of(), Set.of("handwriting"), List.of());
    }

    private void assertUnreadable(String value) {
        DraftSession draft = read(cookie, value);
        assertThat(draft.unreadable()).isTrue();
        assertThat(draft.hasAnswers()).isFalse();
    }

    private static DraftSession read(DraftCookie cookie, String value) {
        MockHttpServletRequest next = new MockHttpServletRequest();
        next.setCookies(new Cookie("draft", value));
        return cookie.read(next);
    }

    private String setCookie(Answers answers) {
        MockHttpServletResponse fresh = new MockHttpServletResponse();
        cookie.read(request).save(answers);
        cookie.write(request, fresh);
        return fresh.getHeader("Set-Cookie");
    }

    private static String value(String setCookie) {
        return setCookie.substring(setCookie.indexOf('=') + 1, setCookie.indexOf(';'));
    }

    private DraftCookie cookieAt(Instant now) {
        return new DraftCookie(Sealer.withKeys(KEY), catalog, clock(now));
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
