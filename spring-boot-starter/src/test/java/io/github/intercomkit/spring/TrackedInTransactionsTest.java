package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.intercomkit.servlet.CurrentUser;
import io.github.intercomkit.spring.buying.Buyer;
import io.github.intercomkit.spring.shop.AppleOrder;
import io.github.intercomkit.spring.shop.AppleOrderIntercomEvent;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Events that an application keeps within its transactions, over a pool of one connection. */
class TrackedInTransactionsTest {
    private final MockHttpSession browser = new MockHttpSession();
    private final WebApplicationContextRunner shop = SecuredShop.context()
            .withConfiguration(AutoConfigurations.of(IntercomEndpointAutoConfiguration.class))
            .withUserConfiguration(Buyers.class);

    @AfterEach
    void endTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void anEventOfACommittedTransactionIsTold() {
        shop.run(started -> {
            transaction(started).executeWithoutResult(status -> {
                track(started);
                assertThat(browser.getAttributeNames().hasMoreElements())
                        .as("kept before the commit")
                        .isFalse();
            });

            assertThat(step(started)).isEqualTo("boot trackEvent");
        });
    }

    @Test
    void anEventOfATransactionThatRollsBackIsNotTold() {
        shop.run(started -> {
            transaction(started).executeWithoutResult(status -> {
                track(started);
                status.setRollbackOnly();
            });

            assertThat(step(started)).isEqualTo("boot");
        });
    }

    @Test
    void anEventThatIsTrackedAfterTheCommitIsTold() {
        shop.run(started -> {
            transaction(started)
                    .executeWithoutResult(status ->
                            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                                @Override
                                public void afterCommit() {
                                    track(started);
                                }

                                @Override
                                public void afterCompletion(int completion) {
                                    track(started);
                                }
                            }));

            assertThat(step(started)).isEqualTo("boot trackEvent trackEvent");
        });
    }

    @Test
    void anEventWithoutATransactionIsKeptAtOnce() {
        shop.run(started -> {
            track(started);

            assertThat(browser.getAttributeNames().hasMoreElements()).isTrue();
            assertThat(step(started)).isEqualTo("boot trackEvent");
        });
    }

    @Test
    void whereThereIsNoPlaceForItTheCallerIsToldWithinTheTransaction() {
        shop.withPropertyValues("intercom.endpoint.state-secret=0123456789012345678901234567890123456789")
                .run(started -> transaction(started)
                        .executeWithoutResult(status -> assertThatIllegalStateException()
                                .isThrownBy(() -> track(started))
                                .withMessageStartingWith("The page keeps the state")));
    }

    private static TransactionTemplate transaction(ApplicationContext started) {
        return new TransactionTemplate(started.getBean(PlatformTransactionManager.class));
    }

    private void track(ApplicationContext started) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/buy");
        request.setSession(browser);
        request.setUserPrincipal(() -> "17");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        started.getBean(IntercomEvents.class).track(new AppleOrderIntercomEvent(new AppleOrder(3)));
    }

    private String step(WebApplicationContext started) throws Exception {
        return StepRequests.methods(StepRequests.send(
                SecuredShop.mvc(started),
                StepRequests.step("pageLoaded").session(browser).principal(() -> "17")));
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Buyer.class)
    static class Buyers {
        @Bean
        CurrentUser<Buyer> currentBuyer() {
            return request -> new Buyer(request.getUserPrincipal().getName(), 1);
        }

        @Bean
        PlatformTransactionManager transactions() {
            return new OneConnection();
        }
    }

    /** As Spring's own, it gives the connection back after all synchronizations. */
    static final class OneConnection extends AbstractPlatformTransactionManager {
        private static final long serialVersionUID = 1;

        private final transient Semaphore pool = new Semaphore(1);
        private final transient ThreadLocal<Boolean> held = ThreadLocal.withInitial(() -> false);

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return held.get();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            try {
                if (!pool.tryAcquire(100, TimeUnit.MILLISECONDS)) {
                    throw new CannotCreateTransactionException("The pool is empty");
                }
            } catch (InterruptedException stopped) {
                throw new CannotCreateTransactionException("The test was stopped", stopped);
            }
            held.set(true);
        }

        @Override
        protected Object doSuspend(Object transaction) {
            held.set(false);
            return held;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {
            held.set(true);
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}

        @Override
        protected void doSetRollbackOnly(DefaultTransactionStatus status) {}

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            held.set(false);
            pool.release();
        }
    }
}
