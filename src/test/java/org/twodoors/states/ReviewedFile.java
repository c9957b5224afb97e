package org.twodoors.states;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shape of {@code states/reviewed.json}, letter by letter. What a mark means stands in the file itself, under
 * {@code status_meaning}.
 */
record ReviewedFile(
        @Nullable LocalDate generated,
        @Nullable String notice,
        @Nullable Map<String, String> statusMeaning,
        @Nullable Baseline federalBaseline,
        @Nullable Map<String, String> fields,
        @Nullable Map<String, Source> sources,
        @Nullable Map<String, State> states) {

    record Source(
            @Nullable String title,
            @Nullable String url,
            @Nullable String authority,
            @Nullable String asOf,
            @Nullable Boolean linkOk) {}

    /** What holds where a state says nothing. */
    record Baseline(
            @Nullable Entry<Clock> evaluationTimeline,
            @Nullable Entry<String> iepTimeline,
            @Nullable Entry<String> requestResponse,
            @Nullable Entry<Team> iepTeamName,
            @Nullable Entry<String> prereferralName,
            @Nullable Entry<String> earlyIntervention,
            @Nullable Entry<String> parentCenters,
            @Nullable Entry<String> otReferral,
            @Nullable Entry<String> ptReferral,
            @Nullable Entry<String> slpReferral,
            @Nullable Entry<String> medicaidName,
            @Nullable Entry<String> chipName,
            @Nullable Entry<String> maxAge,
            @Nullable Entry<Clock> militaryBaseSchools,
            @Nullable String statePagePattern) {}

    record State(
            @Nullable String name,
            @Nullable Entry<Clock> evaluationTimeline,
            @Nullable Entry<IepTime> iepTimeline,
            @Nullable Entry<Answer> requestResponse,
            @Nullable Entry<Team> iepTeamName,
            @Nullable Entry<String> prereferralName,
            @Nullable Entry<Program> earlyIntervention,
            @Nullable Entry<List<Center>> parentCenters,
            @Nullable Entry<Office> stateEducationAgency,
            @Nullable Entry<Referral> otReferral,
            @Nullable Entry<Referral> ptReferral,
            @Nullable Entry<Referral> slpReferral,
            @Nullable Entry<String> medicaidName,
            @Nullable Entry<String> chipName,
            @Nullable Entry<String> maxAge,
            @Nullable Map<String, Entry<Rule>> rules) {}

    /** A value with its marks. {@code finder} stands with the parent centers of the baseline alone. */
    record Entry<V>(
            @Nullable V value,
            @Nullable String source,
            @Nullable List<String> also,
            @Nullable String status,
            @Nullable String confidence,
            @Nullable String citation,
            @Nullable String via,
            @Nullable Boolean stale,
            @Nullable String conflict,
            @Nullable String unverified,
            @Nullable List<String> verifiedParts,
            @Nullable String detail,
            @Nullable String note,
            @Nullable String asOf,
            @Nullable String finder) {}

    record Clock(
            @Nullable Integer days,
            @Nullable String unit,
            @Nullable String countedFrom,
            @Nullable String mustBeDoneByThen,
            @Nullable String excludes,
            @Nullable String alternative,
            @Nullable String secondLimit,
            @Nullable String then,
            @Nullable String note) {}

    record IepTime(
            @Nullable Integer days,
            @Nullable String unit,
            @Nullable String countedFrom,
            @Nullable String mustBeDoneByThen) {}

    record Rule(
            @Nullable Integer days,
            @Nullable String unit,
            @Nullable String countedFrom,
            @Nullable String what) {}

    record Answer(
            @Nullable Integer days,
            @Nullable String unit,
            @Nullable String asked,
            @Nullable String what) {}

    record Team(
            @Nullable String term,
            @Nullable String eligibilityGroup,
            @Nullable String preschool,
            @Nullable String iep,
            @Nullable String other) {}

    record Program(
            @Nullable String program,
            @Nullable String phone,
            @Nullable String website,
            @Nullable String note) {}

    record Center(
            @Nullable String name,
            @Nullable String website,
            @Nullable String area) {}

    record Office(@Nullable String agency, @Nullable String page) {}

    record Referral(
            @Nullable String referralForEvaluation,
            @Nullable String referralForTreatment,
            @Nullable String school,
            @Nullable String plain) {}
}
