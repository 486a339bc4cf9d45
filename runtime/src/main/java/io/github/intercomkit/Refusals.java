package io.github.intercomkit;

import io.github.intercomkit.IntercomSerializer.Attribute;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that is wrong with one user, found while it is read a second time. Not thread-safe. */
final class Refusals {
    private final WireValues owner;

    /** Several companies may be refused for one reason. */
    private final Set<Refusal> refusals = new LinkedHashSet<>();

    private @Nullable RuntimeException interruption;

    /** Those of one serializer's conversions. */
    Refusals(WireValues owner) {
        this.owner = owner;
    }

    @SuppressWarnings("ReferenceEquality") // Conversions have no other.
    boolean areOf(WireValues values) {
        return owner == values;
    }

    void add(@Nullable Attribute attribute, InvalidPayloadException refusal) {
        refusals.add(new Refusal(attribute, String.valueOf(refusal.getMessage())));
    }

    /** An accessor of the user's threw, so what stands behind it was not read. */
    void interruptedBy(RuntimeException thrown) {
        interruption = thrown;
    }

    /** Whether an identifier is among them: then the user may have one once it is mended. */
    boolean ofIdentifier() {
        return refusals.stream()
                .anyMatch(refusal ->
                        refusal.attribute() != null && refusal.attribute().identifies());
    }

    /** One exception for all; the first one where the user has changed since and nothing is wrong any more. */
    InvalidPayloadException toException(InvalidPayloadException first) {
        if (refusals.isEmpty()) {
            return first;
        }
        String all = refusals.stream().map(Refusal::message).collect(Collectors.joining(" "));
        InvalidPayloadException exception =
                new InvalidPayloadException(refusals.size() == 1 ? all : refusals.size() + " problems: " + all);
        if (interruption != null) {
            exception.addSuppressed(interruption);
        }
        return exception;
    }

    /**
     * One thing that is wrong.
     *
     * @param attribute whose value it is; null for the user as a whole
     */
    private record Refusal(@Nullable Attribute attribute, String message) {}
}
