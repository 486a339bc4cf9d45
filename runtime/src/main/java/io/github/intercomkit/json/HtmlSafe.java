package io.github.intercomkit.json;

/** Makes JSON safe where HTML has it. The JSON means the same: only characters inside its strings are escaped. */
public final class HtmlSafe {
    private HtmlSafe() {}

    /** For a script, inline or a data block: nothing ends it, opens a comment in it, or ends a line of it in old browsers. */
    public static String script(String json) {
        StringBuilder safe = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            switch (c) {
                case '<' -> safe.append("\\u003c");
                case '>' -> safe.append("\\u003e");
                case '&' -> safe.append("\\u0026");
                case '\u2028' -> safe.append("\\u2028");
                case '\u2029' -> safe.append("\\u2029");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    /** For an attribute, between quotes of either kind. */
    public static String attribute(String json) {
        return script(json).replace("\"", "&quot;").replace("'", "&#39;");
    }
}
