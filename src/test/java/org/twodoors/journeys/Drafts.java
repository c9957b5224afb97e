package org.twodoors.journeys;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.twodoors.Given;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.answers.Behind;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.Cover;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.HelpNow;
import org.twodoors.answers.HowOften;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.Referral;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Situation;
import org.twodoors.answers.Tried;
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

    /**
     * Families with every need there is, in every setting, with each amount of trouble, and with what they said of the plan,
     * the cover and the situation in turn: together they open what is said of a need anywhere.
     */
    static List<Answers> ofEveryNeed(Catalog catalog) {
        List<Answers> families = new ArrayList<>();
        List<Situation> situations = List.of(Situation.values());
        for (Setting setting : Setting.values()) {
            for (int many = 0; many < 2; many++) {
                int turn = families.size();
                Answers family = family(setting, turn, inTurn(Cover.values(), turn + turn / 5))
                        .withChosen(catalog.needs());
                for (Need need : catalog.needs()) {
                    family = family.withNeed(Given.needAnswers(
                                    need.id(),
                                    many == 0 ? SchoolEffect.SOME : SchoolEffect.A_LOT,
                                    many == 0 ? DailyEffect.SOME : DailyEffect.A_LOT,
                                    inTurn(Tried.values(), turn),
                                    inTurn(HealthLink.values(), turn),
                                    inTurn(Safety.values(), turn),
                                    inTurn(HowOften.values(), turn),
                                    true,
                                    null)
                            .with(Question.HELP_NOW, inTurn(HelpNow.values(), turn)));
                }
                families.add(family.withChild(family.child().with(Question.SITUATIONS, Set.copyOf(situations))));
            }
        }
        // With every need there is, no plan holds all that is asked for: this teen's does.
        Answers held = of(WorkedCase.named("C06"), catalog)
                .withChosen(List.of(catalog.need("using-hands-arms").orElseThrow()));
        families.add(held.withChild(held.child().with(Question.AGE, 15 * 12)));
        return families;
    }

    /** Families who name one situation each, in every setting twice, with what they said of the plan and the cover in turn. */
    static List<Answers> ofEverySituation() {
        List<Answers> families = new ArrayList<>();
        for (Situation situation : Situation.values()) {
            for (int turn = 0; turn < 2 * Setting.values().length; turn++) {
                Answers family = family(inTurn(Setting.values(), turn), turn, inTurn(Cover.values(), turn))
                        .withNeed(Given.needAnswers(
                                "handwriting",
                                SchoolEffect.A_LOT,
                                DailyEffect.A_LOT,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))
                        .withNeed(Given.needAnswers(
                                "sleep", SchoolEffect.SOME, DailyEffect.A_LOT, null, null, null, null, null, null));
                families.add(family.withChild(family.child().with(Question.SITUATIONS, Set.of(situation))));
            }
        }
        return families;
    }

    private static Answers family(Setting setting, int turn, Cover cover) {
        // Near the third birthday, or a year before it, where a child is not in school.
        int months = switch (setting) {
            case NOT_IN_SCHOOL -> turn % 2 == 0 ? 24 : 34;
            case PRESCHOOL -> 4 * 12;
            case FINISHED_SCHOOL -> 19 * 12;
            default -> turn % 2 == 0 ? 8 * 12 : 15 * 12;
        };
        return Answers.NONE.withChild(Given.childAnswers(
                months,
                setting,
                inTurn(SchoolPlan.values(), turn),
                inTurn(Diagnosis.values(), turn),
                inTurn(Behind.values(), turn),
                cover,
                inTurn(ClinicTherapy.values(), turn),
                turn == 0 ? Set.of(RedFlag.values()) : Set.of(),
                inTurn(UsState.values(), turn),
                inTurn(Referral.values(), turn)));
    }

    private static <T> T inTurn(T[] all, int turn) {
        return all[turn % all.length];
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
