package io.github.intercomkit.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What Intercom makes of the calls that the pages of one browser recorded: the state of each person, and what must never happen. */
final class StoryIntercom {
    static final String SECRET = "secret";

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

    /** As documented, an active user keeps the Messenger for about an hour after the token's end. */
    private static final Duration GRACE = Duration.ofHours(1);

    private final Map<String, Map<String, Object>> people = new HashMap<>();
    private final Map<String, String> shownByPage = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private @Nullable String ownerOfCookies;

    private StoryIntercom() {}

    /** Applies the calls in the order in which the pages made them. */
    static StoryIntercom after(JsonNode calls) {
        StoryIntercom intercom = new StoryIntercom();
        records(calls).forEach(intercom::apply);
        return intercom;
    }

    static List<Call> records(JsonNode calls) {
        return StreamSupport.stream(calls.spliterator(), false)
                .map(Call::of)
                .sorted(Comparator.comparing(Call::at).thenComparing(Call::page).thenComparing(Call::count))
                .toList();
    }

    Map<String, Object> stateOf(String person) {
        return people.getOrDefault(person, Map.of());
    }

    List<String> complaints() {
        return complaints;
    }

    private void apply(Call call) {
        String before = shownByPage.get(call.page());
        switch (call.method()) {
            case "shutdown" -> {
                shownByPage.remove(call.page());
                ownerOfCookies = null;
            }
            case "boot" -> {
                String person = person(call);
                expect(
                        before == null || before.equals(Call.VISITOR) || before.equals(person),
                        call,
                        "is a boot over that of " + before);
                expect(isOwner(person) || call.isLate(), call, "finds the cookies of " + ownerOfCookies);
                shownByPage.put(call.page(), person);
                ownerOfCookies = person.equals(Call.VISITOR) ? null : person;
                put(call, person);
            }
            case "update" -> {
                expect(before != null, call, "comes before a boot");
                if (!call.settings().isEmpty()) {
                    expect(person(call).equals(before), call, "comes where the Messenger is that of " + before);
                    put(call, person(call));
                }
            }
            default -> complaints.add(call + " is no call of the endpoint");
        }
    }

    private boolean isOwner(String person) {
        return ownerOfCookies == null || ownerOfCookies.equals(person);
    }

    private String person(Call call) {
        expect(call.isProved(), call, "has no valid proof");
        return call.person();
    }

    private void put(Call call, String person) {
        Map<String, Object> attributes = attributesOf(call.settings());
        if (person.equals(Call.VISITOR)) {
            expect(attributes.isEmpty(), call, "gives a visitor attributes");
            return;
        }
        Map<String, Object> known = people.computeIfAbsent(person, id -> new HashMap<>());
        attributes.forEach((name, value) -> {
            expect(
                    value.equals("") || values(value).allMatch(each -> StoryPeople.isOf(person, each)),
                    call,
                    "carries another person's " + name);
            if (value.equals("")) {
                known.remove(name);
            } else {
                known.merge(name, value, StoryIntercom::merged);
            }
        });
    }

    /** A company keeps what an update leaves out. */
    private static Object merged(Object before, Object now) {
        if (before instanceof Map<?, ?> old
                && now instanceof Map<?, ?> company
                && old.get("company_id").equals(company.get("company_id"))) {
            Map<Object, Object> both = new HashMap<>(old);
            both.putAll(company);
            return both;
        }
        return now;
    }

    /** The attributes of a payload whose values are a person's own, signed or not. */
    static Map<String, Object> attributesOf(Map<String, Object> settings) {
        Map<String, Object> attributes = new HashMap<>(settings);
        if (attributes.remove("intercom_user_jwt") instanceof String token) {
            attributes.putAll(claims(token));
        }
        attributes.keySet().removeAll(Set.of("app_id", "user_id", "user_hash", "exp", "ratio", "vip"));
        if (Long.valueOf(0).equals(attributes.get("apples"))) {
            attributes.remove("apples"); // nobody's: the value of a customer without apples
        }
        return attributes;
    }

    private static Stream<?> values(Object value) {
        return value instanceof Map<?, ?> company ? company.values().stream() : Stream.of(value);
    }

    private void expect(boolean isRight, Call call, String complaint) {
        if (!isRight) {
            complaints.add(call + " " + complaint);
        }
    }

    private static Map<String, Object> claims(String token) {
        try {
            return JSON.readValue(
                    Base64.getUrlDecoder().decode(token.split("\\.")[1]), new TypeReference<Map<String, Object>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A recorded call.
     *
     * @param at when, by the machine's clock
     * @param page the loaded page that made it
     * @param count the calls of that page so far
     * @param isLate whether it waited for the widget
     * @param now when, by the clock of the story
     */
    record Call(
            long at, String page, int count, boolean isLate, Instant now, String method, Map<String, Object> settings) {
        static final String VISITOR = "visitor";

        static Call of(JsonNode node) {
            JsonNode call = node.get("call");
            Map<String, Object> settings = call.has(1)
                    ? JSON.convertValue(call.get(1), new TypeReference<Map<String, Object>>() {})
                    : Map.of();
            return new Call(
                    node.get("at").asLong(),
                    node.get("page").asText(),
                    node.get("count").asInt(),
                    node.get("isLate").asBoolean(),
                    Instant.ofEpochMilli(node.get("now").asLong()),
                    call.get(0).asText(),
                    settings);
        }

        String person() {
            Object id = settings.get("intercom_user_jwt") instanceof String token
                    ? claims(token).get("user_id")
                    : settings.get("user_id");
            return id == null ? VISITOR : id.toString();
        }

        boolean isProved() {
            String person = person();
            Object hash = settings.get("user_hash");
            if (settings.get("intercom_user_jwt") instanceof String token) {
                Clock clock = Clock.fixed(now.minus(GRACE), ZoneOffset.UTC);
                return hash == null
                        && UserJwt.withSecret(SECRET).withClock(clock).verify(person, token);
            }
            return person.equals(VISITOR)
                    ? hash == null
                    : UserHash.withSecret(SECRET).verify(person, (String) hash);
        }

        /** Shows no value. */
        @Override
        public String toString() {
            return method + " of " + person() + " in tab " + page.replaceAll(" 0\\.(..).*", "/$1") + " "
                    + settings.keySet();
        }
    }
}
