package org.twodoors.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.twodoors.answers.Answers;
import org.twodoors.catalog.Catalog;
import org.twodoors.draft.DraftCookie;

/** The whole application on a port of its own, started once for all tests that extend this class. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(WholeApplication.Broken.class)
abstract class WholeApplication {

    /** An address that fails, so that the page for our own mistakes can be seen. */
    static final String BROKEN = "/broken-for-a-test";

    private static final Path DATA = newDirectory();

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    @Autowired
    Catalog catalog;

    @Autowired
    private DraftCookie drafts;

    @DynamicPropertySource
    static void keepsItsDataApart(DynamicPropertyRegistry properties) {
        properties.add("two-doors.data-directory", DATA::toString);
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("two-doors-journeys-");
        } catch (IOException e) {
            throw new IllegalStateException("no temporary directory", e);
        }
    }

    /** Has a mistake in it. */
    @RestController
    static class Broken {
        @GetMapping(BROKEN)
        String broken() {
            throw new IllegalStateException("broken on purpose, for a test");
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    Words words(Locale locale) {
        return new Words(messages, locale);
    }

    /** The draft cookie that a family with these answers carries: saves a test from giving them one by one. */
    String draftOf(Answers answers) {
        return Drafts.cookieOf(drafts, answers);
    }
}
