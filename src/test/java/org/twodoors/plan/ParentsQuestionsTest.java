package org.twodoors.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.twodoors.FamilyPages;
import org.twodoors.GivenFamily;
import org.twodoors.SiteLanguages;
import org.twodoors.WholeSite;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.HelpNow;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.catalog.Coded;
import org.twodoors.draft.DraftCookie;
import org.twodoors.pathways.NamedTherapies;

/** What parents asked who were not answered at first: the first answer says it, and its letter is one tap away. */
@WholeSite
class ParentsQuestionsTest {

    private static final String LETTERS = "/plan/messages/";

    /** Ticks that nothing known of a family points to, so that they stand folded among the others. */
    private static final Set<String> FOLDED = Set.of(
            "letter.tick.effort",
            "letter.tick.home",
            "letter.tick.keep-care",
            "letter.tick.moved",
            "letter.tick.without-us",
            "letter.tick.summer",
            "letter.tick.wrong-language");

    private static final Catalog CATALOG = CatalogReader.read();

    /** These families are all about needs that OT leads. */
    private static final NamedTherapies OT = new NamedTherapies(
            List.of(CATALOG.discipline("ot").orElseThrow()),
            List.of(CATALOG.discipline("ot").orElseThrow()));

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DraftCookie drafts;

    @Autowired
    private MessageSource words;

    /**
     * Facts, what the first answer says because of them, the letter it opens, and what that letter says, asks or offers to tick.
     *
     * @param facts what differs from the child of case C01
     * @param answer the end of the message key of the answer, or of the sentence that took a place in it
     * @param letter id of the letter
     * @param holds key of a message of the letter: its paragraph, or a tick that is asked at once
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "dropped after missed visits | situations=clinic-no clinicTherapy=past cover=private |"
                        + " situation.clinic-no.answer.clinic | doctor | letter.tick.visits-missed",
                "dropped after missed visits, on Medicaid | situations=clinic-no clinicTherapy=past cover=medicaid-chip |"
                        + " situation.clinic-no.answer.medicaid-chip | doctor | letter.tick.visits-missed",
                "copay too high | situations=plan-no clinicTherapy=yes cover=private |"
                        + " situation.plan-no.answer.private | insurer | letter.insurer.yearly",
                "copay too high, with an IEP | situations=plan-no clinicTherapy=yes cover=private schoolPlan=iep-ot |"
                        + " situation.plan-no.answer.private-plan | insurer | letter.insurer.yearly",
                "17, no plan for life after school | situations=not-followed schoolPlan=iep years=17 |"
                        + " plan.transition.iep | iep-meeting | letter.tick.transition",
                "16, nothing named | schoolPlan=iep-ot years=16 | plan.transition.iep | iep-meeting | letter.tick.transition",
                "17, no IEP | schoolPlan=none years=17 situations=school-no |"
                        + " plan.transition.none | written-reasons | letter.written-reasons.work",
                "a shorter day with an IEP | situations=school-cut schoolPlan=iep |"
                        + " situation.school-cut.answer | sent-home | letter.sent-home.lost",
                "called to pick up with a 504 plan | situations=school-cut schoolPlan=504 |"
                        + " situation.school-cut.answer.504 | sent-home | letter.sent-home.title",
                "sent home, no plan | situations=school-cut schoolPlan=none |"
                        + " situation.school-cut.first.no-plan | sent-home | letter.sent-home.noPlan",
                "a meeting without us | situations=school-cut schoolPlan=iep |"
                        + " situation.school-cut.answer | do-not-cut | letter.tick.without-us",
                "our report was ignored | situations=disagree schoolPlan=iep |"
                        + " situation.disagree.answer | private-report | letter.private-report.ask",
                "no therapist, no OT in the IEP | situations=no-therapist schoolPlan=iep |"
                        + " situation.known.ot-not-in-plan | no-therapist | letter.no-therapist.told",
                "charter school said no | situations=school-no setting=charter |"
                        + " situation.known.charter | written-reasons | letter.all.charter",
                "charter school does not do it | situations=not-followed setting=charter schoolPlan=iep-ot |"
                        + " situation.not-followed.answer.charter | help-is-missing | letter.all.charter",
                "tiers first | situations=school-no schoolPlan=mtss |"
                        + " situation.known.tiers | written-reasons | letter.written-reasons.work",
                "tiers first, no answer | situations=school-silent schoolPlan=mtss |"
                        + " situation.known.tiers | where-is-our-answer | letter.where-is-our-answer.please",
                "only by video | situations=no-therapist schoolPlan=iep-ot |"
                        + " situation.no-therapist.answer | no-therapist | letter.tick.by-video",
                "far from any clinic | situations=clinic-wait cover=private |"
                        + " situation.clinic-wait.answer | clinic-wait | letter.clinic-wait.outside",
                "far from any clinic, on Medicaid | situations=clinic-wait cover=medicaid-chip |"
                        + " situation.clinic-wait.answer.medicaid-chip | clinic-wait | letter.clinic-wait.travel",
                "the teacher says lazy | situations=told-clinic schoolPlan=none |"
                        + " situation.told-clinic.answer | evaluation | letter.tick.effort",
                "more minutes in the IEP | situations=school-no schoolPlan=iep-ot |"
                        + " situation.known.iep | written-reasons | letter.written-reasons.work",
                "the school asks to bill Medicaid | situations=just-starting schoolPlan=iep-ot cover=medicaid-chip |"
                        + " question.school-bills-medicaid.answer | iep-meeting | letter.iep-meeting.otInPlan",
                "therapy stops each summer | situations=keep-help schoolPlan=iep-ot |"
                        + " situation.keep-help.answer | keep-the-help | letter.tick.summer",
                "the doctor says wait and see | situations=clinic-no setting=preschool years=4 schoolPlan=none cover=private |"
                        + " situation.known.no-order | doctor | letter.doctor.toldNo",
                "18, and the school is silent to the parent | situations=school-silent schoolPlan=iep years=18 |"
                        + " situation.known.adult | where-is-our-answer | letter.where-is-our-answer.please",
                "kindergarten comes | situations=keep-help setting=preschool years=5 schoolPlan=iep-ot |"
                        + " situation.known.kindergarten | keep-the-help | letter.keep-the-help.works",
                "tested in another language | situations=disagree schoolPlan=testing |"
                        + " situation.disagree.answer | independent-evaluation | letter.tick.wrong-language",
                "no health plan at all | situations=just-starting schoolPlan=none cover=none |"
                        + " situation.known.no-cover | evaluation | letter.evaluation.goOn",
                "each door says the other, with an IEP | situations=told-clinic schoolPlan=iep cover=private |"
                        + " situation.told-clinic.answer | iep-meeting | letter.iep-meeting.ot",
                "each door says the other, with OT in the IEP | situations=told-clinic schoolPlan=iep-ot cover=private |"
                        + " situation.told-clinic.answer | iep-meeting | letter.iep-meeting.otInPlan",
                "told to go to a clinic while the school evaluates | situations=told-clinic schoolPlan=testing |"
                        + " situation.told-clinic.answer | add-ot | letter.add-ot.add",
                "the doctor does not refer | situations=clinic-no clinicTherapy=no schoolPlan=none cover=private |"
                        + " situation.known.no-order | doctor | letter.doctor.toldNo",
                "the clinic stops | situations=clinic-no clinicTherapy=yes cover=private schoolPlan=none |"
                        + " situation.clinic-no.answer.clinic | doctor | letter.doctor.whoElse",
                "the therapist only talks with the teacher | situations=not-followed schoolPlan=iep-ot |"
                        + " situation.known.direct | help-is-missing | letter.tick.only-talks",
                "the two therapists do not agree | situations=work-together schoolPlan=iep-ot cover=private |"
                        + " situation.work-together.answer | release | letter.release.not",
                "a charter school sends back to the district | situations=no-therapist setting=charter schoolPlan=iep |"
                        + " situation.known.charter-no-ot | no-therapist | letter.all.charter",
                "a charter school has no therapist | situations=no-therapist setting=charter schoolPlan=iep-ot |"
                        + " situation.known.charter-stay | no-therapist | letter.all.charter",
                "changed already | situations=school-cut schoolPlan=iep-ot |"
                        + " situation.school-cut.when | do-not-cut | letter.tick.already",
                "sent home, no plan: no notice is named | situations=school-cut schoolPlan=none |"
                        + " situation.school-cut.answer.no-plan | sent-home | letter.sent-home.noPlan",
                "private school | setting=private situations=just-starting schoolPlan=none diagnosis=yes cover=private |"
                        + " situation.known.private-school | district-evaluation | letter.district-evaluation.services",
                "private school, nothing ticked | setting=private schoolPlan=none diagnosis=yes cover=private |"
                        + " situation.known.private-school | district-evaluation | letter.district-evaluation.services",
                "homeschool | setting=homeschool situations=just-starting schoolPlan=none diagnosis=yes |"
                        + " situation.known.homeschool | district-evaluation | letter.district-evaluation.after",
                "homeschool, nothing ticked | setting=homeschool schoolPlan=none diagnosis=yes |"
                        + " situation.known.homeschool | district-evaluation | letter.district-evaluation.after",
                "nearly 3 | months=33 setting=not-in-school situations=just-starting |"
                        + " situation.just-starting.answer.early-ends | early-intervention | letter.early-intervention.three",
                "no health plan, nothing ticked | schoolPlan=iep cover=none |"
                        + " situation.known.no-cover | iep-meeting | letter.iep-meeting.ot",
                "17, nothing ticked | schoolPlan=iep-ot years=17 cover=private |"
                        + " situation.known.leaving-school | iep-meeting | letter.iep-meeting.otInPlan",
                "toilet care, nothing ticked | need=toileting schoolPlan=iep cover=private |"
                        + " situation.known.toilet-care | iep-meeting | letter.iep-meeting.ot",
                "after an injury | need=after-injury-illness schoolPlan=iep situations=just-starting cover=private |"
                        + " situation.known.after-injury | iep-meeting | letter.iep-meeting.ot",
                "nothing clear | unclear=sitting-posture situations=just-starting setting=preschool years=4 schoolPlan=none cover=private |"
                        + " situation.just-starting.answer.nothing-clear | preschool-evaluation | letter.all.form",
                "nothing clear, nothing ticked | unclear=sitting-posture setting=preschool years=4 schoolPlan=none cover=private |"
                        + " plan.answer.unclear | preschool-evaluation | letter.all.form",
                "no health plan, a note for the doctor | situations=clinic-no clinicTherapy=no cover=none schoolPlan=none |"
                        + " situation.known.no-order | doctor | letter.doctor.askNoCover",
                "must fail first | situations=school-no schoolPlan=none |"
                        + " situation.school-no.answer | written-reasons | letter.written-reasons.work",
                "gifted, and cannot write | situations=school-no schoolPlan=none behind=no |"
                        + " question.fail-first.answer | written-reasons | letter.written-reasons.grades",
                "only watched for a short time | situations=school-no schoolPlan=none |"
                        + " question.only-screened.answer | evaluation | letter.all.form",
                "lazy, and the school said no | situations=school-no schoolPlan=none |"
                        + " question.not-trying.answer | evaluation | letter.tick.effort",
                "lazy, with nothing else | situations=told-clinic schoolPlan=none |"
                        + " question.not-trying.answer | evaluation | letter.tick.effort",
                "a foster parent | situations=school-no schoolPlan=none cover=medicaid-chip |"
                        + " question.who-is-parent.answer | written-reasons | letter.written-reasons.work",
                "the other parent says no | situations=just-starting schoolPlan=none cover=private |"
                        + " question.other-parent.answer | evaluation | letter.all.form",
                "the other parent says no, nothing ticked | schoolPlan=none cover=private |"
                        + " question.other-parent.answer | evaluation | letter.all.form",
                "only consult from now on | situations=school-cut schoolPlan=iep-ot |"
                        + " situation.school-cut.answer | do-not-cut | letter.do-not-cut.leave",
                "OT ends, as grades are good | situations=school-cut schoolPlan=iep-ot |"
                        + " question.school-ot-ends.answer | do-not-cut | letter.do-not-cut.leave",
                "must I sign | situations=school-cut schoolPlan=iep-ot |"
                        + " question.sign-at-meeting.answer | drafts | letter.drafts.draft",
                "the meeting is on Friday, and there is a draft | situations=disagree schoolPlan=iep-ot |"
                        + " question.draft-before-meeting.answer | drafts | letter.drafts.draft",
                "moved from another state | situations=school-no schoolPlan=iep-ot |"
                        + " question.moving.answer | written-reasons | letter.written-reasons.work",
                "moved, and nothing happens | situations=not-followed schoolPlan=iep-ot |"
                        + " question.moving.answer | help-is-missing | letter.tick.moved",
                "an aide does the exercises | situations=not-followed schoolPlan=iep-ot |"
                        + " question.talks-only.answer | help-is-missing | letter.tick.only-talks",
                "the clinic’s OT in the school | situations=work-together schoolPlan=iep-ot clinicTherapy=yes |"
                        + " question.clinic-ot-in-school.answer | release | letter.release.not",
                "two therapists do not agree, on Medicaid | situations=work-together schoolPlan=iep-ot clinicTherapy=yes cover=medicaid-chip |"
                        + " situation.work-together.answer | release | letter.release.not",
                "clinic times only in school hours | situations=clinic-wait schoolPlan=iep-ot clinicTherapy=no |"
                        + " question.in-school-hours.answer | clinic-wait | letter.clinic-wait.clinic",
                "the doctor says the school does it | situations=told-school,clinic-no schoolPlan=none clinicTherapy=no |"
                        + " question.doctor-says-school.answer | doctor | letter.doctor.toldNo",
                "held down at school | situations=school-cut schoolPlan=iep need=impulse-safety |"
                        + " question.restraint.answer | do-not-cut | letter.do-not-cut.leave",
                "two hours in the bus | situations=school-no schoolPlan=iep need=noise-crowds-light |"
                        + " question.bus.answer | written-reasons | letter.written-reasons.work",
                "toilet training first | situations=school-no setting=preschool years=4 schoolPlan=none need=toileting |"
                        + " situation.known.toilet-training | written-reasons | letter.written-reasons.work",
                "toilet care refused, with an IEP | situations=school-no schoolPlan=iep need=toileting |"
                        + " question.toilet-refused.answer | iep-meeting | letter.iep-meeting.ot",
                "Head Start says wait for kindergarten | situations=school-no setting=preschool years=4 schoolPlan=none |"
                        + " situation.known.before-kindergarten | preschool-evaluation | letter.all.form",
                "a religious school | situations=told-clinic setting=private schoolPlan=none |"
                        + " situation.known.private-school | district-evaluation | letter.district-evaluation.services",
                "a private school wants us to leave | situations=school-cut setting=private schoolPlan=none |"
                        + " situation.school-cut.answer.private-school | district-evaluation | letter.district-evaluation.services",
                "a diploma in June | situations=school-cut years=18 schoolPlan=iep-ot |"
                        + " situation.known.diploma | do-not-cut | letter.do-not-cut.leave",
                "kindergarten will not go on with the IEP | situations=school-cut setting=preschool years=5 schoolPlan=iep-ot |"
                        + " situation.known.kindergarten | do-not-cut | letter.do-not-cut.leave",
                "in early intervention, 3 is near | months=31 setting=not-in-school situations=just-starting inHand=feeding-self |"
                        + " situation.just-starting.answer.early-ends | early-intervention | letter.early-intervention.three",
                "in early intervention, 3 is near, nothing ticked | months=31 setting=not-in-school inHand=feeding-self |"
                        + " situation.just-starting.answer.early-ends | early-intervention | letter.early-intervention.goals",
                "after an injury, the clinic works on it | need=after-injury-illness clinicTherapy=yes schoolPlan=none situations=just-starting cover=private |"
                        + " situation.known.after-injury-care | evaluation | letter.all.form",
                "back after an injury | need=after-injury-illness clinicTherapy=no schoolPlan=none cover=private |"
                        + " question.back-after-injury.answer | doctor | letter.doctor.ask1",
                "called in to feed at lunch | need=chewing-swallowing schoolPlan=none cover=private |"
                        + " question.called-in.answer | doctor | letter.doctor.ask1",
                "just out of early intervention | situations=told-clinic setting=preschool schoolPlan=none years=3 |"
                        + " situation.known.out-of-early | preschool-evaluation | letter.tick.early",
                "calm at school, explodes at home | situations=told-clinic,clinic-wait schoolPlan=none heldIn=calming-down need=noise-crowds-light cover=private |"
                        + " situation.known.held-in | evaluation | letter.tick.home",
                "calm at school, explodes at home, nothing else | situations=school-no schoolPlan=none heldIn=worry-frustration |"
                        + " question.melts-at-home.answer | written-reasons | letter.written-reasons.grades",
                "the visits of the year are used up | situations=plan-no clinicTherapy=yes cover=private schoolPlan=iep |"
                        + " question.visits-used-up.answer | insurer | letter.insurer.yearly",
                "Medicaid cuts care under way | situations=plan-no clinicTherapy=yes cover=medicaid-chip schoolPlan=iep-ot |"
                        + " situation.plan-no.when.medicaid-chip | medicaid-appeal | letter.tick.keep-care",
                "TRICARE wants to know what the IEP has | situations=plan-no clinicTherapy=no cover=other schoolPlan=iep |"
                        + " situation.plan-no.answer.other-plan | appeal | letter.appeal.next",
                "not delayed enough | months=20 setting=not-in-school situations=school-no schoolPlan=none need=feeding-self |"
                        + " situation.school-no.answer.early | written-reasons | letter.written-reasons.noticeEarly",
                "the family plan is signed and nobody comes | months=26 setting=not-in-school situations=not-followed,no-therapist schoolPlan=none |"
                        + " situation.no-therapist.answer.early | help-is-missing | letter.help-is-missing.line",
                "homeschool, and the district says no | situations=school-no setting=homeschool schoolPlan=none |"
                        + " situation.school-no.answer.out-of-school | written-reasons | letter.written-reasons.notice",
                "medicine before an evaluation | situations=school-no schoolPlan=none need=staying-on-task |"
                        + " question.medicine.answer | written-reasons | letter.written-reasons.grades",
                "OT is for little kids | situations=school-no schoolPlan=iep years=16 need=cooking-money |"
                        + " situation.known.iep-no-ot | iep-meeting | letter.tick.transition",
                "19 and out of school | setting=finished-school years=19 situations=just-starting schoolPlan=none cover=medicaid-chip need=bathing-hair |"
                        + " situation.just-starting.answer.finished-school | doctor | letter.doctor.ask1",
                "put out of child care | situations=school-cut setting=preschool years=4 schoolPlan=none need=impulse-safety |"
                        + " situation.school-cut.answer.preschool | preschool-evaluation | letter.all.form",
                "put out of child care: why | situations=school-cut setting=preschool years=4 schoolPlan=none need=impulse-safety |"
                        + " situation.school-cut.first.preschool | sent-home | letter.sent-home.toPlace",
                "runs out of the building, keep him home | situations=told-clinic,school-cut schoolPlan=iep need=safety-awareness |"
                        + " situation.school-cut.answer | sent-home | letter.sent-home.lost",
                "ill, and learns at home | situations=not-followed schoolPlan=iep-ot need=energy-fatigue |"
                        + " situation.known.ill-at-home | help-is-missing | letter.help-is-missing.ask",
                "we paid for what the school owed | situations=not-followed,no-therapist schoolPlan=iep-ot clinicTherapy=yes cover=none |"
                        + " question.paid-ourselves.answer | help-is-missing | letter.help-is-missing.ask",
                "a tablet in place of handwriting | situations=school-no schoolPlan=504 need=handwriting |"
                        + " question.tablet.answer | written-reasons | letter.written-reasons.work",
                "14, and hates to leave class | schoolPlan=iep-ot years=14 need=writing-stamina |"
                        + " question.pulled-out.answer | iep-meeting | letter.iep-meeting.otInPlan",
                "end OT and keep the IEP | schoolPlan=iep-ot years=14 need=writing-stamina |"
                        + " question.yes-to-parts.answer | iep-meeting | letter.iep-meeting.otInPlan",
                "papers in a language we do not read | situations=school-silent schoolPlan=testing |"
                        + " question.language.answer | interpreter | letter.interpreter.papers",
                "two homes in two districts | situations=just-starting schoolPlan=none years=5 cover=private |"
                        + " question.two-homes.answer | evaluation | letter.all.form",
                "the test says average | situations=disagree,school-no schoolPlan=iep |"
                        + " situation.disagree.answer | independent-evaluation | letter.independent-evaluation.ask",
                "hurts herself when it is loud | situations=told-clinic schoolPlan=504 redFlags=self-harm need=noise-crowds-light |"
                        + " situation.told-clinic.answer | iep-meeting | letter.tick.safety-plan",
                "the meeting is in working hours | situations=disagree schoolPlan=iep-ot |"
                        + " question.meeting-time.answer | iep-meeting | letter.tick.without-us",
                "the clinic’s OT may not watch in class | situations=work-together schoolPlan=iep-ot clinicTherapy=yes |"
                        + " question.clinic-ot-in-school.answer | release | letter.release.not",
                "a private school, and the therapy of the district stopped | situations=not-followed,no-therapist setting=private schoolPlan=iep-ot |"
                        + " situation.not-followed.answer.in-private-school | help-is-missing | letter.help-is-missing.line",
                "a private school, and no therapist | situations=not-followed,no-therapist setting=private schoolPlan=not-sure |"
                        + " situation.no-therapist.answer.in-private-school | no-therapist | letter.no-therapist.told",
                "3 is near, and early intervention stops in May | months=34 setting=not-in-school schoolPlan=none situations=school-cut |"
                        + " situation.school-cut.answer.early-ends | early-intervention | letter.early-intervention.three",
                "3 is near, and early intervention cuts now | months=34 setting=not-in-school schoolPlan=none situations=school-cut inHand=feeding-self |"
                        + " situation.school-cut.when.early-ends | do-not-cut | letter.do-not-cut.askEarly",
                "tested in English, and told it is only the language | situations=disagree schoolPlan=iep diagnosis=no |"
                        + " situation.disagree.answer | independent-evaluation | letter.tick.wrong-language",
                "tested in English: what the law says | situations=disagree schoolPlan=none |"
                        + " question.language.answer | independent-evaluation | letter.tick.wrong-language",
                "20, and Medicaid ends at 21 | situations=school-cut schoolPlan=iep-ot years=20 cover=medicaid-chip state=MI |"
                        + " situation.school-cut.answer.adult-iep | do-not-cut | letter.do-not-cut.leave",
                "20: until which age | situations=school-cut schoolPlan=iep-ot years=20 cover=medicaid-chip state=MI |"
                        + " states.MI.age | do-not-cut | letter.do-not-cut.leave",
                "skip the three-year evaluation | situations=keep-help schoolPlan=iep-ot |"
                        + " situation.keep-help.answer | keep-the-help | letter.keep-the-help.works",
                "skip the three-year evaluation: may I say no | situations=keep-help schoolPlan=iep-ot |"
                        + " question.skip-evaluation.answer | keep-the-help | letter.keep-the-help.works",
                "behavior, not the senses, so no OT | situations=school-no schoolPlan=iep need=noise-crowds-light |"
                        + " situation.known.behavior | written-reasons | letter.written-reasons.work",
                "diapers from Medicaid | schoolPlan=none need=toileting cover=medicaid-chip |"
                        + " question.diapers.answer | evaluation | letter.all.form",
                "a wheelchair is the job of the school | situations=plan-no schoolPlan=iep need=getting-around-gear cover=private |"
                        + " situation.plan-no.answer.equipment | appeal | letter.appeal.appealEquipment",
                "a wheelchair, on Medicaid | situations=plan-no schoolPlan=iep need=getting-around-gear cover=medicaid-chip |"
                        + " situation.plan-no.answer.equipment | medicaid-appeal | letter.medicaid-appeal.appealEquipment",
                "may the gear of the school come home | situations=plan-no schoolPlan=iep need=getting-around-gear cover=private |"
                        + " question.gear-home.answer | appeal | letter.appeal.reviewerEquipment",
                "the doctor says autism, the school says no | situations=disagree,school-no schoolPlan=none diagnosis=yes |"
                        + " situation.known.report | written-reasons | letter.written-reasons.work",
                "good grades on medicine, so the 504 plan ends | situations=school-cut schoolPlan=504 need=staying-on-task |"
                        + " situation.known.without-medicine | do-not-cut | letter.do-not-cut.leave",
                "a foster child with no papers | situations=just-starting schoolPlan=not-sure |"
                        + " question.foster-care.answer | evaluation | letter.all.form",
                "the other parent does not sign for the clinic | situations=clinic-no clinicTherapy=yes cover=private schoolPlan=none |"
                        + " question.other-parent-clinic.answer | doctor | letter.doctor.whoElse",
                "18, and I may not sign | situations=just-starting years=18 schoolPlan=iep |"
                        + " situation.just-starting.answer.adult | iep-meeting | letter.iep-meeting.ot",
                "14, and ashamed of it | situations=keep-help schoolPlan=iep-ot years=14 |"
                        + " situation.known.teen | keep-the-help | letter.keep-the-help.works",
                "OT in summer, as the clinic lets us wait | situations=clinic-wait schoolPlan=iep-ot |"
                        + " situation.known.summer | clinic-wait | letter.clinic-wait.clinic",
                "the plan from work leaves it out | situations=plan-no cover=private schoolPlan=none |"
                        + " situation.plan-no.answer.private | appeal | letter.appeal.file",
                "the plan from work leaves it out: who helps | situations=plan-no cover=private schoolPlan=none |"
                        + " question.plan-leaves-out.answer | appeal | letter.appeal.file",
                "a Medicaid form from school | situations=just-starting schoolPlan=iep-ot cover=medicaid-chip |"
                        + " situation.known.medicaid-form | iep-meeting | letter.iep-meeting.otInPlan",
                "Medicaid ended at renewal, and the clinic stops | situations=clinic-no clinicTherapy=yes cover=none schoolPlan=none |"
                        + " situation.clinic-no.answer.no-cover | doctor | letter.doctor.whoElse",
                "Medicaid ended at renewal | situations=plan-no clinicTherapy=yes cover=none schoolPlan=none |"
                        + " situation.plan-no.answer.no-cover | insurer | letter.insurer.yearly",
                "Medicaid ended: what now | situations=clinic-no clinicTherapy=yes cover=none schoolPlan=none |"
                        + " question.lost-medicaid.answer | doctor | letter.doctor.whoElse",
                "if OT is all, there is no IEP | situations=school-no schoolPlan=504 |"
                        + " situation.school-no.answer.504 | written-reasons | letter.written-reasons.work",
                "can OT be the only service | situations=school-no schoolPlan=504 |"
                        + " question.ot-only.answer | written-reasons | letter.written-reasons.work",
                "a feeding tube is medical | situations=told-clinic schoolPlan=iep need=chewing-swallowing |"
                        + " situation.known.feeding-care | iep-meeting | letter.iep-meeting.ot",
                "a feeding tube: who helps | situations=told-clinic schoolPlan=iep need=chewing-swallowing |"
                        + " question.feeding-at-school.answer | iep-meeting | letter.iep-meeting.ot",
                "no immigration papers | situations=just-starting schoolPlan=none cover=none |"
                        + " question.immigration.answer | evaluation | letter.evaluation.goOn",
                "may I record the meeting | situations=school-cut schoolPlan=iep-ot |"
                        + " question.record-meeting.answer | do-not-cut | letter.do-not-cut.leave",
                "homeschool: enroll or nothing | situations=school-no setting=homeschool schoolPlan=none |"
                        + " situation.known.homeschool-no | written-reasons | letter.written-reasons.notice",
                "no car to get to the clinic | situations=clinic-no clinicTherapy=past cover=medicaid-chip |"
                        + " question.clinic-ride.answer | doctor | letter.tick.visits-missed",
                "Medicaid says no because of the IEP | situations=plan-no clinicTherapy=yes cover=medicaid-chip schoolPlan=iep-ot |"
                        + " situation.plan-no.answer.medicaid-chip-plan | medicaid-appeal | letter.medicaid-appeal.epsdt",
                "are two languages to blame | homeLanguages=more-than-one need=talking-clearly schoolPlan=none |"
                        + " question.two-languages.answer | evaluation | letter.all.form",
                "why not at school, if the clinic sees him | situations=school-no,told-clinic schoolPlan=none clinicTherapy=yes diagnosis=yes |"
                        + " situation.school-no.answer.clinic-now | written-reasons | letter.written-reasons.grades",
                "a diagnosis or good grades are no reason for a no | situations=school-no,told-clinic schoolPlan=none clinicTherapy=yes diagnosis=yes |"
                        + " situation.known.clinic-too | written-reasons | letter.written-reasons.grades"
            })
    void theFirstAnswerSaysItAndItsLetterIsOneTapAway(
            String asked, String facts, String answer, String letter, String holds) {
        Answers family = family(facts);
        for (String language : SiteLanguages.tags()) {
            Document plan = page("/plan", family, language);
            String said = squashed(plan.select(".plan__answers, .plan__asked").text());
            assertThat(said).as(language).contains(said(answer, said, language));
            assertThat(plan.select(".plan__answers a, .plan__steps a, .plan__asked a")
                            .eachAttr("href"))
                    .as(language)
                    .contains(LETTERS + letter);
            Document page = page(LETTERS + letter, family, language);
            assertThat(squashed(page.select("main").text())).as(language).contains(shown(holds, language));
            if (holds.startsWith("letter.tick.") && !FOLDED.contains(holds)) {
                assertThat(squashed(page.select(".message-form__likely").text()))
                        .as(language)
                        .contains(shown(holds, language));
            }
        }
    }

    /** What fits the answers is asked first; what is for few families stands last, unless an answer makes it fit. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "homeLanguages=other need=talking-clearly schoolPlan=none | two-languages | language",
                "homeLanguages=more-than-one need=talking-clearly schoolPlan=none | language | called-in",
                "homeLanguages=english need=talking-clearly schoolPlan=none | other-parent | called-in",
                "need=calming-down schoolPlan=none | called-in | other-parent",
                "situations=school-cut schoolPlan=none | called-in |"
            })
    void theQuestionThatFitsIsAskedFirst(String facts, String first, @Nullable String later) {
        for (String language : SiteLanguages.tags()) {
            List<String> asked =
                    page("/plan", family(facts), language).select(".plan__asked details > summary").eachText().stream()
                            .map(ParentsQuestionsTest::squashed)
                            .toList();
            assertThat(asked).as(language).doesNotHaveDuplicates().contains(ask(first, language));
            if (later == null) {
                assertThat(asked).first().isEqualTo(ask(first, language));
            } else {
                assertThat(asked).as(language).containsSubsequence(ask(first, language), ask(later, language));
            }
        }
    }

    private String ask(String question, String language) {
        return squashed(word("question." + question + ".ask", language));
    }

    /** What a step promises is ticked when its letter opens. */
    @ParameterizedTest
    @CsvSource({
        "schoolPlan=iep-ot years=17, iep-meeting, transition",
        "situations=clinic-no schoolPlan=iep years=16, iep-meeting, transition"
    })
    void whatAStepPromisesIsTickedInItsLetter(String facts, String letter, String tick) {
        for (String language : SiteLanguages.tags()) {
            assertThat(page(LETTERS + letter, family(facts), language).select("input[value=" + tick + "][checked]"))
                    .as(language)
                    .isNotEmpty();
        }
    }

    /** Who has no health plan asks for no letter to one, and nobody is asked about a class that is not there. */
    @ParameterizedTest
    @CsvSource({
        "cover=none, /plan/messages/doctor, letter.doctor.askReason",
        "cover=none setting=homeschool schoolPlan=none, /plan, plan.step.findOut.ask-what-was-tried",
        "setting=homeschool schoolPlan=none diagnosis=yes, /plan, pathway.504.title",
        "schoolPlan=iep-ot, /plan, schoolAsk.therapy.name",
        "redFlags=feeding-danger need=chewing-swallowing schoolPlan=iep, /plan, pathway.start-help.title",
        "redFlags=feeding-danger need=chewing-swallowing schoolPlan=iep, /plan, plan.step.findOut.ask-what-was-tried",
        "situations=clinic-no clinicTherapy=yes schoolPlan=none, /plan, pathway.your-clinic-keep.title",
        "situations=school-cut schoolPlan=none, /plan, situation.school-cut.first",
        "situations=school-cut schoolPlan=none, /plan/messages/sent-home, letter.do-not-cut.leave",
        "situations=told-school clinicTherapy=no schoolPlan=none need=after-injury-illness, /plan, plan.answer.clinic",
        "unclear=sitting-posture setting=preschool years=4 schoolPlan=none, /plan, plan.answer.preschool"
    })
    void whatIsNotSoIsNotSaid(String facts, String path, String key) {
        for (String language : SiteLanguages.tags()) {
            Document page = page(path, family(facts), language);
            assertThat(squashed(page.select(".plan__answers, .plan__steps, textarea")
                            .text()))
                    .as(language)
                    .isNotEmpty()
                    .doesNotContain(squashed(word(key, language)));
        }
    }

    /** Who asks whom to ask is told so in the order of the steps, and of the district where no school team knows the child. */
    @ParameterizedTest
    @CsvSource({
        "just-starting, unsafe=balance-coordination, doctor, situation.just-starting.answer.preschool-doctor-first",
        "just-starting, need=dressing, preschool-evaluation, situation.just-starting.answer.preschool",
        "'just-starting,work-together', unsafe=balance-coordination, release, situation.just-starting.answer.preschool"
    })
    void inPreschoolTheAnswerNamesWhomToAskInTheOrderOfTheSteps(
            String situations, String need, String letter, String answer) {
        String facts =
                "setting=preschool years=4 schoolPlan=none cover=medicaid-chip situations=" + situations + " " + need;
        for (String language : SiteLanguages.tags()) {
            Document plan = page("/plan", family(facts), language);
            assertThat(plan.select(".usa-button").first().attr("href"))
                    .as(language)
                    .endsWith("/messages/" + letter);
            assertThat(squashed(plan.select(".plan__answers").text()))
                    .as(language)
                    .contains(squashed(word(answer, language)))
                    .contains(squashed(word("plan.answer.preschool", language)))
                    .doesNotContain(
                            squashed(word("plan.answer.school", language) + " " + word("plan.answer.about", language)));
        }
    }

    /** Nobody is told what is true of somebody else. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "situations=school-no schoolPlan=none | situation.known.tiers",
                "situations=school-no schoolPlan=none | situation.known.charter",
                "situations=school-no schoolPlan=none | situation.known.out-of-early",
                "situations=no-therapist schoolPlan=iep-ot | situation.known.ot-not-in-plan",
                "months=20 setting=not-in-school situations=school-no schoolPlan=none | question.fail-first.ask",
                "months=20 setting=not-in-school schoolPlan=none | question.called-in.ask",
                "situations=school-cut setting=private schoolPlan=none | plan.open.do-not-cut",
                "situations=told-clinic schoolPlan=none | question.who-is-parent.ask",
                "situations=just-starting schoolPlan=iep | question.foster-care.ask",
                "situations=just-starting schoolPlan=iep need=calming-down | question.bus.ask",
                "situations=school-no schoolPlan=iep need=calming-down | question.restraint.ask",
                "situations=just-starting schoolPlan=none cover=private | question.immigration.ask",
                "situations=school-cut schoolPlan=iep-ot years=9 state=MI | states.MI.age",
                "schoolPlan=iep years=15 | plan.transition.iep",
                "schoolPlan=none years=15 | plan.transition.none",
                "setting=finished-school years=19 | plan.transition.none"
            })
    void noSentenceIsForAnotherFamily(String facts, String key) {
        for (String language : SiteLanguages.tags()) {
            assertThat(squashed(page("/plan", family(facts), language)
                            .select("main")
                            .text()))
                    .doesNotContain(squashed(word(key, language)));
        }
    }

    /** What gives its place on the plan stands behind it. */
    @ParameterizedTest
    @CsvSource({"school, situation.school-no.answer, situation.known.charter"})
    void theDoorSaysBoth(String door, String answer, String known) {
        for (String language : SiteLanguages.tags()) {
            assertThat(squashed(page("/plan/" + door, family("situations=school-no setting=charter"), language)
                            .select("main")
                            .text()))
                    .contains(squashed(word(answer, language)), squashed(word(known, language)));
        }
    }

    private String said(String key, String said, String language) {
        String text = word(key, language);
        int last = text.lastIndexOf(". ");
        return squashed(key.contains(".answer") && !said.contains(squashed(text)) ? text.substring(0, last + 1) : text);
    }

    /** A message of a letter up to its first blank or slot. */
    private String shown(String key, String language) {
        String text = words.getMessage(key, new Object[] {"", ""}, Locale.forLanguageTag(language));
        int end = text.indexOf('\n');
        return squashed((end < 0 ? text : text.substring(0, end)).split("[\\[{]")[0]);
    }

    /** Words of the glossary are marked, with spaces around them that nobody sees. */
    private static String squashed(String text) {
        return text.replaceAll("\\s", "");
    }

    private String word(String key, String language) {
        Locale locale = Locale.forLanguageTag(language);
        return OT.fill(
                words.getMessage(key, null, locale), (name, arguments) -> words.getMessage(name, arguments, locale));
    }

    private Answers family(String facts) {
        Answers known = GivenFamily.withWorkedCases().get("C01");
        ChildAnswers child = known.child();
        for (String fact : facts.split(" ")) {
            String[] pair = fact.split("=");
            switch (pair[0]) {
                case "years" -> child = child.with(Question.AGE, Integer.parseInt(pair[1]) * 12);
                case "months" -> child = child.with(Question.AGE, Integer.parseInt(pair[1]));
                case "need" -> known = known.withNeed(need(pair[1], SchoolEffect.A_LOT, DailyEffect.A_LOT));
                case "unsafe" ->
                    known = known.withNeed(
                            need(pair[1], SchoolEffect.A_LOT, DailyEffect.A_LOT).with(Question.SAFETY, Safety.BOTH));
                case "heldIn" -> known = Answers.NONE.withNeed(need(pair[1], SchoolEffect.NONE, DailyEffect.A_LOT));
                case "inHand" ->
                    known = Answers.NONE.withNeed(need(pair[1], SchoolEffect.A_LOT, DailyEffect.A_LOT)
                            .with(Question.HELP_NOW, HelpNow.SCHOOL));
                case "unclear" ->
                    known = Answers.NONE.withNeed(need(pair[1], SchoolEffect.UNKNOWN, DailyEffect.UNKNOWN));
                default -> child = with(child, pair[0], pair[1]);
            }
        }
        return known.withChild(child);
    }

    private static NeedAnswers need(String id, SchoolEffect atSchool, DailyEffect daily) {
        return NeedAnswers.none(id).with(Question.SCHOOL_EFFECT, atSchool).with(Question.DAILY_EFFECT, daily);
    }

    private static ChildAnswers with(ChildAnswers child, String code, String value) {
        Question question = List.of(Question.values()).stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
        Set<Coded> chosen = new LinkedHashSet<>();
        for (String one : value.split(",")) {
            chosen.add(question.choices(CATALOG).stream()
                    .filter(it -> it.code().equals(one))
                    .findFirst()
                    .orElseThrow());
        }
        return child.with(
                question,
                question.kind() == Question.Kind.CHOICES
                        ? chosen
                        : chosen.iterator().next());
    }

    private Document page(String path, Answers family, String language) {
        return new FamilyPages(mvc, drafts).page(path + "?lang=" + language, family);
    }
}
