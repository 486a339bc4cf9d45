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
import org.javers.core.Javers;
import org.javers.core.JaversBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What changed, with identifiers and proof, by everybody who can tell; nothing if nothing changed. */
public enum Diffs {
    INTERCOMKIT {
        private final ShopperIntercomSerializer shoppers = new ShopperIntercomSerializer(Shoppers.messenger());

        @Override
        public Object before(Shopper shopper) {
            return shoppers.snapshot(shopper);
        }

        @Override
        @SuppressWarnings("unchecked")
        public byte[] of(Object before, Shopper after) {
            UpdatePayload update = shoppers.diff((UserSnapshot<Shopper>) before, after);
            return update.hasChanges() ? update.toJsonBytes() : NOTHING;
        }
    },
    HAND_WRITTEN {
        @Override
        public Object before(Shopper shopper) {
            return shopper;
        }

        @Override
        public byte[] of(Object before, Shopper after) {
            return HandWrittenDiff.of((Shopper) before, after);
        }
    },
    JACKSON_MAPS {
        @Override
        public Object before(Shopper shopper) {
            return BootMap.of(shopper);
        }

        @Override
        public byte[] of(Object before, Shopper after) {
            Map<?, ?> old = (Map<?, ?>) before;
            Map<String, Object> now = BootMap.of(after);
            Set<String> changed = new LinkedHashSet<>();
            now.forEach((name, value) -> {
                if (!value.equals(old.get(name))) {
                    changed.add(name);
                }
            });
            return written(now, changed);
        }
    },
    JACKSON_TREES {
        @Override
        public Object before(Shopper shopper) {
            return MAPPER.valueToTree(BootDto.of(shopper));
        }

        @Override
        public byte[] of(Object before, Shopper after) {
            JsonNode old = (JsonNode) before;
            ObjectNode now = MAPPER.valueToTree(BootDto.of(after));
            List<String> unchanged = new ArrayList<>();
            for (Map.Entry<String, JsonNode> member : now.properties()) {
                if (member.getValue().equals(old.get(member.getKey()))) {
                    unchanged.add(member.getKey());
                }
            }
            if (unchanged.size() == now.size()) {
                return NOTHING;
            }
            unchanged.removeAll(IDENTITY);
            now.remove(unchanged);
            return MAPPER.writeValueAsBytes(now);
        }
    },
    ZJSONPATCH {
        private final com.fasterxml.jackson.databind.ObjectMapper mapper =
                new com.fasterxml.jackson.databind.ObjectMapper();

        @Override
        public Object before(Shopper shopper) {
            return mapper.valueToTree(BootMap.of(shopper));
        }

        @Override
        public byte[] of(Object before, Shopper after) {
            Map<String, Object> now = BootMap.of(after);
            Set<String> changed = new LinkedHashSet<>();
            JsonDiff.asJson((com.fasterxml.jackson.databind.JsonNode) before, mapper.valueToTree(now))
                    .forEach(operation ->
                            changed.add(operation.get("path").textValue().split("/")[1]));
            return written(now, changed);
        }
    },
    JAVERS {
        private final Javers javers = JaversBuilder.javers().build();

        @Override
        public Object before(Shopper shopper) {
            return BootDto.of(shopper);
        }

        @Override
        public byte[] of(Object before, Shopper after) {
            Set<String> changed = new LinkedHashSet<>();
            javers.compare(before, BootDto.of(after)).getChanges().forEach(change -> {
                String owner = change.getAffectedGlobalId().value();
                String name = ((org.javers.core.diff.changetype.PropertyChange<?>) change).getPropertyName();
                int nested = owner.indexOf("#");
                changed.add(nested < 0 ? name : owner.substring(nested + 1));
            });
            return written(BootMap.of(after), changed);
        }
    };

    static final byte[] NOTHING = {};

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> IDENTITY = List.of("user_id", "email", "user_hash");

    /** What is kept of a shopper, to compare with later. */
    public abstract Object before(Shopper shopper);

    /** The argument of {@code Intercom('update', …)}, or nothing. */
    public abstract byte[] of(Object before, Shopper after);

    static byte[] written(Map<String, Object> now, Set<String> changed) {
        if (changed.isEmpty()) {
            return NOTHING;
        }
        Map<String, Object> update = new LinkedHashMap<>();
        for (String name : IDENTITY) {
            update.put(name, now.get(name));
        }
        changed.forEach(name -> update.put(name, now.get(name)));
        return MAPPER.writeValueAsBytes(update);
    }
}
