package org.twodoors.questionnaire;

import jakarta.servlet.RequestDispatcher;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import org.twodoors.draft.DraftSession;
import org.twodoors.forms.FormFields;
import org.twodoors.pages.SecretPage;

/** In place of any page of the answers while they cannot be opened: try again, or begin anew. What was sent goes along with either. */
@Controller
@SecretPage
class AnswersShutController {

    @RequestMapping(DraftSession.SHUT)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String page(
            @RequestAttribute(name = RequestDispatcher.FORWARD_REQUEST_URI, required = false) @Nullable String from,
            @RequestAttribute(name = WebAttributes.ACCESS_DENIED_403, required = false) @Nullable Exception refused,
            FormFields sent,
            HttpMethod method,
            Model model) {
        if (from == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        // What another site may have sent is not held ready for one more tap.
        boolean posted = method.equals(HttpMethod.POST) && refused == null;
        model.addAttribute("answersShut", true);
        model.addAttribute("posted", posted);
        model.addAttribute("again", from);
        model.addAttribute("fields", sent.all());
        return "questionnaire/answers-shut";
    }
}
