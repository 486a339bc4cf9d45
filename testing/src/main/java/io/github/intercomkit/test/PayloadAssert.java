package io.github.intercomkit.test;

import io.github.intercomkit.IntercomPayload;
import io.github.intercomkit.UpdatePayload;
import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.protocol.StandardAttribute;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about a payload. Attributes are those outside and inside a token alike. Not thread-safe. */
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public final class PayloadAssert extends AbstractAssert<PayloadAssert, IntercomPayload> {
    private final Set<String> expected = new LinkedHashSet<>();

    PayloadAssert(@Nullable IntercomPayload actual) {
        super(actual, PayloadAssert.class);
    }

    /**
     * The payload is for a person, with exactly one proof. The proof's signature is not checked: see
     * {@link #isProvedFor(String, IdentityVerification)}.
     *
     * @param person the {@code user_id}, or the {@code email} of a user without one
     * @return this
     */
    public PayloadAssert isProvedFor(String person) {
        isFor(person);
        Map<String, Object> payload = actual.toMap();
        if (payload.containsKey(IdentityCheck.HASH) == payload.containsKey(IdentityCheck.TOKEN)) {
            throw failure(
                    "Expected exactly one proof of identity (%s or %s) for %s, but the payload is %s",
                    IdentityCheck.HASH, IdentityCheck.TOKEN, person, payload);
        }
        return this;
    }

    /**
     * The payload is for a person, with a proof that a workspace with that secret accepts now.
     *
     * @param person the {@code user_id}, or the {@code email} of a user without one
     * @param identity the verification, or one with the same secret
     * @return this
     */
    public PayloadAssert isProvedFor(String person, IdentityVerification identity) {
        isProvedFor(person);
        Clock clock = identity instanceof UserJwt tokens ? tokens.clock() : Clock.systemUTC();
        IdentityCheck check = new IdentityCheck(
                identity,
                clock,
                "give the assertion an identity with the application's clock, identity.withClock(clock)");
        Map<String, Object> payload = actual.toMap();
        IdentifiedCall read = check.boot(payload);
        if (read.refusal() != null) {
            throw failure(
                    "Expected a proof of %s that %s accepts, but it is refused as %s, since %s: %s",
                    person, identity, read.refusal(), check.cause(read.refusal(), read, payload), payload);
        }
        return this;
    }

    /**
     * The payload is for a person, with or without a proof.
     *
     * @param person the {@code user_id}, or the {@code email} of a user without one
     * @return this
     */
    public PayloadAssert isFor(String person) {
        String found = content().person();
        if (!found.equals(person)) {
            throw failure("Expected a payload for %s, but it is for %s: %s", person, found, actual.toMap());
        }
        return this;
    }

    /**
     * The payload is for a visitor: no identifier and no proof.
     *
     * @return this
     */
    public PayloadAssert isForVisitor() {
        isFor(SimulatedMessenger.VISITOR);
        doesNotHave(StandardAttribute.USER_ID.jsonName(), StandardAttribute.EMAIL.jsonName());
        if (actual.toMap().containsKey(IdentityCheck.HASH) || actual.toMap().containsKey(IdentityCheck.TOKEN)) {
            throw failure("Expected no proof of identity for a visitor, but the payload is %s", actual.toMap());
        }
        return this;
    }

    /**
     * An attribute of the payload, open or signed.
     *
     * @param name the name in the payload, such as {@code plan_name}
     * @param value as Intercom gets it: a text, a whole number (of any Java type), a decimal number, a boolean, a time (an {@code Instant}, or Unix
     *     seconds), a map or a list
     * @return this
     */
    public PayloadAssert hasAttribute(String name, Object value) {
        return has("attribute", attributes(), name, value);
    }

    /**
     * A setting of the Messenger.
     *
     * @param name the name in the payload, such as {@code custom_launcher_selector}
     * @param value as {@link #hasAttribute} takes it
     * @return this
     */
    public PayloadAssert hasSetting(String name, Object value) {
        return has("setting", content().settings(), name, value);
    }

    /**
     * An attribute that stands in the token, and not outside it.
     *
     * @param name the name in the payload
     * @return this
     */
    public PayloadAssert hasSigned(String name) {
        if (!content().signed().containsKey(name) || content().open().containsKey(name)) {
            throw failure(
                    "Expected %s in the token alone, but the token has %s, and outside it are %s",
                    name, content().signed(), content().open());
        }
        return this;
    }

    /**
     * The payload lacks something, inside and outside a token.
     *
     * @param names of attributes or settings
     * @return this
     */
    public PayloadAssert doesNotHave(String... names) {
        for (String name : names) {
            if (attributes().containsKey(name) || actual.toMap().containsKey(name)) {
                throw failure(
                        "Expected no %s, but the payload has %s and %s",
                        name, attributes(), content().settings());
            }
        }
        return this;
    }

    /**
     * The payload has no other attributes than those of the {@link #hasAttribute} before, identifiers aside.
     *
     * @return this
     */
    public PayloadAssert hasNoOther() {
        Map<String, Object> others = new LinkedHashMap<>(attributes());
        others.keySet().removeAll(expected);
        List.of(StandardAttribute.USER_ID, StandardAttribute.EMAIL)
                .forEach(identifier -> others.remove(identifier.jsonName()));
        if (!others.isEmpty()) {
            throw failure("Expected no attributes beside %s and the identifiers, but there are %s", expected, others);
        }
        return this;
    }

    /**
     * An update that has to be sent, with just these changes.
     *
     * @param names the top-level names of {@link UpdatePayload#changedAttributes()}, in any order; none for an update that need not be sent
     * @return this
     */
    public PayloadAssert changesOnly(String... names) {
        isInstanceOf(UpdatePayload.class);
        Set<String> changed = ((UpdatePayload) actual).changedAttributes();
        Set<String> wanted = new LinkedHashSet<>(List.of(names));
        if (!changed.equals(wanted)) {
            throw failure("Expected the changes %s, but they are %s: %s", wanted, changed, actual.toMap());
        }
        return this;
    }

    private PayloadAssert has(String what, Map<String, Object> all, String name, Object value) {
        expected.add(name);
        Object found = all.get(name);
        Object wanted = JsonValues.of(Objects.requireNonNull(value, "value: a payload holds no null. Use doesNotHave"));
        if (found == null || !wanted.equals(JsonValues.of(found))) {
            throw failureWithActualExpected(
                    found,
                    value,
                    "Expected the %s %s to be <%s>, but it is %s, among %s",
                    what,
                    name,
                    shown(value, found),
                    found == null ? "missing" : "<" + shown(found, value) + ">",
                    all);
        }
        return this;
    }

    /** With its type, where the other value has the same text. */
    private static String shown(Object value, @Nullable Object other) {
        return other != null && value.toString().equals(other.toString())
                ? value + " of type " + value.getClass().getSimpleName()
                : value.toString();
    }

    private IdentifiedCall content() {
        isNotNull();
        return IdentityCheck.none().boot(actual.toMap());
    }

    private Map<String, Object> attributes() {
        return content().attributes();
    }
}
