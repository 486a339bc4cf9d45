package io.github.intercomkit.workspace.inventory;

import io.github.intercomkit.workspace.declared.DeclaredType;
import io.github.intercomkit.workspace.text.Json;
import io.github.intercomkit.workspace.text.ToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All that leaves for Intercom by what the classes declare, and what changed since a committed inventory. */
public final class Inventory {
    /** The name of the files, without its ending. */
    public static final String NAME = "intercom-inventory";

    private final List<DeclaredType> types;
    private final List<InventoryRow> rows;
    private final boolean compared;
    private final List<Change> changes;

    private Inventory(List<DeclaredType> types, List<InventoryRow> rows, boolean compared, List<Change> changes) {
        this.types = types;
        this.rows = rows;
        this.compared = compared;
        this.changes = changes;
    }

    /** The inventory of these types, beside the committed one if that file exists. */
    public static Inventory of(List<DeclaredType> types, Path committed) throws IOException, ToolException {
        List<DeclaredType> sorted =
                types.stream().sorted(Comparator.comparing(DeclaredType::kind)).toList();
        List<InventoryRow> rows =
                sorted.stream().flatMap(type -> InventoryRow.of(type).stream()).toList();
        if (!Files.exists(committed)) {
            return new Inventory(sorted, rows, false, List.of());
        }
        JsonNode root = Json.read(committed);
        if (!root.path("values").isArray()) {
            throw new ToolException(committed + " is no inventory. Copy the file that this goal writes to its place.");
        }
        List<InventoryRow> before = new ArrayList<>();
        root.path("values").forEach(node -> before.add(InventoryRow.of(node)));
        return new Inventory(sorted, rows, true, Change.between(before, rows));
    }

    /** Whether there was a committed inventory. */
    public boolean isCompared() {
        return compared;
    }

    /** What changed since the committed inventory, a line each. */
    public List<String> changes() {
        return changes.stream().map(Change::line).toList();
    }

    /** Writes the inventory as a page, as Markdown and as JSON; the latter is the one to commit. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(NAME + ".json"), json());
        Files.writeString(folder.resolve(NAME + ".md"), InventoryMarkdown.of(types, compared, changes));
        Files.writeString(folder.resolve(NAME + ".html"), InventoryPage.of(types, compared, changes));
    }

    private String json() {
        ObjectNode root = Json.object().put("format", 1);
        ArrayNode values = root.putArray("values");
        rows.forEach(row -> row.write(values.addObject()));
        return Json.print(root);
    }
}
