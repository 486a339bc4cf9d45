package io.github.intercomkit.workspace.rest;

import io.github.intercomkit.protocol.RestApi;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An attribute that the workspace has.
 *
 * @param model whose attribute it is
 * @param fullName the full name, without the prefix of custom ones
 * @param dataType the type of its values
 * @param custom whether the workspace made it
 * @param archived whether it is archived
 * @param messengerWritable whether the Messenger may write it; also true where the API does not say so
 * @param options the values that a list attribute takes, else none
 */
public record WorkspaceAttribute(
        Model model,
        String fullName,
        String dataType,
        boolean custom,
        boolean archived,
        boolean messengerWritable,
        List<String> options) {
    /** Copies the list. */
    public WorkspaceAttribute {
        options = List.copyOf(options);
    }

    static WorkspaceAttribute of(Model model, JsonNode node) {
        String name = node.path("name").asString("");
        String fullName = node.path("full_name").asString(name);
        boolean custom = node.path("custom").asBoolean(fullName.startsWith(RestApi.CUSTOM_PREFIX));
        List<String> options = new ArrayList<>();
        node.path("options")
                .forEach(option ->
                        options.add(option.isObject() ? option.path("value").asString("") : option.asString("")));
        return new WorkspaceAttribute(
                model,
                custom && fullName.startsWith(RestApi.CUSTOM_PREFIX)
                        ? fullName.substring(RestApi.CUSTOM_PREFIX.length())
                        : fullName,
                node.path("data_type").asString(""),
                custom,
                node.path("archived").asBoolean(false),
                node.path("messenger_writable").asBoolean(true),
                options);
    }
}
