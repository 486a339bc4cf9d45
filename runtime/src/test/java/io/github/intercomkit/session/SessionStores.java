package io.github.intercomkit.session;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.json.JsonMapper;

/** The stores of HTTP sessions that the tests try: Jackson 2 and 3 with several settings, and text. */
final class SessionStores {
    private SessionStores() {}

    /** Stores that write each attribute alone, as Redis does, or all in one object. */
    static Stream<Store> all() {
        List<Store> stores = new ArrayList<>();
        jackson2().forEach((name, mapper) -> {
            stores.add(new Store("Jackson 2, " + name, stored -> {
                return mapper.readValue(mapper.writeValueAsBytes(stored), Object.class);
            }));
            stores.add(new Store("Jackson 2, " + name + ", all attributes", stored -> {
                return mapper.readValue(mapper.writeValueAsBytes(attributes(stored)), LinkedHashMap.class)
                        .get("intercom");
            }));
            stores.add(new Store("Jackson 2, " + name + ", in a record", stored -> {
                byte[] json = mapper.writeValueAsBytes(new Holder(stored));
                return mapper.readValue(json, Holder.class).session();
            }));
        });
        jackson3().forEach((name, mapper) -> {
            stores.add(new Store("Jackson 3, " + name, stored -> {
                return mapper.readValue(mapper.writeValueAsBytes(stored), Object.class);
            }));
            stores.add(new Store("Jackson 3, " + name + ", all attributes", stored -> {
                return mapper.readValue(mapper.writeValueAsBytes(attributes(stored)), LinkedHashMap.class)
                        .get("intercom");
            }));
            stores.add(new Store("Jackson 3, " + name + ", in a record", stored -> {
                byte[] json = mapper.writeValueAsBytes(new Holder(stored));
                return mapper.readValue(json, Holder.class).session();
            }));
        });
        stores.add(new Store("text", MessengerSession::toText));
        return stores.stream();
    }

    @SuppressWarnings("deprecation") // Applications still type all classes.
    static Map<String, ObjectMapper> jackson2() {
        var any = com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator.builder()
                .allowIfSubType(Object.class)
                .build();
        Map<String, ObjectMapper> mappers = new LinkedHashMap<>();
        mappers.put("without types", new ObjectMapper());
        mappers.put(
                "typed by a property",
                new ObjectMapper()
                        .activateDefaultTyping(any, ObjectMapper.DefaultTyping.NON_FINAL, JsonTypeInfo.As.PROPERTY));
        mappers.put(
                "typed by a property, all classes",
                new ObjectMapper()
                        .activateDefaultTyping(any, ObjectMapper.DefaultTyping.EVERYTHING, JsonTypeInfo.As.PROPERTY));
        mappers.put(
                "typed by an array, all classes",
                new ObjectMapper()
                        .activateDefaultTyping(
                                any, ObjectMapper.DefaultTyping.EVERYTHING, JsonTypeInfo.As.WRAPPER_ARRAY));
        mappers.put(
                "typed by an object",
                new ObjectMapper()
                        .activateDefaultTyping(
                                any, ObjectMapper.DefaultTyping.NON_FINAL, JsonTypeInfo.As.WRAPPER_OBJECT));
        return mappers;
    }

    static Map<String, JsonMapper> jackson3() {
        var any = tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator.builder()
                .allowIfSubType(Object.class)
                .build();
        Map<String, JsonMapper> mappers = new LinkedHashMap<>();
        mappers.put("without types", new JsonMapper());
        for (JsonTypeInfo.As as :
                List.of(JsonTypeInfo.As.PROPERTY, JsonTypeInfo.As.WRAPPER_ARRAY, JsonTypeInfo.As.WRAPPER_OBJECT)) {
            mappers.put(
                    as == JsonTypeInfo.As.PROPERTY ? "typed by a property" : "typed by " + as,
                    JsonMapper.builder()
                            .activateDefaultTyping(any, DefaultTyping.NON_FINAL, as)
                            .build());
        }
        return mappers;
    }

    private static Map<String, Object> attributes(Object session) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("number", 17);
        attributes.put("intercom", session);
        return attributes;
    }

    record Holder(MessengerSession<?> session) {}

    /** A store that writes a session and reads it back. */
    record Store(String name, RoundTrip roundTrip) {
        Object writeAndRead(MessengerSession<?> session) throws Exception {
            return roundTrip.apply(session);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    interface RoundTrip {
        Object apply(MessengerSession<?> session) throws Exception;
    }
}
