package io.github.intercomkit.workspace.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON leniently, and writes it with the same bytes on each machine. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRINTER =
            new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);

    private Json() {}

    /** An empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * The root of a JSON text.
     *
     * @throws IllegalArgumentException if it is none, without the text in the message
     */
    public static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON");
        }
    }

    /** The root of a JSON file. */
    public static JsonNode read(Path file) throws IOException, ToolException {
        try {
            return parse(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new ToolException(file + " is not JSON. Delete it, or restore it from version control.");
        }
    }

    /** The text, a member to a line. */
    public static String print(JsonNode node) {
        return MAPPER.writer().with(PRINTER).writeValueAsString(node) + "\n";
    }

    /** The text without white space. */
    public static String compact(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /** The texts of an array; none if it is no array. */
    public static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asString("")));
        return texts;
    }
}
