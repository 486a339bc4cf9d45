package io.github.intercomkit.test;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A JUnit extension that gives each test a {@link SimulatedMessenger} of its own, as a parameter, and pages of it: each parameter of type
 * {@link SimulatedPage} is one that has just been loaded, so that a page of {@code @BeforeEach} is another one than that of the test. After a test that passed it fails the test if a call broke a rule, or if something
 * was dropped that Intercom did not know.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final SimulatedMessengerExtension INTERCOM =
 *         SimulatedMessengerExtension.of("k8w2v7qz").configured(intercom -> intercom.verifying(UserJwt.withSecret(SECRET)));
 *
 * @Test
 * void anAppleIsTold(SimulatedMessenger intercom, SimulatedPage page) { … }
 * }</pre>
 *
 * <p>Immutable and thread-safe: tests can run at once.
 */
public final class SimulatedMessengerExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SimulatedMessengerExtension.class);

    private final String appId;
    private final UnaryOperator<SimulatedMessenger> configuration;
    private final boolean fails;

    private SimulatedMessengerExtension(String appId, UnaryOperator<SimulatedMessenger> configuration, boolean fails) {
        this.appId = appId;
        this.configuration = configuration;
        this.fails = fails;
    }

    /**
     * {@return an extension with a workspace that verifies no identity}
     *
     * @param appId the workspace's id
     */
    public static SimulatedMessengerExtension of(String appId) {
        return new SimulatedMessengerExtension(Objects.requireNonNull(appId, "appId"), UnaryOperator.identity(), true);
    }

    /**
     * Configures the simulator of each test.
     *
     * @param more such as {@code intercom -> intercom.verifying(identity)}
     * @return a new extension
     */
    public SimulatedMessengerExtension configured(UnaryOperator<SimulatedMessenger> more) {
        Objects.requireNonNull(more, "more");
        return new SimulatedMessengerExtension(appId, intercom -> more.apply(configuration.apply(intercom)), fails);
    }

    /**
     * Leaves violations, and lost values too, to the tests, for a class whose tests expect them.
     *
     * @return a new extension
     */
    public SimulatedMessengerExtension allowingViolations() {
        return new SimulatedMessengerExtension(appId, configuration, false);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        simulatorOf(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (fails && context.getExecutionException().isEmpty()) {
            IntercomAssertions.assertThat(simulatorOf(context))
                    .hasNoViolations()
                    .hasLostNothing();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == SimulatedMessenger.class || type == SimulatedPage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException("Each test has a simulator of its own. Take "
                    + parameter.getParameter().getType().getSimpleName()
                    + " as a parameter of a test, of @BeforeEach or of @AfterEach.");
        }
        SimulatedMessenger intercom = simulatorOf(context);
        return parameter.getParameter().getType() == SimulatedPage.class ? intercom.openPage() : intercom;
    }

    /** {@return the workspace's id} */
    @Override
    public String toString() {
        return "SimulatedMessengerExtension[" + appId + "]";
    }

    /** The simulator of a test. The store of a test belongs to one thread. */
    private SimulatedMessenger simulatorOf(ExtensionContext context) {
        ExtensionContext.Store store = context.getStore(NAMESPACE);
        SimulatedMessenger simulator = store.get(this, SimulatedMessenger.class);
        if (simulator == null) {
            simulator = configuration.apply(SimulatedMessenger.of(appId));
            store.put(this, simulator);
        }
        return simulator;
    }
}
