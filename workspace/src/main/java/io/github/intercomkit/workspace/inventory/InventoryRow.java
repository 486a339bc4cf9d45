package io.github.intercomkit.workspace.inventory;

import io.github.intercomkit.protocol.MessengerSetting;
import io.github.intercomkit.workspace.declared.DeclaredAttribute;
import io.github.intercomkit.workspace.declared.DeclaredAuthToken;
import io.github.intercomkit.workspace.declared.DeclaredEvent;
import io.github.intercomkit.workspace.declared.DeclaredType;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One value that leaves for Intercom.
 *
 * @param of the class that describes whose value it is
 * @param event the event that it belongs to, or the empty text
 * @param name its name at Intercom, empty for an event without metadata
 * @param type its type in words
 * @param sent {@code open} in the page, or {@code signed} where tokens prove the identity
 * @param personal how it is known to tell something about a person, or the empty text
 * @param from the place in the code
 * @param doc what its comment says, or the empty text
 */
record InventoryRow(
        String of, String event, String name, String type, String sent, String personal, String from, String doc) {
    static List<InventoryRow> of(DeclaredType type) {
        List<InventoryRow> rows = new ArrayList<>();
        type.attributes().forEach(attribute -> rows.add(of(type, "", attribute)));
        type.authTokens().forEach(token -> rows.add(of(type, token)));
        for (DeclaredEvent event : type.events()) {
            if (event.metadata().isEmpty()) {
                rows.add(new InventoryRow(
                        type.displayName(),
                        event.name(),
                        "",
                        "nothing but the event",
                        "open",
                        "",
                        type.displayName(),
                        event.doc()));
            }
            event.metadata().forEach(metadata -> rows.add(of(type, event.name(), metadata)));
        }
        return rows;
    }

    private static InventoryRow of(DeclaredType type, String event, DeclaredAttribute attribute) {
        return new InventoryRow(
                type.displayName(),
                event,
                attribute.name(),
                attribute.typeInWords(),
                attribute.isInToken() ? "signed" : "open",
                attribute.personal().words(),
                attribute.place(),
                attribute.doc());
    }

    /** No attribute can have such a name, since Intercom takes no dot in one. */
    private static InventoryRow of(DeclaredType type, DeclaredAuthToken token) {
        return new InventoryRow(
                type.displayName(),
                "",
                MessengerSetting.AUTH_TOKENS.jsonName() + "." + token.name(),
                "token of a Data Connector",
                "open",
                "",
                token.place(),
                token.doc());
    }

    static InventoryRow of(JsonNode node) {
        return new InventoryRow(
                node.path("of").asString(""),
                node.path("event").asString(""),
                node.path("name").asString(""),
                node.path("type").asString(""),
                node.path("sent").asString(""),
                node.path("personal").asString(""),
                node.path("from").asString(""),
                node.path("doc").asString(""));
    }

    void write(ObjectNode node) {
        node.put("of", of);
        if (!event.isEmpty()) {
            node.put("event", event);
        }
        node.put("name", name)
                .put("type", type)
                .put("sent", sent)
                .put("personal", personal)
                .put("from", from)
                .put("doc", doc);
    }

    /** What two inventories compare it by. */
    String key() {
        return of + " " + event + " " + name;
    }

    /** The value in words: {@code email of shop.Customer}. */
    String subject() {
        String value = event.isEmpty() ? name : (name.isEmpty() ? event : name + " of the event " + event);
        return value + " of " + of;
    }

    /** The differences that a review cares about, in words. A comment is none. */
    List<String> differencesTo(InventoryRow before) {
        List<String> differences = new ArrayList<>();
        difference("type", before.type, type, differences);
        difference("sent", before.sent, sent, differences);
        difference("personal", orNo(before.personal), orNo(personal), differences);
        difference("from", before.from, from, differences);
        return differences;
    }

    private static String orNo(String personal) {
        return personal.isEmpty() ? "no" : personal;
    }

    private static void difference(String what, String before, String now, List<String> differences) {
        if (!before.equals(now)) {
            differences.add(what + ": " + before + " → " + now);
        }
    }
}
