package org.twodoors.journeys;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.UsState;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;

/** Answers that a test wants to have been given already. */
final class Drafts {

    private Drafts() {}

    /** Everything the family of a worked case would have answered. */
    static Answers of(WorkedCase worked, Catalog catalog) {
        List<NeedAnswers> needs =
                worked.needs().stream().map(WorkedCase.CaseNeed::answers).toList();
        Set<String> areas = new LinkedHashSet<>();
        Set<String> chosen = new LinkedHashSet<>();
        for (NeedAnswers need : needs) {
            chosen.add(need.need());
            areas.add(catalog.areaOf(catalog.need(need.need()).orElseThrow()).id());
        }
        return new Answers(worked.child(), areas, chosen, needs);
    }

    /** One child with needs under each door, some not clear and some that are fine. */
    static Answers ofEveryDoor(Catalog catalog) {
        Answers all = of(WorkedCase.named("C02"), catalog);
        for (String id : List.of("C01", "C04", "C11", "C10", "C25")) {
            for (NeedAnswers need : of(WorkedCase.named(id), catalog).needs()) {
                all = all.withNeed(need);
            }
        }
        List<Need> chosen = all.chosenNeeds(catalog);
        return all.withAreas(catalog.areas().stream()
                        .filter(area -> chosen.stream().anyMatch(area.needs()::contains))
                        .toList())
                .withChosen(chosen);
    }

    /** The same family, living in a state. */
    static Answers inState(Answers answers, UsState state) {
        return answers.withChild(answers.child().with(Question.STATE, state));
    }

    /** The value of the cookie that the application would set. */
    static String cookieOf(DraftCookie drafts, Answers answers) {
        return DraftCookies.of(drafts, answers).getValue();
    }
}
