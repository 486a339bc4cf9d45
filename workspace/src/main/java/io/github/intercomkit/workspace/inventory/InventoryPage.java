package io.github.intercomkit.workspace.inventory;

import io.github.intercomkit.workspace.declared.DeclaredType;
import io.github.intercomkit.workspace.text.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The inventory as one page of HTML, to read and to print. It has no script and loads nothing. */
final class InventoryPage {
    private InventoryPage() {}

    static String of(List<DeclaredType> types, boolean compared, List<Change> changes) {
        StringBuilder html =
                new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.append("<title>").append(Words.TITLE).append("</title>\n<style>\n");
        html.append(style()).append("</style>\n</head>\n<body>\n<main>\n");
        html.append("<h1>").append(Words.TITLE).append("</h1>\n");
        paragraph(Words.INTRODUCTION, html);
        paragraph(Words.PERSONAL, html);
        html.append("<section>\n<h2>What changed</h2>\n");
        if (changes.isEmpty()) {
            paragraph(compared ? Words.UNCHANGED : Words.NOTHING_COMMITTED, html);
        } else {
            html.append("<ul class=\"changes\">\n");
            changes.forEach(change -> html.append("<li><b>")
                    .append(change.what())
                    .append("</b> ")
                    .append(Markup.html(change.subject()))
                    .append(change.details().isEmpty() ? "" : ": " + Markup.html(change.details()))
                    .append("</li>\n"));
            html.append("</ul>\n");
        }
        html.append("</section>\n");
        types.forEach(type -> section(type, html));
        html.append("<section>\n<h2>Beside these</h2>\n<ul>\n");
        Words.BESIDE.forEach(
                line -> html.append("<li>").append(Markup.html(line)).append("</li>\n"));
        return html.append("</ul>\n</section>\n</main>\n</body>\n</html>\n").toString();
    }

    private static void section(DeclaredType type, StringBuilder html) {
        boolean events = !type.events().isEmpty();
        html.append("<section>\n<h2>").append(Markup.html(Words.heading(type))).append("</h2>\n");
        Words.explained(type)
                .forEach(event -> html.append("<p><code>")
                        .append(Markup.html(event.name()))
                        .append("</code>: ")
                        .append(Markup.html(event.doc()))
                        .append("</p>\n"));
        html.append("<table>\n<thead>\n<tr>");
        html.append(events ? "<th scope=\"col\" class=\"event\">Event</th>" : "");
        for (String heading : List.of("Name", "Value", "Personal", "Sent", "From", "Meaning")) {
            html.append("<th scope=\"col\" class=\"")
                    .append(heading.toLowerCase(Locale.ROOT))
                    .append("\">")
                    .append(heading)
                    .append("</th>");
        }
        html.append("</tr>\n</thead>\n<tbody>\n");
        for (InventoryRow row : InventoryRow.of(type)) {
            html.append("<tr>");
            html.append(events ? "<td><code>" + Markup.html(row.event()) + "</code></td>" : "");
            html.append("<th scope=\"row\"><code>")
                    .append(Markup.html(row.name()))
                    .append("</code></th>");
            html.append("<td>").append(Markup.html(row.type())).append("</td>");
            html.append("<td>")
                    .append(row.personal().isEmpty() ? "" : "<mark>" + row.personal() + "</mark>")
                    .append("</td>");
            html.append("<td>").append(row.sent()).append("</td>");
            html.append("<td><code>").append(breakable(row.from())).append("</code></td>");
            html.append("<td>").append(Markup.html(row.doc())).append("</td></tr>\n");
        }
        html.append("</tbody>\n</table>\n</section>\n");
    }

    /** A long place breaks at its dots. */
    private static String breakable(String place) {
        return Markup.html(place).replace(".", ".<wbr>");
    }

    private static void paragraph(String text, StringBuilder html) {
        html.append("<p>").append(Markup.html(text)).append("</p>\n");
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(InventoryPage.class.getResourceAsStream("inventory.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
