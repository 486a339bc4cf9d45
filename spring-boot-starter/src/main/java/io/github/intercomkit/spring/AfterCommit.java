package io.github.intercomkit.spring;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Work that waits until the transaction of its thread is committed, and is dropped where it is not. */
final class AfterCommit implements TransactionSynchronization {
    private final Runnable work;

    private AfterCommit(Runnable work) {
        this.work = work;
    }

    /** Runs work at once without a transaction, and else after its commit. */
    static void run(Runnable work) {
        AfterCommit synchronization = new AfterCommit(work);
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            work.run();
        } else if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(synchronization);
        } else {
            // Another synchronization calls it, after the end of the transaction.
            synchronization.run();
        }
    }

    /** Whether this thread runs such work. Its transaction has ended, but still holds its connection. */
    static boolean isRunning() {
        return TransactionSynchronizationManager.hasResource(AfterCommit.class);
    }

    /** Not {@code afterCommit}, which is not called for what another synchronization registers after the commit. */
    @Override
    public void afterCompletion(int status) {
        if (status == STATUS_COMMITTED) {
            run();
        }
    }

    private void run() {
        TransactionSynchronizationManager.bindResource(AfterCommit.class, this);
        try {
            work.run();
        } finally {
            TransactionSynchronizationManager.unbindResource(AfterCommit.class);
        }
    }
}
