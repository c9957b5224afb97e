package org.twodoors.api;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.twodoors.answers.RedFlag;
import org.twodoors.api.Field.Body;
import org.twodoors.catalog.Coded;
import org.twodoors.rules.RulesService;

/** The documentation for people; programs get the same as OpenAPI from the same address. */
@Controller
class DocsController {

    private final Fields fields;
    private final Example example;

    DocsController(Fields fields, Example example) {
        this.fields = fields;
        this.example = example;
    }

    @GetMapping(path = "/api/docs", produces = MediaType.TEXT_HTML_VALUE)
    String docs(Model model, Locale language) {
        model.addAttribute("classifyPath", ClassificationController.PATH);
        model.addAttribute("needsPath", NeedsController.PATH);
        model.addAttribute("rulesVersion", RulesService.VERSION);
        model.addAttribute("requestFields", fields.of(Body.REQUEST));
        model.addAttribute("responseFields", fields.of(Body.RESPONSE));
        model.addAttribute("needsFields", fields.of(Body.NEEDS));
        model.addAttribute("problemFields", fields.of(Body.PROBLEM));
        model.addAttribute(
                "redFlags", Arrays.stream(RedFlag.values()).map(Coded::code).toList());
        model.addAttribute("exampleRequest", example.request());
        model.addAttribute("exampleResponse", example.response(language));
        return "api/docs";
    }
}
