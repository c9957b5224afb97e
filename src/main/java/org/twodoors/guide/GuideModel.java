package org.twodoors.guide;

import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.twodoors.catalog.Catalog;

/** What every page of this package shows: sources, and when a person last checked the facts. */
@ControllerAdvice(basePackageClasses = GuideModel.class)
class GuideModel {

    private final Catalog catalog;
    private final LocalDate contentChecked;

    GuideModel(
            Catalog catalog,
            @Value("${two-doors.content-checked}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate contentChecked) {
        this.catalog = catalog;
        this.contentChecked = contentChecked;
    }

    @ModelAttribute("catalog")
    Catalog catalog() {
        return catalog;
    }

    @ModelAttribute("contentChecked")
    LocalDate contentChecked() {
        return contentChecked;
    }
}
