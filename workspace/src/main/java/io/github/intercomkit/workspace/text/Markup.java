package io.github.intercomkit.workspace.text;

/** Escapes texts for HTML and for Markdown. */
public final class Markup {
    private Markup() {}

    /** Text inside an element or a quoted attribute of HTML. */
    public static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Text inside a cell of a Markdown table. */
    public static String cell(String text) {
        return html(text)
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("`", "\\`")
                .replaceAll("\\s+", " ");
    }

    /** Code inside a cell of a Markdown table. A text that holds the mark of code is a plain cell. */
    public static String code(String text) {
        return text.isEmpty() || text.contains("`") ? cell(text) : "`" + text.replace("|", "\\|") + "`";
    }
}
