package org.twodoors.states;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Discipline;
import org.twodoors.catalog.Therapy;
import org.twodoors.states.Fact.Known;
import org.twodoors.states.Fact.Missing;
import org.twodoors.states.StateFacts.SchoolOrder;
import org.twodoors.states.StateFacts.TherapyReferral;

/**
 * What a family reads about a doctor's referral: for the therapies it asks for and no other.
 *
 * @param sure what the state says and can stand alone
 * @param ask the therapies for which the clinic has to be asked
 * @param heard what the state may say, beside the asking
 * @param everywhere where what is said of physical therapy in every state comes from; null where nobody asks about it
 */
public record Referrals(
        List<Told> sure,
        List<Discipline> ask,
        List<Told> heard,
        @Nullable Missing<TherapyReferral> everywhere) {

    private static final String PHYSICAL = Therapy.PT.code();

    /** What a message of a therapy begins with, besides its code. */
    static final List<String> PARTS = List.of("evaluation", "treatment", "exempt", "needed");

    /** Copies the lists. */
    public Referrals {
        sure = List.copyOf(sure);
        ask = List.copyOf(ask);
        heard = List.copyOf(heard);
    }

    /**
     * What a state says to a family.
     *
     * @param facts what differs in the state
     * @param therapies those that the family asks for, each once
     * @return what to show
     */
    public static Referrals of(StateFacts facts, Collection<Discipline> therapies) {
        List<Told> told =
                therapies.stream().flatMap(it -> Told.of(it, facts).stream()).toList();
        List<Discipline> ask = therapies.stream()
                .filter(it -> told.stream().noneMatch(of -> of.therapy().equals(it) && of.answersAtClinic()))
                .toList();
        return new Referrals(
                told.stream().filter(it -> it.fact().sure()).toList(),
                ask,
                told.stream().filter(it -> !it.fact().sure()).toList(),
                ask.stream().anyMatch(it -> it.code().equals(PHYSICAL))
                        ? facts.ptReferral().instead()
                        : null);
    }

    /** The same at the door of a clinic: what is said of a school alone stands at the school's. */
    public Referrals atClinic() {
        return new Referrals(ofClinic(sure), ask, ofClinic(heard), everywhere);
    }

    private static List<Told> ofClinic(List<Told> told) {
        return told.stream().filter(it -> !it.ofSchoolAlone()).toList();
    }

    /**
     * The therapies for which a state's rules speak of a doctor's order at school.
     *
     * @param facts what differs in the state
     * @param therapies those that the family asks a school for
     * @return what is known of each
     */
    public static List<Told> neededAtSchool(StateFacts facts, Collection<Discipline> therapies) {
        return therapies.stream()
                .flatMap(it -> Told.of(it, facts).stream())
                .filter(it -> it.fact().value().school() == SchoolOrder.NEEDED)
                .toList();
    }

    /**
     * What a state says about a therapy.
     *
     * @param therapy the therapy
     * @param fact what it says
     */
    public record Told(Discipline therapy, Known<TherapyReferral> fact) {

        static List<Told> of(Discipline therapy, StateFacts facts) {
            return facts.referral(therapy.code()) instanceof Known<TherapyReferral> known
                    ? List.of(new Told(therapy, known))
                    : List.of();
        }

        boolean ofSchoolAlone() {
            return fact.value().forEvaluation() == null && fact.value().forTreatment() == null;
        }

        boolean answersAtClinic() {
            return fact.sure() && fact.value().forTreatment() != null;
        }

        /**
         * A message about it.
         *
         * @param part what of it, such as {@code treatment}
         * @return message key
         */
        public String key(String part) {
            return Prose.PREFIX + therapy.code() + "." + part;
        }
    }
}
