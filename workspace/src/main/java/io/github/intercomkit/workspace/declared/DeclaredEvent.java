package io.github.intercomkit.workspace.declared;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An event that a type declares.
 *
 * @param name the name at Intercom
 * @param metadata its metadata
 * @param doc the first sentence of its comment, or the empty text
 */
public record DeclaredEvent(String name, List<DeclaredAttribute> metadata, String doc) {
    /** Copies the list. */
    public DeclaredEvent {
        metadata = List.copyOf(metadata);
    }

    static DeclaredEvent of(JsonNode node, String type) {
        List<DeclaredAttribute> metadata = new ArrayList<>();
        node.path("metadata").forEach(each -> metadata.add(DeclaredAttribute.of(each, type)));
        return new DeclaredEvent(
                node.path("name").asString(""), metadata, node.path("doc").asString(""));
    }
}
