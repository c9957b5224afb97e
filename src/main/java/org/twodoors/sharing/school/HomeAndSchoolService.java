package org.twodoors.sharing.school;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.twodoors.answers.Answers;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.TeacherAnswers;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;
import org.twodoors.pathways.FindingsService;
import org.twodoors.rules.NeedResult;

/** Puts what the family, teachers and the teen answered side by side, with what the rules say both ways (R1). */
@Service
class HomeAndSchoolService {

    private final Catalog catalog;
    private final FindingsService findings;

    HomeAndSchoolService(Catalog catalog, FindingsService findings) {
        this.catalog = catalog;
        this.findings = findings;
    }

    /** The page for a family with these answers that asked for these views. */
    HomeAndSchool page(Answers answers, List<AskedView> views) {
        Map<String, TeacherAnswers> school = TeacherAnswerSelection.latest(answers, views);
        Map<String, NeedResult> alone = results(answers.withTeachers(Map.of()));
        Map<String, NeedResult> together = results(answers.withTeachers(school));
        List<SideBySide> cards = new ArrayList<>();
        for (Need need : catalog.needs()) {
            List<SideBySide.Voice> voices = voices(need, views);
            if (!voices.isEmpty()) {
                @Nullable NeedResult with = school.containsKey(need.id()) ? together.get(need.id()) : null;
                cards.add(card(answers, need, voices, alone.get(need.id()), with));
            }
        }
        long waiting = views.stream().filter(view -> !view.view().answered()).count();
        boolean teacher = school.keySet().stream().anyMatch(answers.chosen()::contains);
        return new HomeAndSchool(cards, waiting, teacher, state(answers, school));
    }

    private static HomeAndSchool.State state(Answers answers, Map<String, TeacherAnswers> school) {
        if (!answers.countsTeachers()) {
            return HomeAndSchool.State.ALONE;
        }
        return answers.withTeachers(school).equals(answers) ? HomeAndSchool.State.COUNTED : HomeAndSchool.State.CHANGED;
    }

    private Map<String, NeedResult> results(Answers answers) {
        return findings.findings(answers).stream()
                .flatMap(found -> found.classification().needs().stream())
                .collect(Collectors.toMap(result -> result.need().id(), Function.identity()));
    }

    private static List<SideBySide.Voice> voices(Need need, List<AskedView> views) {
        @Nullable SchoolAnswer counts = TeacherAnswerSelection.newest(views).get(need.id());
        return views.stream()
                .map(view -> voice(need, view, counts))
                .flatMap(Optional::stream)
                .toList();
    }

    @SuppressWarnings("ReferenceEquality") // Two may have answered alike; one of them counts.
    private static Optional<SideBySide.Voice> voice(Need need, AskedView asked, @Nullable SchoolAnswer counts) {
        LinkedView view = asked.view();
        return view.content()
                .answer(need.id())
                .map(answer -> new SideBySide.Voice(
                        view.teen(),
                        asked.owner().label(),
                        Objects.requireNonNull(view.sent(), "answers were sent on a day"),
                        answer,
                        answer == counts));
    }

    private SideBySide card(
            Answers answers,
            Need need,
            List<SideBySide.Voice> voices,
            @Nullable NeedResult alone,
            @Nullable NeedResult together) {
        @Nullable
        NeedAnswers family =
                answers.chosen().contains(need.id()) ? answers.need(need.id()).asked(need, answers.child()) : null;
        return new SideBySide(
                need,
                catalog.areaOf(need),
                family,
                voices,
                alone == null ? null : SideBySide.Outcome.of(alone),
                together == null ? null : SideBySide.Outcome.of(together),
                family == null ? List.of() : points(family, voices));
    }

    private static List<TalkingPoint> points(NeedAnswers family, List<SideBySide.Voice> voices) {
        return voices.stream()
                .filter(voice -> voice.teen() || voice.counts())
                .flatMap(voice -> (voice.teen()
                                ? TalkingPoint.withTeen(family, voice.answer())
                                : TalkingPoint.withTeacher(family, voice.answer()))
                        .stream())
                .distinct()
                .toList();
    }
}
