package org.twodoors.web;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.LongStream;

/** What a request costs: the time that processors spend for it in the threads of the server, however busy the machine is. */
final class WorkOfTheServer {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private WorkOfTheServer() {}

    /** A request to measure. */
    interface Asked {
        Wire.Answer send() throws IOException;
    }

    /** What processors spend until the answer is here. */
    static Duration of(Asked asked) throws IOException {
        long before = spent();
        asked.send();
        return Duration.ofNanos(spent() - before);
    }

    private static long spent() {
        return LongStream.of(THREADS.getAllThreadIds())
                .filter(WorkOfTheServer::isOfTheServer)
                .map(id -> Math.max(0, THREADS.getThreadCpuTime(id)))
                .sum();
    }

    private static boolean isOfTheServer(long id) {
        ThreadInfo thread = THREADS.getThreadInfo(id);
        return thread != null && thread.getThreadName().contains("-exec-");
    }
}
