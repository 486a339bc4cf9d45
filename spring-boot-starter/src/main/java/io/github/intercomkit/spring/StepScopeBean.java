package io.github.intercomkit.spring;

import io.github.intercomkit.web.StepScope;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The scope of the endpoint's steps in this application.
 *
 * @param transaction null for an application without a single transaction manager
 */
record StepScopeBean(@Nullable StepScope transaction) {
    StepScope scope() {
        return transaction == null ? Supplier::get : transaction;
    }
}
