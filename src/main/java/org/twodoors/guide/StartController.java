package org.twodoors.guide;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Source;

/** The start page: the question in one line, what a family gets, and how the two doors differ. */
@Controller
class StartController {

    /** The rows of the short comparison: messages {@code compare.<point>}. */
    private static final List<String> POINTS = List.of("purpose", "test", "decides", "start", "cost");

    /** What the comparison and the two answers rest on. */
    private static final List<String> SOURCES =
            List.of("S102", "S5", "S11", "S12", "S18", "S39", "S42", "S43", "S48", "S57", "S65", "S72", "S73", "S74");

    private final List<Source> sources;
    private final LocalDate contentChecked;

    StartController(
            Catalog catalog,
            @Value("${two-doors.content-checked}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate contentChecked) {
        this.sources =
                SOURCES.stream().map(catalog::source).flatMap(Optional::stream).toList();
        this.contentChecked = contentChecked;
    }

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("points", POINTS);
        model.addAttribute("sources", sources);
        model.addAttribute("contentChecked", contentChecked);
        return "guide/start";
    }
}
