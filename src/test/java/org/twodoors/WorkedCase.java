package org.twodoors;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Behind;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.Cover;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.HelpNow;
import org.twodoors.answers.HomeLanguages;
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
import org.twodoors.answers.TeacherAnswers;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.Therapy;

/** One of the worked cases of {@code worked-cases.txt}, read in the notation of the rules document. */
public record WorkedCase(
        String id,
        String name,
        ChildAnswers child,
        List<CaseNeed> needs,
        List<String> pathways,
        List<String> notPathways,
        @Nullable String urgency,
        @Nullable List<String> asks,
        @Nullable List<String> says,
        @Nullable List<String> notes,
        String why) {

    /** What a case says of one need: the answers, and what must come out (codes as in the API). */
    public record CaseNeed(
            NeedAnswers answers,
            String educational,
            String medical,
            String needClass,
            @Nullable String subtype,
            List<String> flags,
            List<String> rules) {}

    private static final Pattern CHILD = Pattern.compile("([CT]\\d\\d) (\\w+), (\\d+)( months)?; (.+)");
    private static final Pattern NEED = Pattern.compile(
            "(\\S+) (\\S) (\\S+) (\\S) (\\S+) (\\S+) (\\S+)(?: now=(\\S+))?(?: doctor=(yes))?(?: t=(\\S),(\\S+))? -> "
                    + "(\\S+), (\\S+), (\\S+)(?: \\((\\S+)\\))? \\[(.+)]");

    private static final List<WorkedCase> ALL = read();

    /** Rules that must not apply; never empty, so that it can be asked for as it is. */
    public List<String> ruledOut() {
        return notPathways.isEmpty() ? List.of("none") : notPathways;
    }

    /** All cases, in order. */
    public static List<WorkedCase> all() {
        return ALL;
    }

    private static List<WorkedCase> read() {
        List<WorkedCase> cases = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : (text() + "\n\n").lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                block.add(line.strip());
            } else if (!block.isEmpty()) {
                cases.add(read(block));
                block.clear();
            }
        }
        Catalog catalog = CatalogReader.read();
        return cases.stream()
                .filter(it -> it.needs().stream()
                        .allMatch(need -> catalog.need(need.answers().need()).isPresent()))
                .toList();
    }

    /** The case with this id, for example C01. */
    public static WorkedCase named(String id) {
        return all().stream().filter(it -> it.id.equals(id)).findFirst().orElseThrow();
    }

    private static String text() {
        try (InputStream in = WorkedCase.class.getResourceAsStream("/worked-cases.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkedCase read(List<String> block) {
        Matcher child = match(CHILD, block.get(0));
        String path = line(block, "path");
        String not = line(block, "not");
        return new WorkedCase(
                child.group(1),
                child.group(2),
                child(
                        Integer.parseInt(child.group(3)) * (child.group(4) == null ? 12 : 1),
                        List.of(child.group(5).split("; "))),
                block.stream()
                        .filter(it -> it.contains(" -> "))
                        .map(WorkedCase::need)
                        .toList(),
                Arrays.asList(requireNonNull(path).split(" ")),
                not == null ? List.of() : Arrays.asList(not.split(" ")),
                line(block, "urgency"),
                ids(line(block, "asks")),
                ids(line(block, "says")),
                ids(line(block, "notes")),
                requireNonNull(line(block, "why")));
    }

    /** What stands in a line of ids; empty for {@code none}, null where there is no such line. */
    private static @Nullable List<String> ids(@Nullable String line) {
        if (line == null) {
            return null;
        }
        return line.equals("none") ? List.of() : List.of(line.split(" "));
    }

    private static @Nullable String line(List<String> block, String word) {
        return block.stream()
                .filter(it -> it.startsWith(word + " "))
                .map(it -> it.substring(word.length() + 1))
                .findFirst()
                .orElse(null);
    }

    /** Codes after a name such as {@code sit=}; none where it is not among the words. */
    private static <E extends Enum<E> & Coded> Set<E> codes(List<String> words, String name, Class<E> type) {
        return codes(words, name, List.of(type.getEnumConstants()));
    }

    private static <E extends Coded> Set<E> codes(List<String> words, String name, List<E> all) {
        return words.stream()
                .filter(it -> it.startsWith(name))
                .flatMap(it -> Stream.of(it.substring(name.length()).split(",")))
                .map(code -> all.stream()
                        .filter(it -> it.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(code)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ChildAnswers child(int months, List<String> words) {
        List<String> more = words.subList(5, words.size());
        ChildAnswers child = Given.childAnswers(
                        months,
                        setting(words.get(0)),
                        plan(words.get(1)),
                        diagnosis(words.get(2).split(" ")[1]),
                        behind(words.get(3).split(" ")[1]),
                        cover(words.get(4)),
                        more.contains("clinic=yes") ? ClinicTherapy.YES : ClinicTherapy.NO,
                        codes(more, "flags=", RedFlag.class),
                        null,
                        more.contains("ref=no") ? Referral.NO : Referral.NOT_SURE)
                .with(Question.SITUATIONS, codes(more, "sit=", Situation.class))
                .with(Question.CLINIC_THERAPIES, therapies(more, "ct="))
                .with(
                        Question.HOME_LANGUAGES,
                        codes(more, "lang=", HomeLanguages.class).stream()
                                .findFirst()
                                .orElse(null));
        Set<Therapy> inPlan = therapies(more, "st=");
        return inPlan == null ? child : child.with(Question.SCHOOL_THERAPIES, inPlan);
    }

    private static @Nullable Set<Therapy> therapies(List<String> words, String name) {
        Set<Therapy> said = codes(words, name, CatalogReader.read().therapies());
        return said.isEmpty() ? null : said;
    }

    private static CaseNeed need(String line) {
        Matcher it = match(NEED, line);
        String mark = it.group(15);
        String now = it.group(8);
        return new CaseNeed(
                Given.needAnswers(
                                it.group(1),
                                school(it.group(2)),
                                daily(it.group(4)),
                                tried(it.group(3)),
                                HealthLink.valueOf(it.group(5).toUpperCase()),
                                Safety.valueOf(it.group(6).toUpperCase()),
                                HowOften.valueOf(it.group(7).toUpperCase()),
                                it.group(9) == null ? null : true,
                                it.group(10) == null
                                        ? null
                                        : new TeacherAnswers(school(it.group(10)), tried(it.group(11))))
                        .with(Question.HELP_NOW, now == null ? null : HelpNow.valueOf(now.toUpperCase())),
                it.group(12),
                it.group(13),
                it.group(14).equals("Not-clear-yet")
                        ? "not-clear"
                        : it.group(14).toLowerCase(),
                "none-now".equals(mark) ? mark : null,
                mark == null || mark.equals("none-now") ? List.of() : List.of(mark),
                List.of(it.group(16).split(" ")));
    }

    private static Matcher match(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("worked-cases.txt: cannot read " + line);
        }
        return matcher;
    }

    private static Setting setting(String word) {
        return switch (word) {
            case "public" -> Setting.PUBLIC;
            case "private" -> Setting.PRIVATE;
            case "homeschool" -> Setting.HOMESCHOOL;
            case "child care" -> Setting.PRESCHOOL;
            case "not in school" -> Setting.NOT_IN_SCHOOL;
            case "finished school" -> Setting.FINISHED_SCHOOL;
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static SchoolPlan plan(String word) {
        return switch (word) {
            case "none" -> SchoolPlan.NONE;
            case "mtss" -> SchoolPlan.MTSS;
            case "eval" -> SchoolPlan.TESTING;
            case "504" -> SchoolPlan.SECTION_504;
            case "iep" -> SchoolPlan.IEP;
            case "iep_ot" -> SchoolPlan.IEP_OT;
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static Diagnosis diagnosis(String letter) {
        return switch (letter) {
            case "y" -> Diagnosis.YES;
            case "b" -> Diagnosis.BEING_CHECKED;
            case "n" -> Diagnosis.NO;
            default -> throw new IllegalArgumentException(letter);
        };
    }

    private static Behind behind(String letter) {
        return switch (letter) {
            case "y" -> Behind.YES;
            case "n" -> Behind.NO;
            case "u" -> Behind.NOT_SURE;
            default -> throw new IllegalArgumentException(letter);
        };
    }

    private static Cover cover(String word) {
        return switch (word) {
            case "Medicaid" -> Cover.MEDICAID_CHIP;
            case "private" -> Cover.PRIVATE;
            case "other" -> Cover.OTHER;
            case "none" -> Cover.NONE;
            case "not sure" -> Cover.NOT_SURE;
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static SchoolEffect school(String code) {
        return switch (code) {
            case "0" -> SchoolEffect.NONE;
            case "1" -> SchoolEffect.SOME;
            case "2" -> SchoolEffect.A_LOT;
            case "U" -> SchoolEffect.UNKNOWN;
            case "N" -> SchoolEffect.NOT_IN_SCHOOL;
            default -> throw new IllegalArgumentException(code);
        };
    }

    private static DailyEffect daily(String code) {
        return switch (code) {
            case "0" -> DailyEffect.NONE;
            case "1" -> DailyEffect.SOME;
            case "2" -> DailyEffect.A_LOT;
            case "U" -> DailyEffect.UNKNOWN;
            default -> throw new IllegalArgumentException(code);
        };
    }

    private static @Nullable Tried tried(String code) {
        return switch (code) {
            case "worked" -> Tried.WORKED;
            case "still" -> Tried.STILL_HARD;
            case "not_yet" -> Tried.NOT_YET;
            case "U" -> Tried.UNKNOWN;
            case "na" -> null;
            default -> throw new IllegalArgumentException(code);
        };
    }

    @Override
    public String toString() {
        return id + " " + name + ": " + why;
    }
}
