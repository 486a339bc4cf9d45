package io.github.intercomkit.workspace.declared;

import tools.jackson.databind.JsonNode;

/**
 * A token of a Data Connector that a type declares. Its value is never in a resource.
 *
 * @param name the name at Intercom
 * @param declaredIn the binary name of the class with the member
 * @param member how the member is read: {@code token} or {@code getToken()}
 * @param doc the first sentence of its comment, or the empty text
 */
public record DeclaredAuthToken(String name, String declaredIn, String member, String doc) {
    static DeclaredAuthToken of(JsonNode node, String type) {
        return new DeclaredAuthToken(
                node.path("name").asString(""),
                node.path("declaredIn").asString(type),
                node.path("member").asString(""),
                node.path("doc").asString(""));
    }

    /** The place of the member in the code: {@code shop.Customer.token}. */
    public String place() {
        return declaredIn.replace('$', '.') + "." + member;
    }
}
