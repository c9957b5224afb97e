package org.twodoors.questionnaire;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.twodoors.answers.Answers;
import org.twodoors.catalog.Need;

/** Which of two close needs fits: one page for all pairs among the chosen needs, and both stay where nothing is said. */
@Controller
class CloseController {

    private static final String VIEW = "questionnaire/close";

    @GetMapping(Flow.CLOSE)
    String ask(QuestionPage at) {
        List<ClosePair> pairs = pairs(at);
        if (pairs.isEmpty()) {
            return "redirect:" + at.origin().page(Flow.CHECK);
        }
        at.put("pairs", pairs);
        at.typed();
        return at.show(Flow.CLOSE, VIEW);
    }

    @PostMapping(Flow.CLOSE)
    String save(QuestionPage at) {
        List<ClosePair> pairs = pairs(at);
        Set<String> fields = pairs.stream().map(ClosePair::field).collect(Collectors.toSet());
        Errors errors = at.sent().only(fields).errors();
        QuestionForm form = at.typed();
        Set<String> dropped = new HashSet<>();
        for (ClosePair pair : pairs) {
            String fits = form.value(pair.field());
            if (fits == null) {
                if (!pair.choices().contains(ClosePair.BOTH)) {
                    errors.rejectValue(pair.field(), "error.close");
                }
            } else if (!pair.choices().contains(fits)) {
                errors.rejectValue(pair.field(), "error.unknownAnswer");
            } else if (fits.equals(ClosePair.FIRST)) {
                dropped.add(pair.second().id());
            } else if (fits.equals(ClosePair.SECOND)) {
                dropped.add(pair.first().id());
            }
        }
        List<Need> kept = at.answers().chosenNeeds(at.catalog()).stream()
                .filter(need -> !dropped.contains(need.id()))
                .toList();
        // Whoever says of a chain of needs that each time the other one fits keeps them: nobody loses all.
        Answers after = errors.hasErrors() || kept.isEmpty()
                ? at.answers()
                : at.answers().withChosen(kept);
        at.put("pairs", pairs);
        return at.save(Flow.CLOSE, VIEW, after);
    }

    private static List<ClosePair> pairs(QuestionPage at) {
        return ClosePair.among(at.answers().chosenNeeds(at.catalog()));
    }
}
