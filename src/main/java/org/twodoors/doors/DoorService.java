package org.twodoors.doors;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Thresholds;
import org.twodoors.catalog.Catalog;
import org.twodoors.doors.DoorData.Step;
import org.twodoors.pathways.DoctorNote;
import org.twodoors.pathways.Findings;
import org.twodoors.pathways.FindingsService;
import org.twodoors.pathways.LineRule;
import org.twodoors.pathways.NamedTherapies;
import org.twodoors.pathways.Pathway;
import org.twodoors.pathways.Pathways;
import org.twodoors.pathways.StepLink;
import org.twodoors.pathways.StepLinks;
import org.twodoors.states.States;
import org.twodoors.time.SiteClock;

/** Makes each page behind the plan from the answers: exactly the routes that apply, and no step of another. */
@Service
class DoorService {

    private final Catalog catalog;
    private final FindingsService findings;
    private final DoorContent content;
    private final StepLinks links;
    private final States states;
    private final SiteClock clock;

    DoorService(
            Catalog catalog,
            FindingsService findings,
            DoorContent content,
            StepLinks links,
            States states,
            SiteClock clock) {
        this.catalog = catalog;
        this.findings = findings;
        this.content = content;
        this.links = links;
        this.states = states;
        this.clock = clock;
    }

    /** A page, or empty while there is no plan. */
    Optional<DoorView> view(DoorPage page, Answers answers, @Nullable String consentTyped) {
        return findings.findings(answers).map(it -> view(page, it, consentTyped));
    }

    private DoorView view(DoorPage page, Findings it, @Nullable String consentTyped) {
        NamedTherapies therapies = NamedTherapies.of(it.classification(), it.pathways());
        OwnState state = OwnState.of(states, it.answers().child().state(), therapies);
        List<Pathway> applying = it.pathways().pathways();
        List<NeedLine> all = NeedLine.all(it, catalog);
        List<NeedLine> needs = needs(page, all);
        Function<String, @Nullable StepLink> link = kind -> applying.stream()
                .filter(way -> way.kind().equals(kind))
                .findFirst()
                .<StepLink>flatMap(way -> links.link(way, it))
                .orElse(null);
        List<RouteCard> routes = content.routes(page, applying, it.child(), link);
        RemarkCard instead = instead(page, it.child(), needs, routes);
        return new DoorView(
                page,
                therapies,
                state,
                adult(page, it.child()),
                it.pathways().urgentSigns(),
                SituationCard.all(it, links),
                asks(page, it.pathways(), all),
                lines(page, it.pathways()),
                Reach.of(page, it.pathways(), all),
                needs,
                answered(all),
                place(it.child()),
                routes,
                content.notes(page, applying, link),
                instead,
                content.groups(page, routes, instead != null, it.child()),
                kindOfSchool(page, it.child()),
                again(page),
                consent(routes, state, consentTyped),
                content.ways(DoorPage.SCHOOL, applying),
                content.ways(DoorPage.CLINIC, applying),
                it.classification().rulesVersion());
    }

    /** What rows R82 to R97 add at a door; at the clinic, before it, what to tell the doctor besides. */
    private static List<String> lines(DoorPage page, Pathways pathways) {
        Stream<String> rows = pathways.lines().stream()
                .filter(rule -> rule.atClinic() ? page == DoorPage.CLINIC : page == DoorPage.SCHOOL)
                .map(LineRule::lineKey);
        Stream<String> notes =
                page == DoorPage.CLINIC ? pathways.doctorNotes().stream().map(DoctorNote::messageKey) : Stream.of();
        return Stream.concat(notes, rows).distinct().toList();
    }

    private static List<AskGroup> asks(DoorPage page, Pathways pathways, List<NeedLine> all) {
        return switch (page) {
            case SCHOOL -> AskGroup.school(pathways, needs(page, all));
            case CLINIC -> AskGroup.clinic(pathways, needs(page, all));
            case TOGETHER, IF_THEY_SAY_NO, FIND_OUT, ALL_FINE -> List.of();
        };
    }

    /** Both questions are about what a clinic is asked for. */
    private static List<NeedLine> answered(List<NeedLine> all) {
        List<NeedLine> clinic = all.stream().filter(NeedLine::clinic).toList();
        return clinic.isEmpty() ? all : clinic;
    }

    /** Said a year before, so that it is no surprise. */
    private static @Nullable String adult(DoorPage page, ChildFacts child) {
        return page == DoorPage.SCHOOL ? AdultRights.key(child) : null;
    }

    private static String place(ChildFacts child) {
        if (child.youngerThan(Thresholds.SCHOOL_SERVICES_AGE)) {
            return "child-care";
        }
        return child.setting() == Setting.HOMESCHOOL ? "homeschool" : "school";
    }

    private static List<NeedLine> needs(DoorPage page, List<NeedLine> all) {
        return switch (page) {
            case SCHOOL -> {
                List<NeedLine> school = all.stream().filter(NeedLine::school).toList();
                yield school.isEmpty()
                        ? all.stream().filter(need -> !need.noneNow()).toList()
                        : school;
            }
            case CLINIC -> all.stream().filter(NeedLine::clinic).toList();
            case TOGETHER ->
                all.stream().filter(need -> need.school() || need.clinic()).toList();
            case FIND_OUT ->
                all.stream().filter(need -> !need.result().findOut().isEmpty()).toList();
            case ALL_FINE -> all.stream().filter(NeedLine::noneNow).toList();
            case IF_THEY_SAY_NO -> List.of();
        };
    }

    /** Never a blank page and never a refusal: what to say when nothing of a page applies. */
    private @Nullable RemarkCard instead(
            DoorPage page, ChildFacts child, List<NeedLine> needs, List<RouteCard> routes) {
        boolean needsSpeak = page == DoorPage.FIND_OUT || page == DoorPage.ALL_FINE;
        if (!routes.isEmpty() || page == DoorPage.IF_THEY_SAY_NO || (needsSpeak && !needs.isEmpty())) {
            return null;
        }
        String name = "none-" + page.code();
        if (page == DoorPage.SCHOOL && child.setting() == Setting.FINISHED_SCHOOL) {
            name += "-finished";
        } else if (page == DoorPage.SCHOOL && child.youngerThan(Thresholds.SCHOOL_SERVICES_AGE)) {
            name += "-under-three";
        }
        return content.remark(name);
    }

    private @Nullable RemarkCard again(DoorPage page) {
        return switch (page) {
            case FIND_OUT, ALL_FINE -> content.remark("again-" + page.code());
            case SCHOOL, CLINIC, TOGETHER, IF_THEY_SAY_NO -> null;
        };
    }

    private @Nullable RemarkCard kindOfSchool(DoorPage page, ChildFacts child) {
        if (page != DoorPage.SCHOOL) {
            return null;
        }
        return switch (child.setting()) {
            case PRIVATE, HOMESCHOOL -> content.remark("not-public");
            case CHARTER -> content.remark("charter");
            case PUBLIC, PRESCHOOL, NOT_IN_SCHOOL, FINISHED_SCHOOL -> null;
        };
    }

    /** The form stands on a page with a clock that starts with the consent; no two routes of one family have one. */
    private @Nullable Consent consent(List<RouteCard> routes, OwnState state, @Nullable String typed) {
        return routes.stream()
                .flatMap(card -> card.route().steps().stream())
                .map(Step::clock)
                .filter(Objects::nonNull)
                .filter(it -> content.daysFromConsent(it) != null)
                .findFirst()
                .map(it -> consent(it, state, typed))
                .orElse(null);
    }

    private Consent consent(String clockId, OwnState state, @Nullable String typed) {
        int federalDays = Objects.requireNonNull(content.daysFromConsent(clockId));
        RemarkCard remark = content.remark("consent-date");
        return Consent.read(clockId, federalDays, state.facts(), typed, clock.today(), remark);
    }
}
