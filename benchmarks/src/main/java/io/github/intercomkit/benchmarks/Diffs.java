package io.github.intercomkit.benchmarks;

import com.flipkart.zjsonpatch.JsonDiff;
import io.github.intercomkit.UpdatePayload;
import io.github.intercomkit.UserSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.javers.core.Javers;
import org.javers.core.JaversBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What changed, with identifiers and proof, by everybody who can tell; nothing if nothing changed. Only who is asked is loaded:
 * what one does to a JVM is not another's cost.
 */
public enum Diffs {
    INTERCOMKIT(OfIntercomKit::new),
    HAND_WRITTEN(OfRecords::new),
    JACKSON_MAPS(OfMaps::new),
    JACKSON_TREES(OfTrees::new),
    ZJSONPATCH(OfPatches::new),
    JAVERS(OfJavers::new);

    static final byte[] NOTHING = {};

    private final Supplier<Peer> maker;
    private Peer peer;

    Diffs(Supplier<Peer> maker) {
        this.maker = maker;
    }

    /** What is kept of a shopper, to compare with later. */
    public Object before(Shopper shopper) {
        return peer().before(shopper);
    }

    /** The argument of {@code Intercom('update', …)}, or nothing. */
    public byte[] of(Object before, Shopper after) {
        return peer().difference(before, after);
    }

    private Peer peer() {
        if (peer == null) {
            peer = maker.get();
        }
        return peer;
    }

    private interface Peer {
        Object before(Shopper shopper);

        byte[] difference(Object before, Shopper after);
    }

    private static final class OfIntercomKit implements Peer {
        private final ShopperIntercomSerializer shoppers = new ShopperIntercomSerializer(Shoppers.messenger());

        @Override
        public Object before(Shopper shopper) {
            return shoppers.snapshot(shopper);
        }

        @Override
        @SuppressWarnings("unchecked")
        public byte[] difference(Object before, Shopper after) {
            UpdatePayload update = shoppers.diff((UserSnapshot<Shopper>) before, after);
            return update.hasChanges() ? update.toJsonBytes() : NOTHING;
        }
    }

    private static final class OfRecords implements Peer {
        @Override
        public Object before(Shopper shopper) {
            return shopper;
        }

        @Override
        public byte[] difference(Object before, Shopper after) {
            return HandWrittenDiff.of((Shopper) before, after);
        }
    }

    private static final class OfMaps implements Peer {
        @Override
        public Object before(Shopper shopper) {
            return BootMap.withoutProof(shopper);
        }

        @Override
        public byte[] difference(Object before, Shopper after) {
            Map<?, ?> old = (Map<?, ?>) before;
            Map<String, Object> now = BootMap.withoutProof(after);
            Set<String> changed = new LinkedHashSet<>();
            now.forEach((name, value) -> {
                if (!value.equals(old.get(name))) {
                    changed.add(name);
                }
            });
            return Updates.of(now, changed);
        }
    }

    private static final class OfTrees implements Peer {
        @Override
        public Object before(Shopper shopper) {
            return Updates.MAPPER.valueToTree(BootDto.withoutProof(shopper));
        }

        @Override
        public byte[] difference(Object before, Shopper after) {
            JsonNode old = (JsonNode) before;
            ObjectNode now = Updates.MAPPER.valueToTree(BootDto.withoutProof(after));
            List<String> unchanged = new ArrayList<>();
            for (Map.Entry<String, JsonNode> member : now.properties()) {
                if (member.getValue().equals(old.get(member.getKey()))) {
                    unchanged.add(member.getKey());
                }
            }
            if (unchanged.size() == now.size()) {
                return NOTHING;
            }
            unchanged.removeAll(Updates.IDENTIFIERS);
            now.remove(unchanged);
            now.put("user_hash", Shoppers.HASH.hash(now.get("user_id").stringValue()));
            return Updates.MAPPER.writeValueAsBytes(now);
        }
    }

    private static final class OfPatches implements Peer {
        private final com.fasterxml.jackson.databind.ObjectMapper mapper =
                new com.fasterxml.jackson.databind.ObjectMapper();

        @Override
        public Object before(Shopper shopper) {
            return mapper.valueToTree(BootMap.withoutProof(shopper));
        }

        @Override
        public byte[] difference(Object before, Shopper after) {
            Map<String, Object> now = BootMap.withoutProof(after);
            Set<String> changed = new LinkedHashSet<>();
            JsonDiff.asJson((com.fasterxml.jackson.databind.JsonNode) before, mapper.valueToTree(now))
                    .forEach(operation ->
                            changed.add(operation.get("path").textValue().split("/")[1]));
            return Updates.of(now, changed);
        }
    }

    private static final class OfJavers implements Peer {
        private final Javers javers = JaversBuilder.javers().build();

        @Override
        public Object before(Shopper shopper) {
            return BootDto.withoutProof(shopper);
        }

        @Override
        public byte[] difference(Object before, Shopper after) {
            Set<String> changed = new LinkedHashSet<>();
            javers.compare(before, BootDto.withoutProof(after)).getChanges().forEach(change -> {
                String owner = change.getAffectedGlobalId().value();
                String name = ((org.javers.core.diff.changetype.PropertyChange<?>) change).getPropertyName();
                int nested = owner.indexOf("#");
                changed.add(nested < 0 ? name : owner.substring(nested + 1));
            });
            return changed.isEmpty() ? NOTHING : Updates.of(BootMap.withoutProof(after), changed);
        }
    }

    /** An update that Jackson writes. */
    private static final class Updates {
        static final JsonMapper MAPPER = new JsonMapper();
        static final List<String> IDENTIFIERS = List.of("user_id", "email");

        static byte[] of(Map<String, Object> now, Set<String> changed) {
            if (changed.isEmpty()) {
                return NOTHING;
            }
            Map<String, Object> update = new LinkedHashMap<>();
            for (String name : IDENTIFIERS) {
                update.put(name, now.get(name));
            }
            update.put("user_hash", Shoppers.HASH.hash((String) now.get("user_id")));
            changed.forEach(name -> update.put(name, now.get(name)));
            return MAPPER.writeValueAsBytes(update);
        }
    }
}
