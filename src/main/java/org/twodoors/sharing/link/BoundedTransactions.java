package org.twodoors.sharing.link;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions of which a limited number is under way or waits for the database at a time. One more is refused at once, as if the
 * database were away, so that a database that hangs leaves threads for every page that needs none.
 */
final class BoundedTransactions {

    private final TransactionTemplate transactions;
    private final SyncTaskExecutor line;

    /** Takes the line, which several may share, and whether nothing is written. */
    BoundedTransactions(PlatformTransactionManager transactions, SyncTaskExecutor line, boolean readOnly) {
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setReadOnly(readOnly);
        this.line = line;
    }

    /** A line for so many at a time. */
    static SyncTaskExecutor line(int most) {
        SyncTaskExecutor line = new SyncTaskExecutor();
        line.setConcurrencyLimit(most);
        line.setRejectTasksWhenLimitReached(true);
        return line;
    }

    /**
     * Does something in a transaction.
     *
     * @return what it gives
     * @throws CannotCreateTransactionException when as many as may wait for the database do
     */
    <T> T get(Supplier<T> work) {
        try {
            return Objects.requireNonNull(line.execute(() -> transactions.execute(status -> work.get())));
        } catch (TaskRejectedException e) {
            throw full(e);
        }
    }

    private static CannotCreateTransactionException full(TaskRejectedException e) {
        return new CannotCreateTransactionException("as many as may wait for the database do", e);
    }

    /** Waits in the same line for something that has transactions of its own; fails as the other does. */
    void outside(Runnable work) {
        try {
            line.execute(() -> {
                work.run();
                return true;
            });
        } catch (TaskRejectedException e) {
            throw full(e);
        }
    }

    /** Does something in a transaction that gives nothing; fails as the other does. */
    void run(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }
}
