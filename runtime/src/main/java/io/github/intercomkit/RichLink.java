package io.github.intercomkit;

import io.github.intercomkit.protocol.LinkRules;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A link with a text in the metadata of an event: the workspace shows the text, which leads to the address. Immutable and thread-safe;
 * {@code toString()} shows neither.
 *
 * @param url the address, of http or https
 * @param text the text
 */
public record RichLink(String url, String text) {
    /**
     * A link.
     *
     * @param url the address, of http or https, at most 255 UTF-16 units
     * @param text the text, not blank, at most 255 UTF-16 units
     * @throws InvalidPayloadException if one of them is not
     */
    public RichLink {
        String problem = LinkRules.problemOf(Objects.requireNonNull(url, "url"), Objects.requireNonNull(text, "text"));
        if (problem != null) {
            throw new InvalidPayloadException("The link cannot be sent: " + problem);
        }
    }

    /**
     * A link.
     *
     * @param url the address, of http or https
     * @param text the text
     * @return the link
     * @throws InvalidPayloadException as the constructor throws it
     */
    public static RichLink of(URI url, String text) {
        return new RichLink(url.toString(), text);
    }

    /**
     * The link in Intercom's terms.
     *
     * @return an unmodifiable map with {@code url} and {@code value}, the text
     */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(LinkRules.ADDRESS, url);
        map.put(LinkRules.TEXT, text);
        return Collections.unmodifiableMap(map);
    }

    /** Shows neither the address nor the text. */
    @Override
    public String toString() {
        return "RichLink";
    }
}
