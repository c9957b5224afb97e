package org.twodoors.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Browsers are asked to remember nothing of any form there is, whether a test opens its page or not. */
class FormDialectTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** What a person fills in about themself has the token that the blank of a letter names. */
    private static final List<String> MAY_BE = List.of("off", "${field.autocomplete()}");

    @Test
    void everyFormOfEveryTemplateAsksForItAndNoFieldTakesItBack() throws IOException {
        TemplateEngine engine = new TemplateEngine();
        engine.setDialect(new FormDialect());
        engine.setTemplateResolver(new StringTemplateResolver());
        int forms = 0;
        for (Path template : templates()) {
            Document page = Jsoup.parse(engine.process(Files.readString(template), new Context()));
            assertThat(page.select("form"))
                    .as("%s", template)
                    .allMatch(form -> form.attr("autocomplete").equals("off"));
            assertThat(page.select("input, textarea, select"))
                    .as("%s", template)
                    .allMatch(field -> !field.hasAttr("autocomplete") || MAY_BE.contains(field.attr("autocomplete")))
                    .allMatch(field ->
                            !field.hasAttr("th:autocomplete") || MAY_BE.contains(field.attr("th:autocomplete")))
                    .noneMatch(field -> field.attr("th:attr").contains("autocomplete"));
            forms += page.select("form").size();
        }
        assertThat(forms).isGreaterThan(40);
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
