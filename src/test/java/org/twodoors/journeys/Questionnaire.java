package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.HelpNow;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.Situation;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.Therapy;

/** The questions as a family meets them: fills in pages and presses their buttons. */
final class Questionnaire {

    static final String START = "/questions/start";
    static final String CHILD = "/questions/child";
    static final String NOW = "/questions/child/now";
    static final String SCHOOL = "/questions/child/school";
    static final String AREAS = "/questions/areas";
    static final String NEEDS = "/questions/needs";
    static final String CLOSE = "/questions/close";
    static final String HELP_NOW = "/questions/help-now";
    static final String HELP = "/questions/help";
    static final String CHECK = "/questions/check";
    static final String PLAN = "/plan";

    private final Visit visit;
    private final Page page;
    private final Words words;
    private final List<String> keptAsFilledIn = new ArrayList<>();
    private final List<String> askedForSigns = new ArrayList<>();
    private int taps;

    Questionnaire(Visit visit, Words words) {
        this.visit = visit;
        this.page = visit.page();
        this.words = words;
    }

    Page page() {
        return page;
    }

    Words words() {
        return words;
    }

    static String pageOf(String need) {
        return NEEDS + "/" + need;
    }

    /** Goes from the start page to the plan with these answers. */
    void answerAll(Answers answers, Catalog catalog) {
        answerAll(answers, List.of(), catalog);
    }

    /**
     * The same for a family that ticks some needs besides, of which others turn out to fit better.
     *
     * @param besides needs that are close to chosen ones and not chosen themselves
     */
    void answerAll(Answers answers, List<Need> besides, Catalog catalog) {
        begin();
        answerChild(answers.child());
        Set<String> areas = new LinkedHashSet<>(answers.areas());
        besides.forEach(need -> areas.add(catalog.areaOf(need).id()));
        tick("areas", areas);
        proceed();
        Set<String> ticked = new LinkedHashSet<>(answers.chosen());
        besides.forEach(need -> ticked.add(need.id()));
        tick("needs", ticked);
        chooseIfAsked("homeLanguages", answers.child().answer(Question.HOME_LANGUAGES, Coded.class));
        proceed();
        answerClose(answers.chosen());
        answerHelpNow(answers);
        for (Need need : answers.chosenNeeds(catalog)) {
            assertThat(visit.path()).isEqualTo(pageOf(need.id()));
            int before = taps;
            answer(answers.need(need.id()));
            if (taps == before) {
                keptAsFilledIn.add(need.id());
            }
            proceed();
        }
        showPlan();
    }

    /** Needs whose page held the right answers already, so that one tap on Continue kept them. */
    List<String> keptAsFilledIn() {
        return keptAsFilledIn;
    }

    /** Needs whose page asked their doctor question. */
    List<String> askedForSigns() {
        return askedForSigns;
    }

    /** Says of each two close needs which one fits, where that is asked. */
    private void answerClose(Set<String> fits) {
        if (visit.path().equals(CLOSE)) {
            for (Locator first :
                    page.locator("input[name^='close.'][value=first]").all()) {
                String field = first.getAttribute("name");
                String[] pair = field.substring("close.".length()).split("\\.");
                String answer = fits.contains(pair[0]) ? fits.contains(pair[1]) ? "both" : "first" : "second";
                radio(field, answer).check();
            }
            proceed();
        }
    }

    void begin() {
        visit.open("/");
        visit.follow(link(words.of("start.begin")));
    }

    /** Answers the pages about the child, from the first one. */
    void answerChild(ChildAnswers child) {
        if (visit.path().equals(START)) {
            if (child.situations() != null) {
                tick(
                        "situations",
                        child.situations().stream().map(Situation::code).toList());
            }
            proceed();
        }
        answerBasics(child);
        proceed();
        answerNow(child);
        proceed();
        if (visit.path().equals(HELP)) {
            visit.follow(link(words.of("page.help.continue")));
        }
        answerSchool(child);
        answerHealth(child);
        proceed();
    }

    /** Says who works on each need now, where that is asked. */
    void answerHelpNow(Answers answers) {
        if (visit.path().equals(HELP_NOW)) {
            for (String need : answers.chosen()) {
                HelpNow said = answers.need(need).helpNow();
                if (said != null && said.atSchool()) {
                    tick("helpNow." + need, List.of("school"));
                }
                if (said != null && said.atClinic()) {
                    tick("helpNow." + need, List.of("clinic"));
                }
            }
            proceed();
        }
    }

    void answerSchool(ChildAnswers child) {
        choose("schoolPlan", child.answer(Question.SCHOOL_PLAN, Coded.class));
        tickTherapies("schoolTherapies", child.schoolTherapies());
        choose("behind", child.answer(Question.BEHIND, Coded.class));
    }

    void answerHealth(ChildAnswers child) {
        choose("diagnosis", child.answer(Question.DIAGNOSIS, Coded.class));
        choose("clinicTherapy", child.answer(Question.CLINIC_THERAPY, Coded.class));
        tickTherapies("clinicTherapies", child.clinicTherapies());
        choose("cover", child.answer(Question.COVER, Coded.class));
        chooseIfAsked("referralNeeded", child.answer(Question.REFERRAL_NEEDED, Coded.class));
    }

    void answerBasics(ChildAnswers child) {
        age(child.ageMonths() / 12, child.ageMonths() % 12);
        choose("setting", child.setting());
        if (child.state() != null) {
            page.getByLabel(words.of("q.state.label"))
                    .selectOption(child.state().code());
        }
    }

    void age(int years, int months) {
        page.getByLabel(words.of("q.age.years"), exactly()).fill(String.valueOf(years));
        page.getByLabel(words.of("q.age.months"), exactly()).fill(months == 0 ? "" : String.valueOf(months));
    }

    private void answerNow(ChildAnswers child) {
        if (child.redFlags().isEmpty()) {
            page.getByLabel(words.of("q.redFlags.none")).check();
        } else {
            tick("redFlags", child.redFlags().stream().map(RedFlag::code).toList());
        }
    }

    /** Answers what the page of one need shows; follow-up questions that do not show are left alone. */
    void answer(NeedAnswers said) {
        choose("schoolEffect", said.schoolEffect());
        choose("dailyEffect", said.dailyEffect());
        chooseIfAsked("tried", said.tried());
        chooseIfAsked("healthLink", said.answer(Question.HEALTH_LINK, Coded.class));
        chooseIfAsked("safety", said.safety());
        chooseIfAsked("howOften", said.answer(Question.HOW_OFTEN, Coded.class));
        if (asks("doctorSign")) {
            askedForSigns.add(said.need());
            if (said.doctorSign()) {
                choose("doctorSign", "yes");
            }
        }
    }

    private void tickTherapies(String question, @Nullable Set<Therapy> therapies) {
        if (therapies != null && asks(question)) {
            tick(question, therapies.stream().map(Therapy::code).toList());
        }
    }

    private void chooseIfAsked(String question, @Nullable Coded answer) {
        if (answer != null && asks(question)) {
            choose(question, answer);
        }
    }

    /** Whether a question of the page is there for the eye. */
    boolean asks(String question) {
        Locator inputs = page.locator("input[name='" + question + "']");
        return inputs.count() > 0 && inputs.first().isVisible();
    }

    void choose(String question, @Nullable Coded answer) {
        if (answer != null) {
            choose(question, answer.code());
        }
    }

    private void choose(String question, String answer) {
        Locator radio = radio(question, answer);
        if (!radio.isChecked()) {
            radio.check();
            taps++;
        }
    }

    Locator radio(String question, String value) {
        return page.locator("input[name='" + question + "'][value='" + value + "']");
    }

    void tick(String question, Collection<String> values) {
        values.forEach(value -> {
            Locator box = radio(question, value);
            Locator folded = box.locator("xpath=ancestor::details[not(@open)]/summary");
            if (folded.count() > 0) {
                folded.first().click();
            }
            box.check();
        });
    }

    /** The answers of a question that are chosen. */
    List<String> chosen(String question) {
        return page.locator("input[name='" + question + "']:checked").all().stream()
                .map(Locator::inputValue)
                .toList();
    }

    @Nullable
    Response proceed() {
        return visit.follow(button("button.continue"));
    }

    @Nullable
    Response back() {
        return visit.follow(button("button.back"));
    }

    @Nullable
    Response check() {
        return visit.follow(button("button.check"));
    }

    void showPlan() {
        visit.follow(link(words.of("page.check.showPlan")).first());
    }

    void clearDevice() {
        visit.follow(button("layout.clear"));
    }

    Locator button(String key) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(words.of(key)).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
