package io.github.intercomkit.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.SignedJWT;
import io.github.intercomkit.fixture.StoppedClock;
import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.test.DroppedValues;
import io.github.intercomkit.test.MessengerCall;
import io.github.intercomkit.test.SimulatedMessenger;
import io.github.intercomkit.test.SimulatedPage;
import io.github.intercomkit.test.Violation;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What Intercom makes of the calls that the pages of one browser recorded: the state of each person, and what must never happen. */
final class StoryIntercom {
    static final String SECRET = "secret";

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

    /** As documented, an active user keeps the Messenger for about an hour after the token's end. */
    private static final Duration GRACE = Duration.ofHours(1);

    private final SimulatedMessenger intercom;
    private final Map<String, SimulatedPage> pages = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();
    /** Stands at the time of the call. */
    private final StoppedClock clock = new StoppedClock();

    private StoryIntercom(IdentityVerification verification) {
        intercom = SimulatedMessenger.of(StoryShop.APP_ID).clock(clock).verifying(verification);
    }

    /** Applies the calls in the order in which the pages made them. */
    static StoryIntercom after(JsonNode calls, IdentityVerification verification) {
        StoryIntercom intercom = new StoryIntercom(verification);
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
        return ownValues(intercom.person(person));
    }

    List<String> complaints() {
        return complaints;
    }

    private void apply(Call call) {
        int violations = intercom.violations().size();
        int dropped = intercom.dropped().size();
        clock.moveTo(call.isUnderWay() ? call.proofEnds().minusSeconds(1) : call.now());
        SimulatedPage page = pages.computeIfAbsent(call.page(), loaded -> intercom.openPage());
        page.call(call.method(), call.settings().isEmpty() ? new Object[0] : new Object[] {call.settings()});

        news(intercom.violations(), violations)
                .map(Violation::rule)
                .filter(rule -> !isOfLateBoot(call, rule))
                .forEach(rule -> complaints.add(call + ": " + rule));
        news(intercom.dropped(), dropped)
                .filter(DroppedValues::isNews)
                .forEach(values -> complaints.add(call + " loses values: " + values.reason()));
        checkOwner(call);
    }

    private static <T> Stream<T> news(List<T> all, int before) {
        return all.subList(before, all.size()).stream();
    }

    /** A boot that waited for the widget may find cookies of a person who came and went meanwhile. */
    private static boolean isOfLateBoot(Call call, String rule) {
        return call.isLate() && rule.contains("while the browser has the cookies of");
    }

    private void checkOwner(Call call) {
        String person = call.person();
        ownValues(call.attributes()).forEach((name, value) -> {
            boolean isOwn = value.equals("") || parts(value).allMatch(each -> StoryPeople.isOf(person, each));
            if (person.equals(Call.VISITOR)) {
                complaints.add(call + " gives a visitor the attribute " + name);
            } else if (!isOwn) {
                complaints.add(call + " carries another person's " + name);
            }
        });
    }

    private static Stream<?> parts(Object value) {
        return value instanceof Map<?, ?> company ? company.values().stream() : Stream.of(value);
    }

    /** The attributes of a payload whose values are a person's own, signed or not. */
    static Map<String, Object> attributesOf(Map<String, Object> boot) {
        return ownValues(new Call(0, "", 0, false, Instant.EPOCH, "boot", boot).attributes());
    }

    private static Map<String, Object> ownValues(Map<String, Object> attributes) {
        Map<String, Object> own = new HashMap<>(attributes);
        own.keySet().removeAll(Set.of("user_id", "ratio", "vip"));
        own.remove("apples", 0L); // the value of each customer without apples
        return own;
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
        static final String VISITOR = SimulatedMessenger.VISITOR;

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
            return attributes().getOrDefault("user_id", VISITOR).toString();
        }

        /** A boot that was answered before the story's clock leapt over the end of its proof, less than an hour ago. */
        private boolean isUnderWay() {
            Instant end = proofEnds();
            return method.equals("boot") && !now.isBefore(end) && now.isBefore(end.plus(GRACE));
        }

        /** {@link Instant#MAX} if it does not end. */
        private Instant proofEnds() {
            if (settings.get("intercom_user_jwt") instanceof String token) {
                try {
                    return SignedJWT.parse(token)
                            .getJWTClaimsSet()
                            .getExpirationTime()
                            .toInstant();
                } catch (ParseException e) {
                    throw new AssertionError("a token that cannot be read", e);
                }
            }
            return Instant.MAX;
        }

        private Map<String, Object> attributes() {
            return new MessengerCall(count, now, method, List.of(settings), null).attributes();
        }

        /** Shows no value. */
        @Override
        public String toString() {
            return method + " of " + person() + " in tab " + page.replaceAll(" 0\\.(..).*", "/$1") + " "
                    + settings.keySet();
        }
    }
}
