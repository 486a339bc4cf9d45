package io.github.intercomkit.workspace.inventory;

import io.github.intercomkit.workspace.declared.DeclaredType;
import io.github.intercomkit.workspace.text.Markup;
import java.util.List;

/** The inventory as Markdown. */
final class InventoryMarkdown {
    private InventoryMarkdown() {}

    static String of(List<DeclaredType> types, boolean compared, List<Change> changes) {
        StringBuilder text = new StringBuilder("# ").append(Words.TITLE).append("\n\n");
        text.append(Words.INTRODUCTION).append("\n\n").append(Words.PERSONAL).append('\n');
        text.append("\n## What changed\n\n");
        if (changes.isEmpty()) {
            text.append(compared ? Words.UNCHANGED : Words.NOTHING_COMMITTED).append('\n');
        }
        changes.forEach(
                change -> text.append("- ").append(Markup.cell(change.line())).append('\n'));
        types.forEach(type -> table(type, text));
        text.append("\n## Beside these\n\n");
        Words.BESIDE.forEach(line -> text.append("- ").append(Markup.cell(line)).append('\n'));
        return text.toString();
    }

    private static void table(DeclaredType type, StringBuilder text) {
        text.append("\n## ").append(Markup.cell(Words.heading(type))).append("\n\n");
        Words.explained(type)
                .forEach(event -> text.append(Markup.code(event.name()))
                        .append(": ")
                        .append(Markup.cell(event.doc()))
                        .append("\n\n"));
        boolean events = !type.events().isEmpty();
        text.append(events ? "| event " : "")
                .append("| name | value | personal | sent | from | meaning |\n")
                .append(events ? "| --- " : "")
                .append("| --- | --- | --- | --- | --- | --- |\n");
        for (InventoryRow row : InventoryRow.of(type)) {
            text.append(events ? "| " + Markup.code(row.event()) + " " : "");
            text.append("| ").append(Markup.code(row.name()));
            text.append(" | ").append(Markup.cell(row.type()));
            text.append(" | ").append(row.personal());
            text.append(" | ").append(row.sent());
            text.append(" | ").append(Markup.code(row.from()));
            text.append(" | ").append(Markup.cell(row.doc())).append(" |\n");
        }
    }
}
