package io.github.intercomkit.test;

import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.protocol.StandardAttribute;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A workspace and one browser with its pages, in memory. It does with calls what Intercom documents, or integrators report: it checks
 * proofs, throttles each page, drops repeated updates, ignores unsigned values of protected attributes, clears attributes with the empty
 * text, and keeps the type that an attribute's first value had. Then it answers questions: what is known of each person, which calls came,
 * what was dropped and why, and which calls broke a rule.
 *
 * <pre>{@code
 * SimulatedMessenger intercom = SimulatedMessenger.of("k8w2v7qz").verifying(UserJwt.withSecret(secret));
 * SimulatedPage page = intercom.openPage();
 * page.make(MessengerCalls.boot(customers.boot(ada)));
 * page.make(MessengerCalls.update(customers.diff(before, ada)));
 *
 * intercom.person("17");       // {user_id=17, email=…, apples=2}
 * intercom.violations();       // []
 * }</pre>
 *
 * <p>Several browsers are several simulators. Thread-safe: calls are applied one after the other. Configure it before the first page.
 */
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public final class SimulatedMessenger {
    /** The person of calls without a {@code user_id} and an {@code email}. */
    public static final String VISITOR = "visitor";

    final String appId;
    private final List<MessengerCall> calls = new ArrayList<>();
    private final List<DroppedValues> dropped = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private final List<TrackedEvent> events = new ArrayList<>();
    private final RecentUpdates recentUpdates = new RecentUpdates();
    private final Set<String> protectedAttributes = new LinkedHashSet<>();
    private final People people = new People(protectedAttributes);
    private Clock clock = Clock.systemUTC();
    private @Nullable IdentityVerification verification;
    private boolean bootsBeginBudgets;
    private int pages;
    private int resets;

    /** Whose cookies the browser has; null after a shutdown. */
    @Nullable String cookieOwner;

    private SimulatedMessenger(String appId) {
        this.appId = appId;
    }

    /**
     * {@return a workspace that verifies no identity, and a browser without cookies}
     *
     * @param appId the workspace's id; a boot of another one is dropped
     */
    public static SimulatedMessenger of(String appId) {
        return new SimulatedMessenger(Objects.requireNonNull(appId, "appId"));
    }

    /**
     * Enforces identity verification: a boot or an update of a user without a right proof is dropped, and is a violation.
     *
     * @param identity the verification that the application's {@code Messenger} has, or one with the same secret
     * @return this simulator
     */
    public synchronized SimulatedMessenger verifying(IdentityVerification identity) {
        verification = Objects.requireNonNull(identity, "identity");
        return this;
    }

    /**
     * Takes the time from a clock, such as one that the test moves. It limits updates, and says which tokens have expired.
     *
     * @param newClock the clock, {@link Clock#systemUTC()} by default
     * @return this simulator
     */
    public synchronized SimulatedMessenger clock(Clock newClock) {
        clock = Objects.requireNonNull(newClock, "newClock");
        return this;
    }

    /**
     * Protects attributes, as the workspace's setting "require verified updates" does: only signed values count.
     *
     * @param names the names of the attributes
     * @return this simulator
     */
    public synchronized SimulatedMessenger protecting(String... names) {
        protectedAttributes.addAll(List.of(names));
        return this;
    }

    /**
     * Lets each boot begin a new budget of updates. Intercom documents that a page load does; whether a boot does is not documented, so that
     * it does not by default.
     *
     * @return this simulator
     */
    public synchronized SimulatedMessenger bootsBeginBudgets() {
        bootsBeginBudgets = true;
        return this;
    }

    /** {@return a page that has just been loaded, in a tab of the browser} */
    public synchronized SimulatedPage openPage() {
        return new SimulatedPage(this, ++pages);
    }

    /**
     * What the workspace knows of a person.
     *
     * @param person the {@code user_id}, or the {@code email} of a person without one
     * @return an unmodifiable copy of the identifiers and attributes: texts, {@code Long}, {@code Double}, {@code Boolean}, maps and lists;
     *     empty for an unknown person
     */
    public synchronized Map<String, Object> person(String person) {
        return people.attributesOf(person);
    }

    /** {@return the people that the workspace knows, in the order in which they came; {@link #VISITOR} for visitors} */
    public synchronized Set<String> people() {
        return people.identifiers();
    }

    /** {@return the person whose cookies the browser has; empty after a shutdown and before a boot} */
    public synchronized Optional<String> cookieOwner() {
        return Optional.ofNullable(cookieOwner);
    }

    /** {@return all calls so far, also those that were dropped, the oldest first} */
    public synchronized List<MessengerCall> calls() {
        return List.copyOf(calls);
    }

    /** {@return what was dropped so far, and why, the oldest first} */
    public synchronized List<DroppedValues> dropped() {
        return List.copyOf(dropped);
    }

    /** {@return the events so far, the oldest first} */
    public synchronized List<TrackedEvent> events() {
        return List.copyOf(events);
    }

    /**
     * The calls that broke a rule: another person without a shutdown, a wrong proof, a call before the boot, a method that does not exist.
     *
     * @return the violations, the oldest first
     */
    public synchronized List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** Forgets everything but the configuration: people, cookies, calls, and the types of attributes. Open new pages after it. */
    public synchronized void reset() {
        calls.clear();
        dropped.clear();
        violations.clear();
        events.clear();
        recentUpdates.forget();
        people.forget();
        cookieOwner = null;
        pages = 0;
        resets++;
    }

    /** {@return how many calls came, and how many were dropped} */
    @Override
    public synchronized String toString() {
        return "SimulatedMessenger[" + appId + ", " + calls.size() + " calls, dropped "
                + dropped.stream().map(DroppedValues::reason).collect(Collectors.toList()) + ", violations "
                + violations.stream().map(Violation::rule).collect(Collectors.toList()) + "]";
    }

    Instant now() {
        return clock.instant();
    }

    IdentityCheck identityCheck() {
        return new IdentityCheck(verification, clock, "give the simulator the application's clock");
    }

    void record(MessengerCall call) {
        calls.add(call);
    }

    void violated(MessengerCall call, String rule) {
        violations.add(new Violation(call, rule));
    }

    void tracked(TrackedEvent event) {
        events.add(event);
    }

    /** How often everything was forgotten. */
    synchronized int resets() {
        return resets;
    }

    /** The address that is known of a person. */
    @Nullable Object email(@Nullable String person) {
        return person == null ? null : people.attributesOf(person).get(StandardAttribute.EMAIL.jsonName());
    }

    /** A page ends its session. The next visitor of the browser is another one. */
    void shutDown() {
        cookieOwner = null;
        people.forgetVisitor();
    }

    /** An event that came before a boot. */
    void dropEvent(MessengerCall call) {
        dropped.add(new DroppedValues(call, DropReason.NOT_BOOTED, call.settings(), true));
    }

    boolean repeats(IdentifiedCall update) {
        return recentUpdates.repeats(update, now());
    }

    void booted(UpdateBudget budget) {
        if (bootsBeginBudgets) {
            budget.begin();
            recentUpdates.forget();
        }
    }

    void drop(MessengerCall call, DropReason reason, IdentifiedCall content) {
        Map<String, Object> values = content.attributes();
        boolean isNews = values.entrySet().stream()
                .anyMatch(value -> people.isNews(content.person(), value.getKey(), value.getValue()));
        dropped.add(new DroppedValues(call, reason, values, isNews));
    }

    void apply(MessengerCall call, IdentifiedCall content) {
        // Nothing is signed where no token is verified.
        people.apply(
                content,
                verification instanceof UserJwt,
                (name, value, reason) -> dropped.add(new DroppedValues(
                        call, reason, Map.of(name, value), people.isNews(content.person(), name, value))));
    }
}
