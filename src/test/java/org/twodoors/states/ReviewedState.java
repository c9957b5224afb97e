package org.twodoors.states;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.UsState;
import org.twodoors.catalog.Coded;
import org.twodoors.states.EvaluationClock.CountedFrom;
import org.twodoors.states.EvaluationClock.DayUnit;
import org.twodoors.states.EvaluationClock.Milestone;
import org.twodoors.states.Fact.Missing;
import org.twodoors.states.ReviewedFile.Entry;
import org.twodoors.states.StateFacts.Agency;
import org.twodoors.states.StateFacts.EarlyIntervention;
import org.twodoors.states.StateFacts.ParentCenter;
import org.twodoors.states.StateFacts.Phone;
import org.twodoors.states.StateFacts.ReferralNeed;
import org.twodoors.states.StateFacts.Response;
import org.twodoors.states.StateFacts.SchoolOrder;
import org.twodoors.states.StateFacts.TeamName;
import org.twodoors.states.StateFacts.TherapyReferral;

/** Reads what the file says about one state. */
final class ReviewedState {

    private static final Pattern NUMBER = Pattern.compile("(?:1-)?\\d{3}-\\d{3}-\\d{4}");

    private final UsState state;
    private final ReviewedFile.State raw;
    private final Evidence evidence;
    private final Map<String, String> prose;

    ReviewedState(UsState state, ReviewedFile.State raw, Evidence evidence, Map<String, String> prose) {
        this.state = state;
        this.raw = raw;
        this.evidence = evidence;
        this.prose = prose;
    }

    StateFacts read(StateFacts federal, String pagePattern) {
        Place clock = at("evaluation_timeline");
        Place iep = at("iep_timeline");
        Place response = at("request_response");
        Place team = at("iep_team_name");
        Place early = at("early_intervention");
        Place centers = at("parent_centers");
        Place agency = at("state_education_agency");
        return new StateFacts(
                state,
                page(pagePattern),
                federal.parentCenterFinder(),
                evidence.weigh(
                        clock,
                        raw.evaluationTimeline(),
                        federal.evaluationTimeline().instead(),
                        v -> clock(clock, v)),
                evidence.weigh(iep, raw.iepTimeline(), federal.iepTimeline().instead(), v -> iepClock(iep, v)),
                evidence.weigh(
                        response,
                        raw.requestResponse(),
                        federal.requestResponse().instead(),
                        v -> response(response, v)),
                evidence.weigh(team, raw.iepTeamName(), federal.iepTeamName().instead(), v -> team(team, v)),
                name("prereferral_name", raw.prereferralName(), federal.prereferralName()),
                evidence.weigh(
                        early,
                        raw.earlyIntervention(),
                        federal.earlyIntervention().instead(),
                        v -> early(early, v)),
                evidence.weigh(
                        centers, raw.parentCenters(), federal.parentCenters().instead(), v -> centers(centers, v)),
                evidence.weigh(
                        agency,
                        raw.stateEducationAgency(),
                        federal.educationAgency().instead(),
                        v -> agency(agency, v)),
                referral("ot", raw.otReferral(), federal.otReferral()),
                referral("pt", raw.ptReferral(), federal.ptReferral()),
                referral("slp", raw.slpReferral(), federal.slpReferral()),
                name("medicaid_name", raw.medicaidName(), federal.medicaidName()),
                name("chip_name", raw.chipName(), federal.chipName()),
                evidence.weigh(at("max_age"), raw.maxAge(), federal.maxAge().instead(), v -> said("age", v)),
                rules());
    }

    private Place at(String field) {
        return new Place(state.code() + "." + field);
    }

    private String page(String pattern) {
        String name = at("name").text(raw.name(), "name");
        return pattern.replaceFirst("<[^>]*>", name.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    private Fact<String> name(String field, @Nullable Entry<String> entry, Fact<String> federal) {
        Place at = at(field);
        return evidence.weigh(at, entry, federal.instead(), value -> at.text(value, "value"));
    }

    private EvaluationClock clock(Place at, ReviewedFile.Clock value) {
        Entry<ReviewedFile.Clock> entry = at.need(raw.evaluationTimeline(), "entry");
        at.text(entry.citation(), "citation, and a number of days is never shown without");
        if (entry.detail() != null && entry.detail().contains("not confirmed")) {
            throw at.wrong("has a detail that is not confirmed, which belongs under unverified");
        }
        // A detail beside a value that was not read anywhere was not read either.
        String detail = "VERIFIED".equals(entry.status()) ? entry.detail() : null;
        List<Prose> more = new ArrayList<>();
        sayIfThere("clock.excludes", value.excludes(), more);
        sayIfThere("clock.alternative", value.alternative(), more);
        sayIfThere("clock.second", value.secondLimit(), more);
        sayIfThere("clock.then", value.then(), more);
        sayIfThere("clock.note", value.note(), more);
        sayIfThere("clock.detail", detail, more);
        return evaluationClock(at, value, at.milestone(value.mustBeDoneByThen()), more);
    }

    static EvaluationClock evaluationClock(
            Place at, ReviewedFile.Clock value, @Nullable Milestone doneBy, List<Prose> more) {
        return new EvaluationClock(
                at.days(value.days()),
                at.coded(DayUnit.class, value.unit(), "unit"),
                at.coded(CountedFrom.class, value.countedFrom(), "counted_from"),
                doneBy,
                value.excludes() != null,
                more);
    }

    private Response response(Place at, ReviewedFile.Answer value) {
        return new Response(
                at.days(value.days()),
                at.coded(DayUnit.class, value.unit(), "unit"),
                asked(at, value.asked()),
                said("response", at.text(value.what(), "what")));
    }

    private static boolean asked(Place at, @Nullable String how) {
        if (how != null && !how.equals("spoken")) {
            throw at.wrong("is asked " + how + ", which we do not know");
        }
        return how != null;
    }

    private IepClock iepClock(Place at, ReviewedFile.IepTime value) {
        at.text(
                at.need(raw.iepTimeline(), "entry").citation(),
                "citation, and a number of days is never shown without");
        return new IepClock(
                at.days(value.days()),
                at.coded(DayUnit.class, value.unit(), "unit"),
                at.coded(IepClock.CountedFrom.class, value.countedFrom(), "counted_from"),
                at.coded(IepClock.Milestone.class, value.mustBeDoneByThen(), "must_be_done_by_then"));
    }

    private List<StateRule> rules() {
        return raw.rules() == null
                ? List.of()
                : raw.rules().entrySet().stream()
                        .map(it -> rule(at("rules." + it.getKey()), it.getKey(), it.getValue()))
                        .toList();
    }

    private StateRule rule(Place at, String topic, Entry<ReviewedFile.Rule> entry) {
        Fact<ReviewedFile.Rule> weighed = evidence.weigh(at, entry, new Missing<>(Citation.GENERAL, null), v -> v);
        ReviewedFile.Rule value = at.need(entry.value(), "value");
        if ((value.days() == null) != (value.unit() == null)) {
            throw at.wrong("has days without a unit, or a unit without days");
        }
        return new StateRule(
                at.coded(StateRule.Topic.class, topic, "topic"),
                value.days() == null ? null : at.days(value.days()),
                value.unit() == null ? null : at.coded(DayUnit.class, value.unit(), "unit"),
                value.countedFrom() == null
                        ? null
                        : at.coded(StateRule.CountedFrom.class, value.countedFrom(), "counted_from"),
                said("rule." + topic.replace('_', '-'), at.text(value.what(), "what")),
                weighed.citation(),
                weighed.doubts(),
                weighed.link());
    }

    private TeamName team(Place at, ReviewedFile.Team value) {
        return new TeamName(
                at.text(value.term(), "term"),
                at.textOrNull(value.eligibilityGroup(), "eligibility_group"),
                at.textOrNull(value.preschool(), "preschool"),
                at.textOrNull(value.iep(), "iep"),
                value.other() == null ? null : said("team.other", value.other()));
    }

    private EarlyIntervention early(Place at, ReviewedFile.Program value) {
        List<Prose> more = new ArrayList<>();
        sayIfThere("early.note", value.note(), more);
        sayIfThere("early.more", at.need(raw.earlyIntervention(), "entry").note(), more);
        return new EarlyIntervention(
                at.text(value.program(), "program"),
                value.phone() == null ? null : phone(at, value.phone()),
                evidence.website(at, value.website()),
                more);
    }

    private Phone phone(Place at, String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.find()) {
            throw at.wrong("has a phone without a number: " + text);
        }
        boolean nothingElse = number.group().equals(text);
        return new Phone(number.group(), nothingElse ? null : said("early.phone", text));
    }

    private List<ParentCenter> centers(Place at, List<ReviewedFile.Center> values) {
        if (values.isEmpty()) {
            throw at.wrong("names no center");
        }
        return IntStream.range(0, values.size())
                .mapToObj(place -> center(at, at.need(values.get(place), "center"), place + 1))
                .toList();
    }

    private ParentCenter center(Place at, ReviewedFile.Center value, int place) {
        return new ParentCenter(
                at.text(value.name(), "name"),
                evidence.website(at, value.website()),
                value.area() == null ? null : said("center." + place, value.area()));
    }

    private Agency agency(Place at, ReviewedFile.Office value) {
        return new Agency(at.text(value.agency(), "agency"), evidence.website(at, value.page()));
    }

    private Fact<TherapyReferral> referral(
            String therapy, @Nullable Entry<ReviewedFile.Referral> entry, Fact<TherapyReferral> federal) {
        Place at = at(therapy + "_referral");
        return evidence.weigh(at, entry, federal.instead(), value -> {
            if (value.referralForTreatment() == null && value.school() == null) {
                throw at.wrong("says nothing about treatment or school");
            }
            return new TherapyReferral(
                    codedOrNull(at, ReferralNeed.class, value.referralForEvaluation(), "referral_for_evaluation"),
                    codedOrNull(at, ReferralNeed.class, value.referralForTreatment(), "referral_for_treatment"),
                    codedOrNull(at, SchoolOrder.class, value.school(), "school"),
                    said(therapy, at.text(value.plain(), "plain")));
        });
    }

    private static <E extends Enum<E> & Coded> @Nullable E codedOrNull(
            Place at, Class<E> type, @Nullable String code, String field) {
        return code == null ? null : at.coded(type, code, field);
    }

    private void sayIfThere(String part, @Nullable String text, List<Prose> said) {
        Stream.ofNullable(text).map(there -> said(part, there)).forEach(said::add);
    }

    private Prose said(String part, String text) {
        Prose sentence = new Prose("states." + state.code() + "." + part);
        prose.put(sentence.key(), text);
        return sentence;
    }
}
