package io.github.intercomkit.workspace.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A difference to the committed inventory.
 *
 * @param what {@code new}, {@code gone} or {@code changed}
 * @param subject the value
 * @param details what changed, or the empty text
 */
record Change(String what, String subject, String details) {
    static List<Change> between(List<InventoryRow> before, List<InventoryRow> now) {
        Map<String, InventoryRow> old = new LinkedHashMap<>();
        before.forEach(row -> old.put(row.key(), row));
        List<Change> changes = new ArrayList<>();
        for (InventoryRow row : now) {
            InventoryRow earlier = old.remove(row.key());
            if (earlier == null) {
                String personal = row.personal().isEmpty() ? "" : ", personal " + row.personal();
                changes.add(new Change("new", row.subject(), row.type() + ", " + row.sent() + personal));
            } else if (!row.differencesTo(earlier).isEmpty()) {
                changes.add(new Change("changed", row.subject(), String.join("; ", row.differencesTo(earlier))));
            }
        }
        old.values().forEach(row -> changes.add(new Change("gone", row.subject(), "")));
        return changes;
    }

    String line() {
        return what + ": " + subject + (details.isEmpty() ? "" : " (" + details + ")");
    }
}
