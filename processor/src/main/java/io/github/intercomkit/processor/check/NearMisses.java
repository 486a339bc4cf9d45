package io.github.intercomkit.processor.check;

import io.github.intercomkit.protocol.CompanyAttribute;
import io.github.intercomkit.protocol.KnownAttribute;
import io.github.intercomkit.protocol.NearNames;
import io.github.intercomkit.protocol.StandardAttribute;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the standard attribute or zone whose name is nearly the given one. */
final class NearMisses {
    private NearMisses() {}

    static Optional<String> of(CheckedAttribute checked) {
        if (checked.known().isPresent()) {
            return Optional.empty();
        }
        String name = checked.attribute().name();
        Stream<? extends KnownAttribute> candidates = switch (checked.type().role()) {
            case USER -> Arrays.stream(StandardAttribute.values());
            case VISITOR -> Arrays.stream(StandardAttribute.values()).filter(StandardAttribute::forVisitors);
            case COMPANY -> Arrays.stream(CompanyAttribute.values());
            case EVENT -> Stream.of();
        };
        return NearNames.nearest(candidates.map(KnownAttribute::jsonName), name);
    }

    /** A zone whose id is nearly the given one. UTC is left out, since the message proposes it anyway. */
    static Optional<String> ofZone(String id) {
        return NearNames.nearest(
                ZoneId.getAvailableZoneIds().stream().sorted().filter(zone -> !zone.equals("UTC")), id);
    }
}
