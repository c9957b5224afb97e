import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.twodoors.FirstVisit;

/**
 * Families that answer all questions, look at the plan with its pages and fetch a PDF, over and over, some at a time. Run by
 * {@code memory.sh}: address, how many at a time, how many seconds.
 */
class Visits {

    public static void main(String[] args) throws InterruptedException {
        int together = Integer.parseInt(args[1]);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(args[2]));
        AtomicInteger whole = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        ExecutorService families = Executors.newFixedThreadPool(together);
        for (int family = 0; family < together; family++) {
            families.execute(() -> {
                while (System.nanoTime() < until) {
                    try {
                        FirstVisit.visit(args[0]);
                        whole.incrementAndGet();
                    } catch (Exception e) {
                        failed.incrementAndGet();
                    }
                }
            });
        }
        families.shutdown();
        families.awaitTermination(1, TimeUnit.HOURS);
        System.out.println(whole + " visits with a PDF each, " + failed + " not whole");
    }
}
