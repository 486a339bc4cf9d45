package io.github.intercomkit.processor.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first sentence of a Javadoc comment, as plain text. */
public final class FirstSentence {
    private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@\\p{L}");
    private static final Pattern TEXT_TAG = Pattern.compile("\\{@(?:code|literal)\\s+([^{}]*)}");
    private static final Pattern LABELLED_LINK =
            Pattern.compile("\\{@link(?:plain)?\\s+[^\\s{}(]+(?:\\([^)]*\\))?\\s+([^{}]+)}");
    private static final Pattern LINK = Pattern.compile("\\{@link(?:plain)?\\s+#?([^\\s{}]+)\\s*}");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@(?:return|summary)\\s+([^{}]*)}");
    private static final Pattern OTHER_TAG = Pattern.compile("\\{@[^{}]*}");
    private static final Pattern HTML = Pattern.compile("</?\\p{Alpha}[^<>]*>");
    private static final Pattern END = Pattern.compile("[.!?](?=\\s|$)");

    private FirstSentence() {}

    /** The first sentence of a comment's text, without its tags. */
    public static String of(String comment) {
        Matcher tags = BLOCK_TAG.matcher(comment);
        return sentence(tags.find() ? comment.substring(0, tags.start()) : comment);
    }

    /** The first sentence that the comment of a record says about one of its components. */
    public static String ofParameter(String comment, String name) {
        Matcher tag = Pattern.compile("(?m)^\\s*@param\\s+" + Pattern.quote(name) + "\\s")
                .matcher(comment);
        return tag.find() ? of(comment.substring(tag.end())) : "";
    }

    /** What looks like HTML inside a tag of text is none. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String sentence(String text) {
        String paragraph = text.split("<p>|\\n\\s*\\n", 2)[0];
        String plain = TEXT_TAG.matcher(paragraph).replaceAll(tag -> Matcher.quoteReplacement(escaped(tag.group(1))));
        plain = LABELLED_LINK.matcher(plain).replaceAll("$1");
        plain = LINK.matcher(plain)
                .replaceAll(link -> Matcher.quoteReplacement(link.group(1).replace('#', '.')));
        plain = INLINE_TAG.matcher(plain).replaceAll("$1");
        plain = HTML.matcher(OTHER_TAG.matcher(plain).replaceAll("")).replaceAll("");
        plain = plain.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
        Matcher end = END.matcher(plain);
        return end.find() ? plain.substring(0, end.end()) : plain;
    }
}
