package org.twodoors.sharing.view;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.sql.Timestamp;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.Given;
import org.twodoors.answers.Answers;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.HowOften;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Tried;
import org.twodoors.sharing.link.LinkKind;
import org.twodoors.sharing.link.SharingSlice;

class SharedViewTest extends SharingSlice {

    private static final Answers FAMILY = Answers.NONE
            .withChild(Given.childAnswers(
                    7 * 12, Setting.PUBLIC, SchoolPlan.NONE, null, null, null, null, null, null, null))
            .withNeed(need("handwriting", SchoolEffect.A_LOT, DailyEffect.A_LOT))
            .withNeed(need("sleep", SchoolEffect.NONE, DailyEffect.A_LOT))
            .withNeed(need("toileting", SchoolEffect.SOME, DailyEffect.SOME));

    private Browser family;
    private Browser reader;

    @BeforeEach
    void twoBrowsers() {
        empty("shared_view");
        family = new Browser().carrying(FAMILY);
        reader = new Browser();
    }

    private static NeedAnswers need(String id, SchoolEffect school, DailyEffect daily) {
        return Given.needAnswers(
                id, school, daily, Tried.STILL_HARD, HealthLink.CONDITION, Safety.HOME, HowOften.OFTEN, null, null);
    }

    @Test
    void theChooserStartsWithNothingChosenAndThirtyDays() {
        Document page = page(family.get("/share"));

        assertThat(page.select("input[name=needs]").eachAttr("value"))
                .containsExactlyInAnyOrder("handwriting", "sleep", "toileting");
        assertThat(page.select("input[type=checkbox][checked]")).isEmpty();
        assertThat(page.select("input[name=days][checked]").eachAttr("value")).containsExactly("30");
        assertThat(page.select("input[name=days]").eachAttr("value")).containsExactly("7", "30", "90");
        assertThat(page.text()).contains("Nothing goes further unless you choose.");
    }

    @Test
    void withoutAPlanTheWayLeadsToThePlanPage() {
        Browser nobody = new Browser();
        assertThat(nobody.get("/share")).hasRedirectedUrl("/plan");
        assertThat(nobody.post("/share/preview", choice("", false, "sleep"))).hasRedirectedUrl("/plan");
        assertThat(nobody.post("/share/links", choice("", false, "sleep"))).hasRedirectedUrl("/plan");
        assertThat(nobody.get("/share/links")).hasStatusOk();
    }

    @Test
    void theOtherPersonSeesExactlyWhatThePreviewShowed() {
        for (boolean daily : List.of(false, true)) {
            Document preview =
                    page(family.postOn("/share/preview", choice("J. K.", daily, "handwriting", "toileting")));
            Document shared = page(reader.get(address(family.press(preview, "/share/links"))));

            assertThat(shared.selectFirst(".shared-view").outerHtml())
                    .isEqualTo(preview.selectFirst(".shared-view").outerHtml());
            assertThat(shared.select("main h1").text()).isEqualTo("A family shared this with you");
            assertThat(shared.selectFirst("main").children().select("form")).isEmpty();
        }
    }

    @Test
    void thePreviewStoresNothing() {
        family.post("/share/preview", choice("J. K.", true, "handwriting"));
        assertThat(rows("shared_view")).isZero();
    }

    @Test
    void theViewSaysWhoAnsweredWhenAndHowLongItIsThere() {
        Document shared = page(reader.get(share(choice("J. K.", false, "handwriting"))));

        assertThat(shared.selectFirst(".shared-view").text())
                .contains("J. K.", "Shared by the family, read-only until", "A parent or caregiver gave these answers")
                .contains("Ask the school Strong signs It gets in the way of learning", "At school: A lot", "Rule R12")
                .contains("Rules version");
    }

    @Test
    void homeAndHealthStayAwayUntilTheyAreChosen() {
        String without = page(reader.get(share(choice("", false, "handwriting", "sleep"))))
                .selectFirst(".shared-view")
                .text();
        String with = page(reader.get(share(choice("", true, "handwriting", "sleep"))))
                .selectFirst(".shared-view")
                .text();

        assertThat(without)
                .doesNotContain(
                        "Ask both",
                        "Ask a clinic",
                        "At home",
                        "comes with a diagnosis",
                        "hurt",
                        "daily life",
                        "R24",
                        "R25",
                        "R31")
                .contains("Not clear yet", "Only answers about school are here.");
        assertThat(with).contains("At home and around town: A lot", "comes with a diagnosis", "Ask both", "R31");
    }

    @Test
    void noIdStandsInAnAddressAndNoPageIsKept() {
        String address = share(choice("", false, "sleep"));
        assertThat(address).matches("/shared/[a-z2-7]{32}");
        MvcTestResult page = reader.get(address);
        assertThat(page).hasHeader("Cache-Control", "no-store");
        assertThat(page).hasHeader("X-Robots-Tag", "noindex, nofollow");
        assertThat(page).hasHeader("Referrer-Policy", "no-referrer");
        assertThat(page(page).select("meta[property^=og]")).isEmpty();
    }

    @Test
    void whatIsTakenBackIsGoneLikeWhatNeverWas() {
        String address = share(choice("", false, "sleep"));
        Document list = page(family.get("/share/links"));
        MvcTestResult done = family.press(list, "/share/links/take-back");
        assertThat(done).hasRedirectedUrl("/share/links");
        assertThat(page(family.get("/share/links")).text())
                .contains("The link is taken back", "You have no links right now.");
        assertThat(page(family.get("/share/links")).text())
                .contains("You have no links right now.")
                .doesNotContain("The link is taken back");

        MvcTestResult gone = reader.get(address);
        MvcTestResult never = reader.get("/shared/" + "a".repeat(32));
        assertThat(List.of(gone, never))
                .allSatisfy(page -> assertThat(page).hasStatus(404).hasForwardedUrl("/link-gone"));
        assertThat(rows("shared_view")).isZero();
    }

    @Test
    void nobodyElseTakesALinkBackOrSeesItInAList() {
        String address = share(choice("J. K.", false, "sleep"));
        String name =
                page(family.get("/share/links")).selectFirst("input[name=link]").attr("value");
        Browser other = new Browser().carrying(FAMILY);
        assertThat(other.post("/share/links/take-back", List.of("link", name))).hasStatus3xxRedirection();
        assertThat(other.get("/share/links/" + name)).hasStatus(404);
        assertThat(page(other.get("/share/links")).text()).doesNotContain("J. K.");
        assertThat(reader.get(address)).hasStatusOk();
    }

    @Test
    void theListSaysWhatIsSharedAndWhetherSomebodyLooked() {
        String address = share(choice("J. K.", false, "sleep"));
        assertThat(page(family.get("/share/links")).selectFirst(".owned-list").text())
                .contains("J. K.", "Falling asleep", "Works until", "Not opened yet");
        reader.get(address);
        assertThat(page(family.get("/share/links")).selectFirst(".owned-list").text())
                .doesNotContain("Not opened yet");
        assertThat(lastOpened().toInstant().getEpochSecond() % 3600).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "User-Agent,WhatsApp/2.23.20.0 A",
        "User-Agent,facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
        "'User-Agent','Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko)"
                + " Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0'",
        "User-Agent,Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
        "User-Agent,TelegramBot (like TwitterBot)",
        "User-Agent,'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)'",
        "User-Agent,'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5'",
        "User-Agent,'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)'",
        "User-Agent,Google-PageRenderer Google (+https://developers.google.com/+/web/snippet/)",
        "User-Agent,curl/8.5.0",
        "User-Agent,SomethingNew/1.0",
        "User-Agent,'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/130.0 Safari/537.36'",
        "Sec-Purpose,prefetch;prerender",
        "Sec-Purpose,prefetch",
        "Purpose,prefetch",
        "X-Moz,prefetch",
        "Sec-Fetch-Dest,image"
    })
    void whoeverOnlyLooksAheadDoesNotCount(String header, String value) {
        String address = share(choice("", false, "sleep"));
        assertThat(reader.get(address, header, value)).hasStatusOk();
        assertThat(reader.head(address, header, value)).hasStatusOk();
        assertThat(lastOpened()).isNull();
    }

    private @Nullable Timestamp lastOpened() {
        return database.queryForObject("select last_opened_at from shared_view", Timestamp.class);
    }

    @Test
    void headersAloneDoNotCountAndThePersonDoes() {
        String address = share(choice("", false, "sleep"));
        reader.head(address);
        assertThat(lastOpened()).isNull();
        family.get(address);
        assertThat(lastOpened()).as("the family's own look").isNull();
        reader.get(address);
        assertThat(lastOpened()).isNotNull();
    }

    @Test
    void aProgramThatMakesPreviewsSeesNothingOfTheFamily() {
        String address = share(choice("J. K.", false, "sleep"));
        for (String link : List.of(address, "/shared/nothing")) {
            MvcTestResult closed = reader.get(link, "User-Agent", "WhatsApp/2.23");
            assertThat(closed).hasStatusOk().hasForwardedUrl("/link-closed");
            assertThat(page(closed).text()).doesNotContain("J. K.", "asleep");
        }
        MvcTestResult page = mvc.get()
                .uri("/link-closed")
                .requestAttr(RequestDispatcher.FORWARD_REQUEST_URI, address)
                .exchange();
        assertThat(page(page).text()).contains("A private link");
        assertThat(reader.get("/link-closed")).hasStatus(404);
        assertThat(page(reader.get(address + "?read", "User-Agent", "WhatsApp/2.23"))
                        .text())
                .contains("J. K.");
    }

    @Test
    void answersThatChangedSinceThePreviewAreShownAgainBeforeAnythingIsShared() {
        Document preview = page(family.postOn("/share/preview", choice("", false, "sleep")));
        family.carrying(FAMILY.withNeed(need("sleep", SchoolEffect.A_LOT, DailyEffect.NONE)));

        MvcTestResult again = family.pressOn(preview, "/share/links");
        assertThat(again).hasStatus(409);
        assertThat(page(again).selectFirst("[role=alert]").text()).contains("Your answers have changed");
        assertThat(rows("shared_view")).isZero();
        assertThat(family.press(page(again), "/share/links")).hasStatus3xxRedirection();
        assertThat(rows("shared_view")).isOne();
    }

    @Test
    void theChoiceComesBackFromThePreviewAsItWas() {
        Document preview = page(family.postOn("/share/preview", choice("J. K.", true, "sleep", "toileting")));
        Document chooser = page(family.pressOn(preview, "/share"));
        assertThat(chooser.select("input[name=needs][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("sleep", "toileting");
        assertThat(chooser.select("#daily[checked]")).hasSize(1);
        assertThat(chooser.getElementById("label").attr("value")).isEqualTo("J. K.");
    }

    @ParameterizedTest
    @CsvSource({
        "needs,'',30,Choose at least one need",
        "needs,flying,30,We do not know one of these choices",
        "days,sleep,31,'Choose 7, 30 or 90 days'",
        "days,sleep,-1,'Choose 7, 30 or 90 days'",
        "days,sleep,99999999999999999999,'Choose 7, 30 or 90 days'"
    })
    void aWrongChoiceIsAQuestionAndTypedTextStays(String target, String need, String days, String problem) {
        for (String address : List.of("/share/preview", "/share/links")) {
            MvcTestResult result = family.post(
                    address,
                    need.isEmpty()
                            ? List.of("label", "J. K.", "days", days)
                            : List.of("label", "J. K.", "days", days, "needs", need));
            assertThat(result).hasStatus(422);
            assertThat(page(result).selectFirst(".error-summary").text()).contains(problem);
            assertThat(page(result).getElementById(target)).isNotNull();
            assertThat(page(result).getElementById("label").attr("value")).isEqualTo("J. K.");
        }
        assertThat(rows("shared_view")).isZero();
    }

    @Test
    void aNameThatIsTooLongIsAQuestionAndStaysAsTyped() {
        String typed = "<script>alert(1)</script>\u202e" + "x".repeat(10_000);
        MvcTestResult result = family.post("/share/preview", choice(typed, false, "sleep"));
        assertThat(result).hasStatus(422);
        assertThat(page(result).getElementById("label").attr("value")).isEqualTo(typed);
        assertThat(page(result).select("main script:not([src])")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<b>J</b> & \"K\" 'L'",
                "\u202eevil\u202c \u2066x",
                "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
                "[[${7*7}]] th:text ${T(java)}",
                "👩‍👧 ñandú ا ب ج"
            })
    void hostileTextIsShownAsTyped(String typed) {
        Document shared = page(reader.get(share(choice(typed, false, "sleep"))));
        assertThat(shared.selectFirst(".shared-view__label bdi").wholeText()).isEqualTo(typed);
        assertThat(shared.selectFirst(".shared-view__label bdi").attr("dir")).isEqualTo("auto");
        assertThat(page(family.get("/share/links"))
                        .selectFirst(".owned-list__title bdi")
                        .wholeText())
                .isEqualTo(typed);
    }

    @Test
    void controlCharactersAndLineBreaksAreDropped() {
        Document shared = page(reader.get(share(choice(" J\u0000.\u0007\r\nK\u001b. ", false, "sleep"))));
        assertThat(shared.selectFirst(".shared-view__label bdi").wholeText()).isEqualTo("J. K.");
    }

    @Test
    void theTwentyFirstLinkAsksToTakeOneBack() {
        for (int at = 0; at < LinkKind.SHARED_VIEW.most(); at++) {
            share(choice("", false, "sleep"));
        }
        Document preview = page(family.postOn("/share/preview", choice("", false, "sleep")));
        MvcTestResult result = family.press(preview, "/share/links");
        assertThat(result).hasStatus(422);
        assertThat(page(result).text()).contains("Take one back first");
        assertThat(rows("shared_view")).isEqualTo(LinkKind.SHARED_VIEW.most());
    }

    @Test
    void thePageOfALinkLeadsToItAndNamesNothingOfTheChild() {
        Document preview = page(family.postOn("/share/preview", choice("J. K.", false, "sleep")));
        String own = family.press(preview, "/share/links").getResponse().getRedirectedUrl();
        Document page = page(family.get(own));

        String link = page.getElementById("link").attr("value");
        assertThat(link).matches("http://localhost/shared/[a-z2-7]{32}");
        assertThat(page.select("a[href^=mailto], a[href^=sms]"))
                .hasSize(2)
                .allSatisfy(send -> assertThat(send.attr("href"))
                        .contains(link.substring(link.lastIndexOf('/') + 1))
                        .doesNotContain("J.", "sleep"));
        assertThat(page.select("svg.qr path")).hasSize(1);
        assertThat(page.text()).contains("Save my plan");
        MvcTestResult png = family.get(own + "/qr.png");
        assertThat(png).hasStatusOk().hasHeader("Content-Type", "image/png").hasHeader("Cache-Control", "no-store");
        assertThat(reader.get(own)).hasStatus(404);
        assertThat(reader.get(own + "/qr.png")).hasStatus(404);
    }

    private String share(List<String> choice) {
        Document preview = page(family.postOn("/share/preview", choice));
        return address(family.press(preview, "/share/links"));
    }

    /** Where the link that was just made leads. */
    private String address(MvcTestResult made) {
        assertThat(made).hasStatus3xxRedirection();
        String link = page(family.get(made.getResponse().getRedirectedUrl()))
                .getElementById("link")
                .attr("value");
        return link.substring(link.indexOf("/shared/"));
    }
}
