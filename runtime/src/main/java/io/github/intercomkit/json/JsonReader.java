package io.github.intercomkit.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads back what {@link JsonWriter} wrote, so that a payload's map and its JSON cannot differ; and what a page sends. */
public final class JsonReader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonReader() {}

    /** The object without members that are null, as unmodifiable maps and lists of String, Long, Double and Boolean, in the order of the text. */
    public static Map<String, Object> object(byte[] json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            return firstObject(parser);
        }
    }

    /**
     * The object of a text from outside, as {@link #object(byte[])} gives it. A name that stands there twice, and anything behind the
     * object, is refused: another reader could understand another object.
     */
    public static Map<String, Object> foreignObject(byte[] json) {
        try (JsonParser parser = STRICT.createParser(ObjectReadContext.empty(), json)) {
            Map<String, Object> members = firstObject(parser);
            if (parser.nextToken() != null) {
                throw new IllegalStateException("Behind the object is a " + parser.currentToken());
            }
            return members;
        }
    }

    private static Map<String, Object> firstObject(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalStateException("No object begins with " + parser.currentToken());
        }
        return object(parser);
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (parser.nextToken() != JsonToken.VALUE_NULL) {
                members.put(name, value(parser));
            }
        }
        return Collections.unmodifiableMap(members);
    }

    private static List<Object> array(JsonParser parser) {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return Collections.unmodifiableList(elements);
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> wholeNumber(parser);
            case VALUE_NUMBER_FLOAT -> finite(parser.getDoubleValue());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw new IllegalStateException("The writer wrote a " + parser.currentToken());
        };
    }

    /** A Double where no Long is large enough: the writer writes none, but others do. */
    private static Object wholeNumber(JsonParser parser) {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? (Object) finite(parser.getDoubleValue())
                : (Object) parser.getLongValue();
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalStateException("No double holds a number");
        }
        return number;
    }
}
