package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.FuzzedLines;
import io.github.intercomkit.fixture.JsonReaders;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.protocol.WellFormedText;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Any name and value that is added to a payload stands in its JSON, or is refused. */
class AddedValuesFuzzTest {
    private static final Messenger MESSENGER = Messenger.builder("k8w2v7qz")
            .identityVerification(UserHash.withSecret("secret"))
            .build();
    private static final CustomerIntercomSerializer CUSTOMERS = new CustomerIntercomSerializer(MESSENGER);

    /** The lines are the kind of payload, the type of the value, the name, and the value. */
    @FuzzTest
    void addedOrRefused(byte[] input) {
        FuzzedLines lines = FuzzedLines.of(input);
        IntercomPayload payload = payload(lines.line(0));
        boolean ofCompany = lines.line(0).endsWith("company");
        String name = lines.line(2);
        Object value = value(lines.line(1), lines.from(3));
        IntercomPayload added;
        try {
            added = ofCompany ? payload.withCompany(name, value) : payload.with(name, value);
        } catch (InvalidPayloadException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return;
        }
        Map<String, Object> members = JsonReaders.object(added.toJson());
        assertThat(members).isEqualTo(added.toMap());
        Map<?, ?> holder = ofCompany ? (Map<?, ?>) members.get("company") : members;
        assertThat(holder.get(name)).as("\"%s\"", name).isEqualTo(wire(name, value, ofCompany));
        assertThat(added.toScript()).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(members).containsAllEntriesOf(without(ofCompany ? "company" : name, payload.toMap()));
        if (added instanceof UpdatePayload update) {
            assertThat(update.hasChanges()).isTrue();
        }
    }

    private static IntercomPayload payload(String kind) {
        Customer ada = ada("gold");
        return switch (kind) {
            case "boot", "boot company" -> CUSTOMERS.boot(ada);
            case "update", "update company" -> CUSTOMERS.update(ada);
            case "diff", "diff company" -> CUSTOMERS.diff(ada("silver"), ada);
            case "visitor" -> MESSENGER.bootVisitor();
            default -> MESSENGER.ping();
        };
    }

    private static Object value(String type, String text) {
        try {
            return switch (type) {
                case "whole" -> Long.valueOf(text);
                case "decimal" -> Double.valueOf(text);
                case "boolean" -> Boolean.valueOf(text);
                case "time" -> Instant.ofEpochSecond(Long.parseLong(text));
                case "other" -> new Object();
                case "map" -> Map.of("token", text);
                default -> text;
            };
        } catch (NumberFormatException | DateTimeException noSuchValue) {
            return text;
        }
    }

    /** An avatar is a person's: a company can have any attribute of that name. */
    private static Object wire(String name, Object value, boolean ofCompany) {
        if (value instanceof Instant time) {
            return time.getEpochSecond();
        }
        if (value instanceof Double decimal) {
            return decimal + 0.0;
        }
        if (value instanceof Map<?, ?> tokens) {
            return Map.of("token", WellFormedText.of((String) tokens.get("token")));
        }
        if (value instanceof String text) {
            String wellFormed = WellFormedText.of(text);
            return name.equals("avatar") && !ofCompany ? Map.of("type", "avatar", "image_url", wellFormed) : wellFormed;
        }
        return value;
    }

    private static Map<String, Object> without(String name, Map<String, Object> members) {
        Map<String, Object> others = new LinkedHashMap<>(members);
        others.remove(name);
        return others;
    }

    private static Customer ada(String plan) {
        Customer ada = Customer.withId(17);
        ada.plan = plan;
        ada.company = Company.named(6, "Orchard");
        return ada;
    }
}
