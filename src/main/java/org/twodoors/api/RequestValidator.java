package org.twodoors.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.HelpNow;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.Question.Subject;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.TeacherAnswers;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.Therapy;

/**
 * Checks what was read: every answer that is needed is there, and each is one that may be sent. Errors come in the order
 * of the fields.
 */
@Component
class RequestValidator implements Validator {

    private static final String MISSING = "missing";

    /** A teacher has the child in school. */
    static final List<Coded> TEACHER_EFFECTS = Question.SCHOOL_EFFECT.choices().stream()
            .filter(effect -> effect != SchoolEffect.NOT_IN_SCHOOL)
            .toList();

    private final Catalog catalog;

    RequestValidator(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public boolean supports(Class<?> type) {
        return type == ClassificationRequest.class;
    }

    @Override
    public void validate(Object target, Errors errors) {
        if (errors.hasErrors()) {
            return;
        }
        ClassificationRequest request = (ClassificationRequest) target;
        ChildAnswers child = request.child();
        Question.about(Subject.CHILD)
                .forEach(question ->
                        check("child", question, question.choices(catalog), child.answer(question), errors));
        checkTherapies(Question.SCHOOL_THERAPIES, child.schoolTherapies(), child.mayHaveTherapyInPlan(), errors);
        checkTherapies(Question.CLINIC_THERAPIES, child.clinicTherapies(), child.mayHaveClinicHelp(), errors);
        List<NeedAnswers> needs = request.needs();
        int most = catalog.needs().size();
        if (needs.isEmpty() || needs.size() > most) {
            reject(errors, "needs", "howManyNeeds", most);
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < needs.size(); at++) {
            check("needs[" + at + "]", needs.get(at), child, seen, errors);
        }
    }

    private void check(
            String place, @Nullable NeedAnswers answers, ChildAnswers child, Set<String> seen, Errors errors) {
        // A program may leave out what the record cannot do without.
        @Nullable String id = answers == null ? null : answers.need();
        if (answers == null || id == null) {
            reject(errors, answers == null ? place : place + ".need", MISSING);
            return;
        }
        Need need = catalog.need(id).orElse(null);
        if (need == null) {
            reject(errors, place + ".need", "unknownNeed");
            return;
        }
        Question.about(Subject.NEED)
                .forEach(question ->
                        check(place, question, question.choices(catalog), answers.answer(question), errors));
        if (answers.doctorSign() && need.doctorQuestion() == null) {
            reject(errors, place + ".doctorSign", "noDoctorQuestion");
        }
        checkHelpNow(place + "." + Question.HELP_NOW.field(), answers.helpNow(), child, errors);
        if (answers.teacher() != null) {
            check(answers.teacher(), place + ".teacher", errors);
        }
        if (!seen.add(id)) {
            reject(errors, place + ".need", "needTwice");
        }
    }

    /** Therapies need a plan or a clinic to be in, and "none or not sure" stands alone. */
    private static void checkTherapies(Question question, @Nullable Set<Therapy> said, boolean place, Errors errors) {
        String field = "child." + question.field();
        if (said != null && !said.isEmpty() && !place) {
            reject(
                    errors,
                    field,
                    question == Question.SCHOOL_THERAPIES ? "noPlanForTherapies" : "noClinicForTherapies");
        } else if (said != null && said.size() > 1 && said.contains(Therapy.UNKNOWN)) {
            reject(errors, field, "unknownAlone");
        }
    }

    /** Nobody can say what the page has no box for. */
    private static void checkHelpNow(String field, @Nullable HelpNow said, ChildAnswers child, Errors errors) {
        if (said != null && said.atSchool() && !child.mayHaveSchoolHelp()) {
            reject(errors, field, "noSchoolHelp");
        } else if (said != null && said.atClinic() && !child.mayHaveClinicHelp()) {
            reject(errors, field, "noClinicHelp");
        }
    }

    private static void check(TeacherAnswers teacher, String place, Errors errors) {
        check(place, Question.SCHOOL_EFFECT, TEACHER_EFFECTS, teacher.schoolEffect(), errors);
        check(place, Question.TRIED, Question.TRIED.choices(), teacher.tried(), errors);
    }

    private static void check(
            String place, Question question, List<Coded> choices, @Nullable Object answer, Errors errors) {
        String field = place + "." + question.field();
        if (answer == null && question.required()) {
            reject(errors, field, MISSING);
        } else if (answer instanceof Integer months
                && (months < ChildAnswers.MIN_AGE_MONTHS || months > ChildAnswers.MAX_AGE_MONTHS)) {
            reject(errors, field, "wholeNumber", ChildAnswers.MIN_AGE_MONTHS, ChildAnswers.MAX_AGE_MONTHS);
        } else if (answer instanceof Coded && !choices.contains(answer)) {
            reject(errors, field, "values", UnreadableJson.codes(choices));
        }
    }

    private static void reject(Errors errors, String field, String problem, Object... arguments) {
        ((BindingResult) errors).addError(UnreadableJson.error(field, problem, arguments));
    }
}
