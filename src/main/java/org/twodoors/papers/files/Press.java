package org.twodoors.papers.files;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.twodoors.pages.ClientAddress;
import org.twodoors.pages.Turns;

/**
 * The one place where files are made, PDFs and others: each takes processor time and memory, and with more at once nobody else
 * would get a page. Whoever has fewer files in the making is next, so nobody waits behind somebody who asks for many. As many as a
 * school full of families may wait, until the file is there; each holds a thread, so one more is refused before any work is done.
 * Where it is full, one who has several waiting gives a place to one who has fewer.
 */
public class Press {

    /** The most that the memory of a node has room for (docs/operate.md), on however many processors. */
    private static final int AT_ONCE = 4;

    /** With those that may wait for the database, this leaves a few dozen threads of the server for all other pages. */
    private static final int MOST_WAITING = 60;

    /** Less than a proxy waits for an answer (docs/deploy/nginx.conf), and than a node that is stopped has for what it began. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Turns turns;
    private final Duration patience;

    /** Nothing is in the making. */
    Press() {
        this(Math.min(AT_ONCE, 2 * Runtime.getRuntime().availableProcessors()), PATIENCE);
    }

    /** Takes how many files are made at a time, at least 1, and how long one more waits to be begun. */
    Press(int atOnce, Duration patience) {
        this.turns = new Turns(atOnce, MOST_WAITING);
        this.patience = patience;
    }

    /**
     * Makes a file for the client of the current request, after a wait if others are in the making.
     *
     * @param work makes it
     * @return the file, or empty when too many others are in the making
     */
    public Optional<byte[]> make(Supplier<byte[]> work) {
        return make(client(), work);
    }

    /** The same for a client by any name. */
    Optional<byte[]> make(String client, Supplier<byte[]> work) {
        if (!turns.begin(client, patience)) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            turns.end(client);
        }
    }

    /** As wherever a client is counted: an address, or a household's network, however a proxy writes it. */
    static String client() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? ClientAddress.nameOf(request.getRequest().getRemoteAddr())
                : "";
    }
}
