package io.github.intercomkit.test;

import io.github.intercomkit.IntercomPayload;
import io.github.intercomkit.MessengerCalls;
import org.jspecify.annotations.Nullable;

/**
 * AssertJ assertions for what the library writes. Their messages show names and values.
 *
 * <pre>{@code
 * import static io.github.intercomkit.test.IntercomAssertions.assertThat;
 *
 * assertThat(customers.boot(ada)).isProvedFor("17").hasAttribute("apples", 2).hasNoOther();
 * }</pre>
 */
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public final class IntercomAssertions {
    private IntercomAssertions() {}

    /**
     * {@return assertions about a boot, an update, or a diff}
     *
     * @param actual the payload
     */
    public static PayloadAssert assertThat(@Nullable IntercomPayload actual) {
        return new PayloadAssert(actual);
    }

    /**
     * {@return assertions about the calls of an answer}
     *
     * @param actual the calls
     */
    public static CallsAssert assertThat(@Nullable MessengerCalls actual) {
        return new CallsAssert(actual);
    }

    /**
     * {@return assertions about what came to Intercom}
     *
     * @param actual the simulator
     */
    public static SimulatedMessengerAssert assertThat(@Nullable SimulatedMessenger actual) {
        return new SimulatedMessengerAssert(actual);
    }
}
