package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.integration.support.locks.DistributedLock;

/** The locks that steps take from a registry of Spring Integration. */
class RegistryLocksTest {
    private final List<String> asked = new ArrayList<>();
    private boolean isFree = true;

    @Test
    void aStepTakesTheLockOfItsBrowserForFiveSeconds() throws Exception {
        Lock lock = distributed();

        assertThat(lock.tryLock(10, TimeUnit.SECONDS)).isTrue();
        lock.unlock();

        assertThat(asked).containsExactly("obtain intercomkit.b7", "tryLock [PT10S, PT5S]", "unlock []");
    }

    @Test
    void aStepIsToldThatTheLockIsTaken() throws Exception {
        isFree = false;

        assertThat(distributed().tryLock(300, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(asked).endsWith("tryLock [PT0.3S, PT5S]");
    }

    @Test
    void allElseIsLeftToTheLock() throws Exception {
        Lock lock = distributed();

        lock.lock();
        lock.lockInterruptibly();
        assertThat(lock.tryLock()).isTrue();
        isFree = false;
        assertThat(lock.tryLock()).isFalse();

        assertThat(asked)
                .containsExactly(
                        "obtain intercomkit.b7", "lock [PT5S]", "lockInterruptibly []", "tryLock []", "tryLock []");
    }

    @Test
    void aLockWithoutLeasesIsTakenAsItIs() {
        Lock plain = new ReentrantLock();

        assertThat(new RegistryLocks(id -> plain).of("b7")).isSameAs(plain);
    }

    private Lock distributed() {
        return new RegistryLocks(id -> {
                    asked.add("obtain " + id);
                    return recording();
                })
                .of("b7");
    }

    private Lock recording() {
        return (Lock) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DistributedLock.class}, (proxy, method, arguments) -> {
                    asked.add(method.getName() + " " + text(arguments));
                    return method.getReturnType() == boolean.class ? isFree : null;
                });
    }

    private static String text(Object @Nullable [] arguments) {
        return arguments == null ? "[]" : Arrays.toString(arguments);
    }
}
