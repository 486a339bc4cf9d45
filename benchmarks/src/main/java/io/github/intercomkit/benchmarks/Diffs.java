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
 * The libraries that write a diff in UTF-8: the changed attributes with identifiers and proof, or no byte if nothing changed. Each is
 * loaded on first use, so that it cannot slow down another one.
 */
public enum Diffs {
    INTERCOMKIT(IntercomKitDiff::new),
    HAND_WRITTEN(RecordDiff::new),
    JACKSON_MAPS(MapDiff::new),
    JACKSON_TREES(TreeDiff::new),
    ZJSONPATCH(PatchDiff::new),
    JAVERS(JaversDiff::new);

    static final byte[] NOTHING = {};

    private final Supplier<Peer> factory;
    private Peer peer;

    Diffs(Supplier<Peer> factory) {
        this.factory = factory;
    }

    /** A snapshot of a shopper, in the form that the library compares with. */
    public Object snapshot(Shopper shopper) {
        return peer().snapshot(shopper);
    }

    /** The argument of {@code Intercom('update', …)}, or no byte. */
    public byte[] diff(Object snapshot, Shopper after) {
        return peer().diff(snapshot, after);
    }

    private Peer peer() {
        if (peer == null) {
            peer = factory.get();
        }
        return peer;
    }

    private interface Peer {
        Object snapshot(Shopper shopper);

        byte[] diff(Object snapshot, Shopper after);
    }

    private static final class IntercomKitDiff implements Peer {
        private final ShopperIntercomSerializer shoppers = new ShopperIntercomSerializer(Shoppers.messenger());

        @Override
        public Object snapshot(Shopper shopper) {
            return shoppers.snapshot(shopper);
        }

        @Override
        @SuppressWarnings("unchecked")
        public byte[] diff(Object snapshot, Shopper after) {
            UpdatePayload update = shoppers.diff((UserSnapshot<Shopper>) snapshot, after);
            return update.hasChanges() ? update.toJsonBytes() : NOTHING;
        }
    }

    private static final class RecordDiff implements Peer {
        @Override
        public Object snapshot(Shopper shopper) {
            return shopper;
        }

        @Override
        public byte[] diff(Object snapshot, Shopper after) {
            return HandWrittenDiff.of((Shopper) snapshot, after);
        }
    }

    private static final class MapDiff implements Peer {
        @Override
        public Object snapshot(Shopper shopper) {
            return BootMap.withoutProof(shopper);
        }

        @Override
        public byte[] diff(Object snapshot, Shopper after) {
            Map<?, ?> old = (Map<?, ?>) snapshot;
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

    private static final class TreeDiff implements Peer {
        @Override
        public Object snapshot(Shopper shopper) {
            return Updates.MAPPER.valueToTree(BootDto.withoutProof(shopper));
        }

        @Override
        public byte[] diff(Object snapshot, Shopper after) {
            JsonNode old = (JsonNode) snapshot;
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

    private static final class PatchDiff implements Peer {
        private final com.fasterxml.jackson.databind.ObjectMapper mapper =
                new com.fasterxml.jackson.databind.ObjectMapper();

        @Override
        public Object snapshot(Shopper shopper) {
            return mapper.valueToTree(BootMap.withoutProof(shopper));
        }

        @Override
        public byte[] diff(Object snapshot, Shopper after) {
            Map<String, Object> now = BootMap.withoutProof(after);
            Set<String> changed = new LinkedHashSet<>();
            JsonDiff.asJson((com.fasterxml.jackson.databind.JsonNode) snapshot, mapper.valueToTree(now))
                    .forEach(operation ->
                            changed.add(operation.get("path").textValue().split("/")[1]));
            return Updates.of(now, changed);
        }
    }

    private static final class JaversDiff implements Peer {
        private final Javers javers = JaversBuilder.javers().build();

        @Override
        public Object snapshot(Shopper shopper) {
            return BootDto.withoutProof(shopper);
        }

        @Override
        public byte[] diff(Object snapshot, Shopper after) {
            Set<String> changed = new LinkedHashSet<>();
            javers.compare(snapshot, BootDto.withoutProof(after)).getChanges().forEach(change -> {
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
