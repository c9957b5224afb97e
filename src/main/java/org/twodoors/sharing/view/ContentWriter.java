package org.twodoors.sharing.view;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.HelpNow;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.Question.Audience;
import org.twodoors.answers.Safety;
import org.twodoors.answers.Situation;
import org.twodoors.answers.Thresholds;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;
import org.twodoors.papers.SchoolAsks;
import org.twodoors.rules.EducationalRule;
import org.twodoors.rules.NeedClass;
import org.twodoors.rules.NeedResult;
import org.twodoors.rules.PreparationRule;
import org.twodoors.rules.Rule;
import org.twodoors.rules.RulesService;
import org.twodoors.rules.Strength;
import org.twodoors.sharing.view.SharedContent.SharedNeed;
import org.twodoors.time.SiteClock;

/**
 * Copies out of a family's answers what it chose to show. Without daily life and health the rules are asked again, with
 * the school answers alone: what they were not told they cannot give away, neither in a class nor in a reason.
 */
@Component
public class ContentWriter {

    /** Reasons that give away the age, the plan or the setting of a child (decision 20). */
    private static final Set<Rule> ABOUT_THE_CHILD = Set.of(PreparationRule.R5, EducationalRule.R6, EducationalRule.R7);

    /** The place of every school day, so that it says neither how old a child is nor that it learns at home. */
    private static final String ANY_SCHOOL = "school";

    private static final int EVERY_MONTH_COUNTS = Thresholds.SCHOOL_SERVICES_AGE * 12;

    private final Catalog catalog;
    private final RulesService rules;
    private final SiteClock time;

    ContentWriter(Catalog catalog, RulesService rules, SiteClock time) {
        this.catalog = catalog;
        this.rules = rules;
        this.time = time;
    }

    /**
     * The needs there are to choose from.
     *
     * @param answers what the family said
     * @return in catalog order; empty while there is no plan
     */
    public List<Need> needs(Answers answers) {
        return answers.child().enoughForRules() ? answers.chosenNeeds(catalog) : List.of();
    }

    /**
     * What goes to the other person, and nothing else.
     *
     * @param answers what the family said
     * @param choice a choice without problems
     * @return the copy
     */
    public SharedContent content(Answers answers, ShareForm choice) {
        return new SharedContent(
                SharedContent.VERSION,
                choice.label(),
                time.today(),
                RulesService.VERSION,
                choice.daily() ? answers.child().schoolPlace() : ANY_SCHOOL,
                choice.daily(),
                needs(answers).stream()
                        .filter(need -> choice.needs().contains(need.id()))
                        .map(need -> choice.daily() ? whole(answers, need, choice) : schoolOnly(answers, need, choice))
                        .toList(),
                choice.situations() ? situations(answers, choice) : null,
                choice.age() ? age(answers.child().ageMonths()) : null,
                choice.grade());
    }

    /** From three on, whole years say enough. */
    private static @Nullable Integer age(@Nullable Integer months) {
        return months == null || months < EVERY_MONTH_COUNTS ? months : months - months % 12;
    }

    /**
     * What there is to say of what brings the family here.
     *
     * @param answers what the family said
     * @return in the order of its page; empty when nothing was said
     */
    public List<Situation> situations(Answers answers) {
        Set<Situation> said = answers.child().situations();
        return said == null ? List.of() : said.stream().sorted().toList();
    }

    /** Without daily life and health nothing of a clinic or a health plan is said. */
    private List<Situation> situations(Answers answers, ShareForm choice) {
        return situations(answers).stream()
                .filter(it ->
                        choice.daily() || (it.group() != Situation.Group.AT_CLINIC && it != Situation.WORK_TOGETHER))
                .toList();
    }

    /**
     * The chosen needs whose school side is weaker in the copy than in the plan, because the plan also looked at what
     * stays at home. Only the family is told.
     */
    public List<Need> saidLess(Answers answers, ShareForm choice) {
        return choice.daily()
                ? List.of()
                : needs(answers).stream()
                        .filter(need -> choice.needs().contains(need.id()))
                        .filter(need -> isLess(answers, need))
                        .toList();
    }

    private boolean isLess(Answers answers, Need need) {
        NeedResult plan = result(answers, need, said(answers, need));
        NeedResult copy = result(answers, need, aboutSchool(answers, need));
        return plan.educational().positive() && (!copy.educational().positive() || strength(copy) != strength(plan));
    }

    private SharedNeed whole(Answers answers, Need need, ShareForm choice) {
        NeedAnswers said = said(answers, need);
        NeedResult result = result(answers, need, said);
        return new SharedNeed(
                said,
                result.needClass(),
                result.subtype(),
                result.strength(),
                ids(result.rules().stream()),
                SchoolAsks.codes(need, said),
                choice.wordsOf(need.id()),
                choice.time(need.id()));
    }

    private SharedNeed schoolOnly(Answers answers, Need need, ShareForm choice) {
        NeedAnswers said = aboutSchool(answers, need);
        NeedResult result = result(answers, need, said);
        boolean school = result.educational().positive();
        return new SharedNeed(
                said,
                school ? NeedClass.EDUCATIONAL : NeedClass.NOT_CLEAR,
                null,
                school ? strength(result) : null,
                ids(result.rules().stream()
                        .filter(ContentWriter::isAboutSchool)
                        .filter(rule -> rule != PreparationRule.R4 || said.helpNow() == null)),
                SchoolAsks.codes(need, said),
                choice.wordsOf(need.id()),
                choice.time(need.id()));
    }

    private static Strength strength(NeedResult result) {
        return switch (result.educational()) {
            case YES -> Strength.STRONG;
            case LIKELY, UNCLEAR, NO -> Strength.SOME;
        };
    }

    /** Rules on daily life and health stay away, and so do the class rules, which put both doors together. */
    private static boolean isAboutSchool(Rule rule) {
        return !ABOUT_THE_CHILD.contains(rule)
                && (rule instanceof EducationalRule
                        || (rule instanceof PreparationRule
                                && rule != PreparationRule.R1
                                && rule != PreparationRule.R3));
    }

    private static List<String> ids(Stream<Rule> rules) {
        return rules.map(Rule::id).toList();
    }

    private NeedResult result(Answers answers, Need need, NeedAnswers said) {
        ChildFacts child = answers.child().asked().facts();
        return rules.classify(child, List.of(said.facts(need))).needs().get(0);
    }

    /** The parent's own answers: what a teacher said is not theirs to pass on, and the doctor question is for the plan. */
    private static NeedAnswers said(Answers answers, Need need) {
        return answers.need(need.id()).asked(need, answers.child()).only(question -> question.isShownTo(Audience.TEAM));
    }

    /**
     * What was said about school. What is asked for either effect stays only where there is one at school. A danger at
     * school always goes along; that there is none, or one at home, does not. Of who works on it only the school is said; then now
     * and then (R4) lowered nothing here.
     */
    private static NeedAnswers aboutSchool(Answers answers, Need need) {
        NeedAnswers said = said(answers, need);
        boolean atSchool = said.says(HelpNow.SCHOOL) || said.says(HelpNow.BOTH);
        boolean unsafe = said.says(Safety.SCHOOL) || said.says(Safety.BOTH);
        return said.only(question -> question.isShownTo(Audience.SCHOOL))
                .asked(need, answers.child())
                .with(Question.SAFETY, unsafe ? Safety.SCHOOL : null)
                .with(Question.HELP_NOW, atSchool ? HelpNow.SCHOOL : null);
    }
}
