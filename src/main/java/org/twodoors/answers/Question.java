package org.twodoors.answers;

import static org.twodoors.answers.Question.Details.asked;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.ClinicScope;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.EffectWords;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.Occupation;
import org.twodoors.catalog.SchoolScope;
import org.twodoors.catalog.Therapy;

/**
 * Every question there is, about the child and about a need: the one list that
 * forms, the check page, the plan, what is shown to others, papers, the JSON form, the API and the rules read. The order is that of
 * the JSON form.
 */
@SuppressWarnings("ImmutableEnumChecker") // defaults are enum constants, booleans or empty sets
public enum Question implements Coded {
    /** How old the child is, in months. */
    AGE("age", Kind.NUMBER, Integer.class, asked(Page.CHILD).required()) {
        @Override
        public String field() {
            return "ageMonths";
        }
    },
    /** Where the child learns. */
    SETTING("setting", Kind.CHOICE, Setting.class, asked(Page.CHILD).required().shortAnswers()),
    /** What school help is in place: under three at most an evaluation by the district, shortly before the birthday. */
    SCHOOL_PLAN(
            "schoolPlan",
            Kind.CHOICE,
            SchoolPlan.class,
            asked(Page.SCHOOL).in(Section.AT_SCHOOL).otherwise(SchoolPlan.NOT_SURE)) {
        @Override
        public FollowUp followUp(@Nullable Need need, ChildAnswers child) {
            return unlessFinished(child);
        }

        @Override
        public String labelKey(@Nullable Need need, ChildAnswers child) {
            String key = super.labelKey(need, child);
            return child.isYounger(Thresholds.SCHOOL_SERVICES_AGE) ? key + ".early" : inPreschool(key, child);
        }

        /** Early intervention is no service of the district; it is asked about with the needs. */
        @Override
        public String hintKey(@Nullable Need need, ChildAnswers child) {
            String key = super.hintKey(need, child);
            return child.isYounger(Thresholds.SCHOOL_SERVICES_AGE) ? key + ".early" : key;
        }

        /** Which therapies an IEP holds is a question of its own; who asks for an IEP with OT has an older form. */
        @Override
        public List<Coded> choices(Catalog catalog, ChildAnswers child) {
            return child.isYounger(Thresholds.SCHOOL_SERVICES_AGE)
                    ? List.of(SchoolPlan.NONE, SchoolPlan.TESTING, SchoolPlan.NOT_SURE)
                    : choices().stream()
                            .filter(plan -> plan != SchoolPlan.IEP_OT)
                            .toList();
        }
    },
    /** Which therapies are in the 504 plan or IEP. */
    SCHOOL_THERAPIES(
            "schoolTherapies",
            Kind.CHOICES,
            Therapy.class,
            asked(Page.SCHOOL)
                    .in(Section.AT_SCHOOL)
                    .otherwise(Set.of())
                    .shortAnswers()
                    .when(FollowUp.IF_PLAN)) {
        @Override
        public FollowUp followUp(@Nullable Need need, ChildAnswers child) {
            return unlessFinished(child) == FollowUp.NEVER || child.isYounger(Thresholds.SCHOOL_SERVICES_AGE)
                    ? FollowUp.NEVER
                    : super.followUp(need, child);
        }

        @Override
        public Set<?> settled(Set<?> ticked) {
            return Therapy.settled(ticked);
        }

        @Override
        public String answerKey(Coded answer) {
            return "q.therapies." + answer.code();
        }
    },
    /** Whether a condition has been named. */
    DIAGNOSIS(
            "diagnosis",
            Kind.CHOICE,
            Diagnosis.class,
            asked(Page.SCHOOL).otherwise(Diagnosis.NOT_SURE).shortAnswers()),
    /** Whether the child is behind or must be taught differently. */
    BEHIND(
            "behind",
            Kind.CHOICE,
            Behind.class,
            asked(Page.SCHOOL).in(Section.AT_SCHOOL).otherwise(Behind.NOT_SURE).shortAnswers()) {
        @Override
        public FollowUp followUp(@Nullable Need need, ChildAnswers child) {
            return unlessFinished(child);
        }
    },
    /** Whether the child gets clinic OT. */
    CLINIC_THERAPY(
            "clinicTherapy",
            Kind.CHOICE,
            ClinicTherapy.class,
            asked(Page.SCHOOL).otherwise(ClinicTherapy.NO).shortAnswers()),
    /** Which therapies a clinic gives. */
    CLINIC_THERAPIES(
            "clinicTherapies",
            Kind.CHOICES,
            Therapy.class,
            asked(Page.SCHOOL).otherwise(Set.of()).shortAnswers().when(FollowUp.IF_CLINIC)) {
        @Override
        public Set<?> settled(Set<?> ticked) {
            return Therapy.settled(ticked);
        }

        @Override
        public String answerKey(Coded answer) {
            return "q.therapies." + answer.code();
        }
    },
    /** Health cover. */
    COVER(
            "cover",
            Kind.CHOICE,
            Cover.class,
            asked(Page.SCHOOL).otherwise(Cover.NOT_SURE).shortAnswers()),
    /** What is happening now; none of it is an answer too. */
    RED_FLAGS("redFlags", Kind.CHOICES, RedFlag.class, asked(Page.NOW).otherwise(Set.of())) {
        @Override
        public String answerKey(Coded answer) {
            return "redFlag." + answer.code() + ".label";
        }

        /** The weightiest sign first. */
        @Override
        public List<Coded> choices(Catalog catalog, ChildAnswers child) {
            return choices().stream()
                    .sorted(Comparator.comparing(flag -> ((RedFlag) flag).urgency()))
                    .toList();
        }
    },
    /** The state; no rule reads it. */
    STATE("state", Kind.CHOICE, UsState.class, asked(Page.CHILD)) {
        @Override
        public String answerKey(Coded answer) {
            return "state." + answer.code();
        }
    },
    /** Whether a doctor's referral is asked for; not asked of families with Medicaid or CHIP. */
    REFERRAL_NEEDED(
            "referralNeeded",
            Kind.CHOICE,
            Referral.class,
            asked(Page.SCHOOL).otherwise(Referral.NOT_SURE).shortAnswers().when(FollowUp.UNLESS_MEDICAID)),
    /** What brings the family here; none of it is needed. Only the family decides who else sees it. */
    SITUATIONS("situations", Kind.CHOICES, Situation.class, asked(Page.START).otherwise(Set.of())) {
        @Override
        public String groupKey(Coded answer) {
            Situation situation = (Situation) answer;
            return situation.isUsual()
                    ? super.groupKey(answer)
                    : "q.situations.group." + situation.group().code();
        }

        /** The usual ones first. */
        @Override
        public List<Coded> choices(Catalog catalog, ChildAnswers child) {
            return Arrays.stream(Situation.values())
                    .sorted(Comparator.comparing(Situation::isUsual).reversed().thenComparing(Situation::group))
                    .map(Coded.class::cast)
                    .toList();
        }
    },
    /** Which languages are used at home: asked with needs of talking and understanding alone. */
    HOME_LANGUAGES(
            "homeLanguages",
            Kind.CHOICE,
            HomeLanguages.class,
            asked(Page.NEEDS).otherwise(HomeLanguages.NOT_SURE).shortAnswers()),
    /** How much a need gets in the way at school. */
    SCHOOL_EFFECT(
            "schoolEffect",
            Kind.CHOICE,
            SchoolEffect.class,
            asked(Page.NEED)
                    .in(Section.AT_SCHOOL)
                    .required()
                    .shortAnswers()
                    .otherwise(SchoolEffect.UNKNOWN)
                    .shownTo(Audience.SCHOOL)) {
        @Override
        public String labelKey(@Nullable Need need, ChildAnswers child) {
            EffectWords words = need == null ? null : need.effectWords();
            String usual = isIndirect(need) ? "indirect" : "direct";
            return super.labelKey(need, child) + "." + (words == null ? usual : words.code());
        }

        @Override
        public String hintKey(@Nullable Need need, ChildAnswers child) {
            return super.hintKey(need, child) + (isIndirect(need) ? ".indirect" : "." + child.schoolPlace());
        }

        @Override
        public String shortKey(String place) {
            return "need.place." + place;
        }

        /** "Not in school" comes first for a child who is not; for one who goes to a school it is no answer. */
        @Override
        public List<Coded> choices(Catalog catalog, ChildAnswers child) {
            Setting setting = child.setting();
            if (setting == null || setting == Setting.HOMESCHOOL) {
                return choices();
            }
            return setting.inSchool()
                    ? choices().stream()
                            .filter(answer -> answer != SchoolEffect.NOT_IN_SCHOOL)
                            .toList()
                    : Stream.concat(Stream.of(SchoolEffect.NOT_IN_SCHOOL), choices().stream())
                            .distinct()
                            .toList();
        }

        private static boolean isIndirect(@Nullable Need need) {
            return need != null && need.schoolScope() == SchoolScope.INDIRECT;
        }
    },
    /** How much a need gets in the way at home and around town. */
    DAILY_EFFECT(
            "dailyEffect",
            Kind.CHOICE,
            DailyEffect.class,
            asked(Page.NEED)
                    .in(Section.AT_HOME)
                    .required()
                    .shortAnswers()
                    .otherwise(DailyEffect.UNKNOWN)
                    .shownTo(Audience.TEAM)) {
        /** Payers often see a limited need as schoolwork. */
        @Override
        public String labelKey(@Nullable Need need, ChildAnswers child) {
            boolean limited = need != null && need.clinicScope() == ClinicScope.LIMITED;
            return super.labelKey(need, child) + (limited ? ".limited" : ".direct");
        }

        @Override
        public String shortKey(String place) {
            return "need.place.home";
        }
    },
    /** Whether school has tried simple help; under three there is no school help to try. */
    TRIED(
            "tried",
            Kind.CHOICE,
            Tried.class,
            asked(Page.NEED)
                    .in(Section.AT_SCHOOL)
                    .shortAnswers()
                    .otherwise(Tried.NOT_ASKED)
                    .shownTo(Audience.SCHOOL)) {
        @Override
        public FollowUp followUp(@Nullable Need need, ChildAnswers child) {
            return child.isYounger(Thresholds.SCHOOL_SERVICES_AGE) ? FollowUp.NEVER : FollowUp.IF_SCHOOL;
        }

        @Override
        public String labelKey(@Nullable Need need, ChildAnswers child) {
            return inPreschool(super.labelKey(need, child), child);
        }

        @Override
        public List<Coded> choices() {
            return super.choices().stream()
                    .filter(answer -> answer != Tried.NOT_ASKED)
                    .toList();
        }
    },
    /** How a need hangs together with health. */
    HEALTH_LINK(
            "healthLink",
            Kind.CHOICE,
            HealthLink.class,
            asked(Page.NEED).otherwise(HealthLink.OTHER).when(FollowUp.IF_ANY).shownTo(Audience.TEAM)),
    /** Whether and where someone could get hurt; always asked where health comes first. */
    SAFETY(
            "safety",
            Kind.CHOICE,
            Safety.class,
            asked(Page.NEED).otherwise(Safety.NONE).shortAnswers().shownTo(Audience.SCHOOL)) {
        @Override
        public FollowUp followUp(@Nullable Need need, ChildAnswers child) {
            return need != null && need.is(NeedFlag.HEALTH_FIRST) ? FollowUp.ALWAYS : FollowUp.IF_ANY;
        }

        /**
         * Nobody chokes on stairs: choking is asked about where a need is about the mouth, eating and sleep where it is about health, and
         * talking with an example.
         */
        @Override
        public String labelKey(@Nullable Need need, ChildAnswers child) {
            String key = super.labelKey(need, child);
            if (need == null || need.mayChoke()) {
                return key;
            }
            if (need.isAboutTalking()) {
                return key + ".talk";
            }
            return key + (Collections.disjoint(need.occupations(), OF_HEALTH) ? ".hurt" : ".rest");
        }
    },
    /** How often, for how long. */
    HOW_OFTEN(
            "howOften",
            Kind.CHOICE,
            HowOften.class,
            asked(Page.NEED)
                    .otherwise(HowOften.OFTEN)
                    .shortAnswers()
                    .when(FollowUp.IF_ANY)
                    .shownTo(Audience.SCHOOL)),
    /**
     * Who works on it now: one page for all needs, with two boxes a need, of which each stands there only if it can be true. Its
     * school half is for the school too.
     */
    HELP_NOW(
            "helpNow",
            Kind.CHOICE,
            HelpNow.class,
            asked(Page.HELP_NOW).otherwise(HelpNow.UNKNOWN).shownTo(Audience.SCHOOL)) {
        @Override
        public FollowUp followUp(@Nullable Need need, ChildAnswers child) {
            return child.mayHaveSchoolHelp() || child.mayHaveClinicHelp() ? FollowUp.ALWAYS : FollowUp.NEVER;
        }
    },
    /**
     * The one doctor question that some needs ask. It opens after the first answer, whatever that is: a sign of danger must
     * not hide behind "not at all". A yes only adds a call to the doctor, so "no" and "not sure" are one answer.
     */
    DOCTOR_SIGN(
            "doctorSign",
            Kind.YES_NO,
            Boolean.class,
            asked(Page.NEED).otherwise(false).shortAnswers()) {
        @Override
        public FollowUp followUp(@Nullable Need need, ChildAnswers child) {
            return need == null || need.doctorQuestion() == null ? FollowUp.NEVER : FollowUp.IF_ANSWERED;
        }

        @Override
        public String labelKey(@Nullable Need need, ChildAnswers child) {
            return doctorKey(need) + ".question";
        }

        @Override
        public String whyKey(@Nullable Need need) {
            return doctorKey(need) + ".why";
        }

        private static String doctorKey(@Nullable Need need) {
            DoctorQuestion question = need == null ? null : need.doctorQuestion();
            return "doctor." + (question == null ? "" : question.code());
        }
    },
    /** What the teacher answered, which the family only counts in or not. */
    TEACHER("teacher", Kind.TEACHER, TeacherAnswers.class, asked(Page.HOME_AND_SCHOOL)) {
        @Override
        public String shortKey(String place) {
            return "sides.teacher";
        }

        @Override
        public String answerKey(Coded answer) {
            return "asking.teacher.school." + answer.code();
        }
    };

    private static final List<Question> ALL = List.of(values());

    private static final Set<Occupation> OF_HEALTH = Set.of(Occupation.HEALTH_MANAGEMENT, Occupation.REST_AND_SLEEP);

    private final String code;
    private final Kind kind;
    private final Class<?> type;
    private final Page page;
    private final Section section;
    private final boolean required;
    private final boolean shortAnswers;
    private final @Nullable Object byDefault;
    private final FollowUp followUp;
    private final Audience audience;

    Question(String code, Kind kind, Class<?> type, Details details) {
        this.code = code;
        this.kind = kind;
        this.type = type;
        this.page = details.page;
        this.section = details.section;
        this.required = details.required;
        this.shortAnswers = details.shortAnswers;
        this.byDefault = details.byDefault;
        this.followUp = details.followUp;
        this.audience = details.audience;
    }

    /** What kind of answer a question takes. */
    public enum Kind {
        /** One value of an enum. */
        CHOICE,
        /** Any number of values of an enum, or of the therapies of the catalog, and none of them. */
        CHOICES,
        /** A whole number. */
        NUMBER,
        /** Yes or no. */
        YES_NO,
        /** Another person's answers, {@link TeacherAnswers}. */
        TEACHER
    }

    /** What a question is about. */
    public enum Subject {
        /** The child. */
        CHILD,
        /** One need. */
        NEED
    }

    /** The page that asks a question. */
    public enum Page implements Coded {
        /** What brings the family here. */
        START("/questions/start", Subject.CHILD),
        /** Age, place and state. */
        CHILD("/questions/child", Subject.CHILD),
        /** What is happening now. */
        NOW("/questions/child/now", Subject.CHILD),
        /** School help and learning; condition, clinic, cover. */
        SCHOOL("/questions/child/school", Subject.CHILD),
        /** Which needs there are, and what must be known of the child because of one. */
        NEEDS("/questions/needs", Subject.CHILD),
        /** Who works on the needs now: one page for all of them. */
        HELP_NOW("/questions/help-now", Subject.NEED),
        /** One need: one page for each. */
        NEED("/questions/needs/", Subject.NEED),
        /** Where a family counts in what a teacher said, or not. */
        HOME_AND_SCHOOL("/plan/home-and-school", Subject.NEED);

        private final String path;
        private final Subject subject;

        Page(String path, Subject subject) {
            this.path = path;
            this.subject = subject;
        }

        /**
         * Where the page is.
         *
         * @param need the need a question is about; null for questions about the child
         * @return an address in this application
         */
        public String path(@Nullable Need need) {
            return this == NEED && need != null ? path + need.id() : path;
        }

        /**
         * The page about the child at an address.
         *
         * @param path an address in this application
         * @return the page
         * @throws IllegalArgumentException when none is there
         */
        public static Page at(String path) {
            return Arrays.stream(values())
                    .filter(page -> page.path.equals(path))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no page of questions is there"));
        }

        /**
         * The message with what a page about the child is called.
         *
         * @param child what was said about the child
         * @return a message key; school is not named to those whose school is over
         */
        public String titleKey(ChildAnswers child) {
            String key = "page." + code() + ".title";
            return this == SCHOOL && child.setting() == Setting.FINISHED_SCHOOL ? key + ".finished" : key;
        }

        /** What its questions are about: the child or one need. */
        public Subject subject() {
            return subject;
        }

        /** The questions the page asks: in the order of the page. */
        public List<Question> questions() {
            return Arrays.stream(Question.values())
                    .filter(it -> it.page == this)
                    .sorted(Comparator.comparing(Question::section))
                    .toList();
        }
    }

    /** Where on its page a question stands, in the order of the page. */
    public enum Section {
        /** Beside what can be seen at school. */
        AT_SCHOOL,
        /** Beside what can be seen at home. */
        AT_HOME,
        /** In the one column. */
        MAIN
    }

    /** Who may see an answer besides the family; each sees what the next one sees, and more. */
    public enum Audience {
        /** Nobody else. */
        FAMILY,
        /** Whoever the family shows daily life and health too. */
        TEAM,
        /** Whoever the family shows the school side. */
        SCHOOL
    }

    /** What is said of a question above, while it is said. */
    static final class Details {

        private final Page page;
        private Section section = Section.MAIN;
        private boolean required;
        private boolean shortAnswers;
        private @Nullable Object byDefault;
        private FollowUp followUp = FollowUp.ALWAYS;
        private Audience audience = Audience.FAMILY;

        private Details(Page page) {
            this.page = page;
        }

        static Details asked(Page page) {
            return new Details(page);
        }

        Details in(Section where) {
            section = where;
            return this;
        }

        Details required() {
            required = true;
            return this;
        }

        Details shortAnswers() {
            shortAnswers = true;
            return this;
        }

        Details otherwise(Object answer) {
            byDefault = answer;
            return this;
        }

        Details when(FollowUp asked) {
            followUp = asked;
            return this;
        }

        Details shownTo(Audience widest) {
            audience = widest;
            return this;
        }
    }

    /** The name of the question, as in forms and message keys. */
    @Override
    public String code() {
        return code;
    }

    /** The name of the field that holds the answer in JSON: the code, but for the age. */
    public String field() {
        return code;
    }

    /** What kind of answer it takes. */
    public Kind kind() {
        return kind;
    }

    /**
     * The type of an answer, of each one where there may be several: an enum or {@link Therapy} for a choice, {@link Integer} months for
     * the age.
     */
    public Class<?> type() {
        return type;
    }

    /**
     * The answers to choose from that are in the code, in the order of their enum.
     *
     * @return every constant that is an answer; empty unless the kind is a choice, and where they are data
     */
    public List<Coded> choices() {
        return Stream.ofNullable(type.getEnumConstants())
                .flatMap(Arrays::stream)
                .map(Coded.class::cast)
                .toList();
    }

    /**
     * The answers to choose from on a site.
     *
     * @param catalog knows the therapies that can be ticked
     * @return every value that is an answer there; empty unless the kind is a choice
     */
    public List<Coded> choices(Catalog catalog) {
        return type == Therapy.class ? List.copyOf(catalog.therapies()) : choices();
    }

    /**
     * The answers to choose from, in the order a child's form shows them.
     *
     * @param catalog knows the therapies that can be ticked
     * @param child what was said about the child
     * @return those of {@link #choices(Catalog)} that can be true of the child, perhaps in another order
     */
    public List<Coded> choices(Catalog catalog, ChildAnswers child) {
        return choices(catalog);
    }

    /** What it is about: the child or one need. */
    public Subject subject() {
        return page.subject;
    }

    /** The page that asks it. */
    public Page page() {
        return page;
    }

    /** Whether form and API cannot do without an answer; "I don't know" is one. */
    public boolean required() {
        return required;
    }

    /** Whether its answers are short enough to stand beside each other. */
    public boolean shortAnswers() {
        return shortAnswers;
    }

    /** What the rules read when there is no answer, or it was not asked; null for nothing. */
    public @Nullable Object byDefault() {
        return byDefault;
    }

    /** Where on its page it stands. */
    public Section section() {
        return section;
    }

    /**
     * When it is asked.
     *
     * @param need the need it is about, or null for a question about the child
     * @param child what was said about the child
     * @return which other answers of its page it hangs on
     */
    public FollowUp followUp(@Nullable Need need, ChildAnswers child) {
        return followUp;
    }

    /**
     * The message that asks it.
     *
     * @param need the need it is about, or null for a question about the child
     * @param child what was said about the child
     * @return a message key
     */
    public String labelKey(@Nullable Need need, ChildAnswers child) {
        return "q." + code + ".label";
    }

    /** Of a student whose school is over nobody asks what school does now; no rule would read it. */
    private static FollowUp unlessFinished(ChildAnswers child) {
        return child.setting() == Setting.FINISHED_SCHOOL ? FollowUp.NEVER : FollowUp.ALWAYS;
    }

    /** The wording for a child in preschool, Head Start or child care, which "school" would not be said of. */
    private static String inPreschool(String key, ChildAnswers child) {
        return child.schoolPlace().equals(Setting.PRESCHOOL.code()) ? key + ".preschool" : key;
    }

    /**
     * The message that helps to answer it, which not every question has.
     *
     * @param need the need it is about, or null for a question about the child
     * @param child what was said about the child
     * @return a message key
     */
    public String hintKey(@Nullable Need need, ChildAnswers child) {
        return "q." + code + ".hint";
    }

    /**
     * The message that says why it is asked, which not every question has.
     *
     * @param need the need it is about, or null for a question about the child
     * @return a message key
     */
    public String whyKey(@Nullable Need need) {
        return "q." + code + ".why";
    }

    /**
     * What counts of several answers that were ticked together.
     *
     * @param ticked of {@link #choices(Catalog)}
     * @return all of them, unless one takes the others' place
     */
    public Set<?> settled(Set<?> ticked) {
        return ticked;
    }

    /**
     * The message that names it beside an answer.
     *
     * @param place what "at school" means for the child, as {@link ChildAnswers#schoolPlace()}
     * @return a message key
     */
    public String shortKey(String place) {
        return "check." + code;
    }

    /**
     * The message with a chosen answer.
     *
     * @param answer the answer, or one of several
     * @return a message key
     */
    public String answerKey(Coded answer) {
        return "q." + code + "." + answer.code();
    }

    /**
     * The message with the heading that an answer stands under.
     *
     * @param answer the answer, or one of several
     * @return a message key; empty where the answers have no headings
     */
    public String groupKey(Coded answer) {
        return "";
    }

    /**
     * Whether somebody may see the answer.
     *
     * @param who besides the family
     * @return true if a family may choose to show it
     */
    public boolean isShownTo(Audience who) {
        return who.compareTo(audience) <= 0;
    }

    /**
     * The questions about a subject.
     *
     * @param subject what they are about
     * @return in the order of the JSON form
     */
    public static List<Question> about(Subject subject) {
        return Arrays.stream(values()).filter(it -> it.subject() == subject).toList();
    }

    /**
     * The questions about a subject as a family meets them.
     *
     * @param subject what they are about
     * @return page by page
     */
    public static List<Question> onPages(Subject subject) {
        return Arrays.stream(Page.values())
                .filter(page -> page.subject == subject)
                .flatMap(page -> page.questions().stream())
                .toList();
    }

    /** Answers of one subject in the order above; an answer of another type is a mistake of ours. */
    static Map<Question, Object> copyOf(Subject subject, Map<Question, ?> answers) {
        return Collections.unmodifiableMap(checked(subject, answers));
    }

    /** The same, and what the rules read where there is none. A loop, because the tests run it twenty million times. */
    static Map<Question, Object> withDefaults(Subject subject, Map<Question, ?> answers) {
        Map<Question, Object> all = checked(subject, answers);
        for (Question question : ALL) {
            if (question.byDefault != null && question.subject() == subject) {
                all.putIfAbsent(question, question.byDefault);
            }
        }
        return Collections.unmodifiableMap(all);
    }

    private static Map<Question, Object> checked(Subject subject, Map<Question, ?> answers) {
        Map<Question, Object> copy = new EnumMap<>(Question.class);
        answers.forEach((question, answer) -> copy.put(question, question.checked(subject, answer)));
        return copy;
    }

    private Object checked(Subject subject, Object answer) {
        boolean fits = kind == Kind.CHOICES
                ? answer instanceof Set<?> several && several.stream().allMatch(type::isInstance)
                : type.isInstance(answer);
        if (!fits || subject() != subject) {
            throw new IllegalArgumentException("not an answer to " + this);
        }
        return kind == Kind.CHOICES ? Set.copyOf((Set<?>) answer) : answer;
    }

    /**
     * Some questions in the order above; unlike {@link Set#of} the order is the same in every run.
     *
     * @param questions any
     * @return a set that cannot be changed
     */
    public static Set<Question> looksAt(Question... questions) {
        Set<Question> set = EnumSet.noneOf(Question.class);
        set.addAll(Arrays.asList(questions));
        return Collections.unmodifiableSet(set);
    }
}
