package org.twodoors.sharing.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** A database that hangs takes so many threads and no more. */
class BoundedTransactionsTest {

    private static final int MOST = 3;

    private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
    private final SyncTaskExecutor line = BoundedTransactions.line(MOST);
    private final BoundedTransactions reading = new BoundedTransactions(transactions, line, true);
    private final BoundedTransactions writing = new BoundedTransactions(transactions, line, false);

    @Test
    void oneMoreThanMayWaitIsRefusedAtOnceAndServedOnceOthersAreDone() throws Exception {
        CountDownLatch waiting = new CountDownLatch(MOST);
        CountDownLatch answered = new CountDownLatch(1);
        ExecutorService families = Executors.newFixedThreadPool(MOST);
        try {
            var asked = IntStream.range(0, MOST)
                    .<Future<Boolean>>mapToObj(family -> families.submit(() -> reading.get(() -> {
                        waiting.countDown();
                        await(answered);
                        return true;
                    })))
                    .toList();
            waiting.await();

            assertThatThrownBy(() -> writing.run(() -> {
                        throw new AssertionError("one more than may wait");
                    }))
                    .isInstanceOf(CannotCreateTransactionException.class);

            answered.countDown();
            for (Future<Boolean> family : asked) {
                assertThat(family.get()).isTrue();
            }
            assertThat(writing.<Boolean>get(() -> true)).isTrue();
        } finally {
            families.shutdownNow();
        }
    }

    @Test
    void whatFailsMakesRoomAgain() {
        for (int time = 0; time <= MOST; time++) {
            assertThatThrownBy(() -> reading.run(() -> {
                        throw new IllegalStateException("no answer");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void onlyWhatWritesIsATransactionThatWrites() {
        reading.run(() -> {});
        verify(transactions).getTransaction(argThat(TransactionDefinition::isReadOnly));
        writing.run(() -> {});
        verify(transactions).getTransaction(argThat(definition -> !definition.isReadOnly()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
