package org.twodoors.sharing.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;

import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpMethod;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.TeacherAnswers;

/** Home and school side by side, and what stands there when the database is away. */
class HomeAndSchoolPagesTest extends SchoolViewSlice {

    @Test
    void homeAndSchoolStandSideBySideAndThePlanCountsTheSchoolOnlyWhenAsked() {
        String link = makeLink("teacher", "Room 12", "calming-down");
        send(link, "go", "send", "school-calming-down", "none", "example-calming-down", HOSTILE);
        Document page = page(get("/plan/home-and-school"));
        page.select("[popover]").remove();

        assertThat(page.select(".side--family dd").eachText()).containsExactly("A lot", "A lot");
        assertThat(page.select(".side--school dd").eachText().get(0)).isEqualTo("Not at all");
        assertThat(page.select(".side--school bdi").text()).contains("<script>");
        assertThat(page.select(".sides__badge").eachText()).containsExactly("Ask both", "Ask a clinic");
        assertThat(page.select(".sides__talk").text()).contains("a child may hold it in there");
        assertThat(carried().countsTeachers()).isFalse();

        send("/plan/home-and-school", "count", "true");
        assertThat(carried().need("calming-down").teacher()).isEqualTo(new TeacherAnswers(SchoolEffect.NONE, null));
        assertThat(carried().need("calming-down").schoolEffect()).isEqualTo(SchoolEffect.A_LOT);
        assertThat(get("/plan/home-and-school")).bodyText().contains("Your plan counts the school’s view");

        send("/plan/home-and-school", "count", "false");
        assertThat(carried()).isEqualTo(family(7));
    }

    @Test
    void whatWasTakenBackNoLongerCountsInThePlan() {
        String link = makeLink("teacher", "", "calming-down");
        send(link, "go", "send", "school-calming-down", "none");
        send("/plan/home-and-school", "count", "true");
        assertThat(carried().countsTeachers()).isTrue();

        send("/ask-school/take-back", "link", link.substring("/ask/".length()));
        assertThat(rows()).isZero();
        assertThat(carried()).isEqualTo(family(7));
        assertThat(get(link)).hasStatus(404);
        assertThat(send("/ask-school/take-back", "link", "nonsense")).hasStatus(302);
        assertThat(send("/ask-school/take-back")).hasStatus(302);
    }

    @Test
    void aTeensViewStandsBesideAndNeverCounts() {
        carry(family(15));
        String link = makeLink("teen", "", "calming-down");
        assertThat(get(link)).bodyText().contains("How do you see this?").doesNotContain("tried-calming-down");
        send(link, "go", "send", "school-calming-down", "none", "home-calming-down", "none");
        assertThat(get(link)).bodyText().contains("For the parent");

        Document page = page(get("/plan/home-and-school"));
        assertThat(page.select(".side--teen dd").eachText()).containsExactly("Not at all", "Not at all");
        assertThat(page.select(".sides__badge").eachText()).containsExactly("Ask both");
        assertThat(page.select("button[name=count]")).isEmpty();
        send("/plan/home-and-school", "count", "true");
        assertThat(carried()).isEqualTo(family(15));
    }

    /** Only a teacher's view counts (R1): whatever all others say, the rules come out as without them. */
    @Test
    void theViewsOfAllOthersStandBesideAndNeverCount() {
        carry(family(15));
        String alone = outcomes();
        for (Role role : Role.values()) {
            if (role == Role.TEACHER) {
                continue;
            }
            String link = makeLink(role.code(), "", "calming-down", "handwriting");
            String question = role == Role.TEEN ? "school" : "there";
            send(
                    link,
                    "go",
                    "send",
                    question + "-calming-down",
                    "none",
                    "example-calming-down",
                    HOSTILE,
                    question + "-handwriting",
                    "a-lot");
        }
        Document page = page(get("/plan/home-and-school"));
        page.select("[popover]").remove();
        Elements card = page.select("[aria-labelledby=side-calming-down]");
        assertThat(card.select(".side__who").eachText())
                .containsExactly(
                        "What you said",
                        "What your teen says",
                        "What the other parent says",
                        "What a grandparent says",
                        "What child care says",
                        "What a coach says",
                        "What another adult says");
        assertThat(card.select(".side--adult dt").eachText())
                .contains("At their house", "In child care", "At practice");
        assertThat(card.select(".side--adult bdi").first().text()).contains("<script>");
        assertThat(card.select(".sides__talk li").eachText())
                .anyMatch(talk -> talk.startsWith("Someone who knows your child sees this in another way"));
        assertThat(outcomes()).isEqualTo(alone).contains("Ask both");
        assertThat(page.select("button[name=count]")).isEmpty();
        send("/plan/home-and-school", "count", "true");
        assertThat(carried()).isEqualTo(family(15));

        // Beside a teacher who counts, they change nothing either.
        String teacher = makeLink("teacher", "", "calming-down");
        send(teacher, "go", "send", "school-calming-down", "none");
        send("/plan/home-and-school", "count", "true");
        assertThat(carried().need("calming-down").teacher()).isEqualTo(new TeacherAnswers(SchoolEffect.NONE, null));
        assertThat(carried().need("handwriting").teacher()).isNull();
    }

    private String outcomes() {
        return page(get("/plan/print"))
                .select(".need-card .door-badge")
                .eachText()
                .toString();
    }

    @Test
    void whileTheDatabaseIsAwayThePagesSaySoAndKeepWhatWasTyped() {
        String link = makeLink("teacher", "", "handwriting");
        DataAccessResourceFailureException away = new DataAccessResourceFailureException("x");
        doThrow(away).when(store).find(any(), any(), any());
        doThrow(away).when(store).owned(any(), any(), any());

        assertThat(get("/plan/home-and-school")).hasStatus(503).hasForwardedUrl("/not-now");
        assertThat(get("/ask-school")).hasStatus(503).hasForwardedUrl("/not-now");
        assertThat(send(link, "go", "send", "school-handwriting", "some"))
                .hasStatus(503)
                .hasForwardedUrl("/not-now");
        assertThat(page(notNow(HttpMethod.POST)).select(".words bdi").text()).isEqualTo(HOSTILE);
    }

    @Test
    void nobodyPutsWordsOnThePageForTroubleThroughAnAddress() {
        assertThat(page(notNow(HttpMethod.GET)).text()).doesNotContain(HOSTILE);
        assertThat(get("/not-now?note=Call+this+number")).hasStatus(404);
        assertThat(send("/not-now", "note", HOSTILE)).hasStatus(404);
    }
}
