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

/** Puts what the family, teachers and others answered side by side, with what the rules say both ways (R1). */
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
            List<SideBySide.Reply> replies = replies(need, views);
            if (!replies.isEmpty()) {
                @Nullable NeedResult with = school.containsKey(need.id()) ? together.get(need.id()) : null;
                cards.add(card(answers, need, replies, alone.get(need.id()), with));
            }
        }
        long waiting = views.stream().filter(view -> !view.view().answered()).count();
        boolean teacher = school.keySet().stream().anyMatch(answers.chosen()::contains);
        List<AskedView> referable =
                views.stream().filter(view -> view.view().referable()).toList();
        return new HomeAndSchool(cards, waiting, teacher, state(answers, school), referable);
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

    private static List<SideBySide.Reply> replies(Need need, List<AskedView> views) {
        @Nullable SchoolAnswer counts = TeacherAnswerSelection.newest(views).get(need.id());
        return views.stream()
                .map(view -> reply(need, view, counts))
                .flatMap(Optional::stream)
                .toList();
    }

    @SuppressWarnings("ReferenceEquality") // Two may have answered alike; one of them counts.
    private static Optional<SideBySide.Reply> reply(Need need, AskedView asked, @Nullable SchoolAnswer counts) {
        LinkedView view = asked.view();
        return view.content()
                .answer(need.id())
                .map(answer -> new SideBySide.Reply(
                        view.role(),
                        asked.owner().label(),
                        Objects.requireNonNull(view.sent(), "answers were sent on a day"),
                        answer,
                        answer == counts));
    }

    private SideBySide card(
            Answers answers,
            Need need,
            List<SideBySide.Reply> replies,
            @Nullable NeedResult alone,
            @Nullable NeedResult together) {
        @Nullable
        NeedAnswers family =
                answers.chosen().contains(need.id()) ? answers.need(need.id()).asked(need, answers.child()) : null;
        return new SideBySide(
                need,
                catalog.areaOf(need),
                family,
                replies,
                alone == null ? null : SideBySide.Outcome.of(alone),
                together == null ? null : SideBySide.Outcome.of(together),
                family == null ? List.of() : points(family, replies));
    }

    private static List<TalkingPoint> points(NeedAnswers family, List<SideBySide.Reply> replies) {
        return replies.stream()
                .filter(reply -> !reply.teacher() || reply.counts())
                .flatMap(reply -> TalkingPoint.with(reply.role().voice(), family, reply.answer()).stream())
                .distinct()
                .toList();
    }
}
