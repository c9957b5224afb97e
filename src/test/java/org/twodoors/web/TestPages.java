package org.twodoors.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.draft.DraftSession;
import org.twodoors.pages.OpenPage;

/** A page, a form and an interface for programs, as small as they come. */
@TestConfiguration
@Import({TestPages.Pages.class, TestPages.Api.class})
class TestPages {

    static final Answers ANSWERS = new Answers(ChildAnswers.NONE, Set.of(), Set.of("handwriting"), List.of());

    @Bean
    @Primary
    Catalog testCatalog() {
        return CatalogReader.read();
    }

    /** A request that came, and the word that whoever sent it has left. */
    static final Semaphore CAME = new Semaphore(0);

    static final Semaphore LEFT = new Semaphore(0);

    @Controller
    static class Pages {

        @GetMapping("/test/left")
        void left(HttpServletResponse response) throws IOException {
            CAME.release();
            LEFT.acquireUninterruptibly();
            // More than the server keeps back before it writes to the connection.
            response.setHeader("X-Test", "x".repeat(6_000));
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }

        @GetMapping("/test/page")
        String page() {
            return "test-page";
        }

        @OpenPage
        @GetMapping("/learn/test")
        String learn() {
            return "test-page";
        }

        @OpenPage
        @GetMapping("/learn/test/fails-late")
        String learnFailsLate(Model model) {
            model.addAttribute("languages", "x");
            return "no-such-template";
        }

        @PostMapping("/test/page")
        String save(@RequestParam(defaultValue = "") String typed, DraftSession draft) {
            draft.save(ANSWERS);
            return "redirect:/test/page";
        }

        @PostMapping("/test/file")
        ResponseEntity<byte[]> file(DraftSession draft) {
            draft.save(ANSWERS);
            return ResponseEntity.ok().body(new byte[10_000]);
        }

        @PostMapping("/test/clear")
        String clear(DraftSession draft) {
            draft.clear();
            return "redirect:/test/page";
        }

        @GetMapping("/test/elsewhere")
        String elsewhere() {
            return "redirect:/test/page";
        }

        @GetMapping("/test/number")
        String number(@RequestParam int number) {
            return "test-page";
        }

        @GetMapping("/test/fails")
        String fails() {
            throw new IllegalStateException("secret inside");
        }

        @GetMapping("/test/fails-late")
        String failsLate(Model model) {
            model.addAttribute("languages", "x");
            return "no-such-template";
        }
    }

    @RestController
    static class Api {

        record In(int number) {}

        @PostMapping("/api/test")
        In echo(@RequestBody In in) {
            return in;
        }

        @GetMapping("/api/test/fails")
        In fails() {
            throw new IllegalStateException("secret inside");
        }
    }
}
