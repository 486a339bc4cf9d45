package io.github.intercomkit.spring;

import io.github.intercomkit.web.StepScope;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs each step in a read-only transaction of its own: it sees what is committed, and rolls back no work of the application. */
final class ReadOnlyTransaction implements StepScope {
    private final TransactionTemplate transaction;

    ReadOnlyTransaction(PlatformTransactionManager manager) {
        this.transaction = new TransactionTemplate(manager);
        transaction.setReadOnly(true);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    @SuppressWarnings("NullAway") // The result is that of the step.
    public <R> R run(Supplier<R> step) {
        if (AfterCommit.isRunning()) {
            // A second connection might be one that waits for this thread's.
            return step.get();
        }
        return transaction.execute(status -> {
            // A step only reads; and where an inner transaction failed and was caught, a commit would throw.
            status.setRollbackOnly();
            return step.get();
        });
    }
}
