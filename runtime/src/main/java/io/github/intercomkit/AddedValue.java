package io.github.intercomkit;

import io.github.intercomkit.codegen.Attribute;
import io.github.intercomkit.codegen.WireValues;
import io.github.intercomkit.protocol.AttributeNames;
import io.github.intercomkit.protocol.AttributeType;
import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.protocol.JavaTypes;
import io.github.intercomkit.protocol.NameProblem;
import io.github.intercomkit.protocol.VisibleText;
import java.net.URI;
import java.net.URL;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Converts one value that is added to a payload, of a user, a visitor or a company. */
final class AddedValue {
    private static final ClassValue<Optional<AttributeType>> TYPES = new ClassValue<>() {
        @Override
        protected Optional<AttributeType> computeValue(Class<?> type) {
            return JavaTypes.of(namesOf(type)::contains)
                    .filter(JavaTypes::isAddable)
                    .flatMap(JavaTypes::attributeType);
        }
    };

    final String name;
    final Object value;

    private final String label;
    private final WireValues values;

    /**
     * A value to convert.
     *
     * @param label the first word of each message about it
     */
    AddedValue(String label, String name, Object value, Messenger messenger) {
        this.label = label;
        this.name = name;
        this.value = value;
        this.values = messenger.newWireValues();
    }

    /**
     * The value of a custom attribute.
     *
     * @param attributeOf makes the attribute of a type
     */
    Object custom(Function<AttributeType, Attribute> attributeOf) {
        if (value instanceof CharSequence text && text.isEmpty()) {
            // Clears the attribute, a time too.
            return FixedTexts.CLEARED;
        }
        AttributeType type = typeOfValue();
        if (type == null) {
            throw refused("an attribute is text, a number, a boolean or a time, and nothing else. Add one of these.");
        }
        if (type == AttributeType.TIME && !AttributeNames.namesTime(name)) {
            throw refused("Intercom takes a number for a date only under a name that ends in _at. Use such a name.");
        }
        if (type != AttributeType.TIME && AttributeNames.namesTime(name)) {
            throw refused(
                    "Intercom takes a name that ends in _at for a date. Add an Instant, the empty text to clear it, or choose another"
                            + " name.");
        }
        return convert(attributeOf.apply(type), type);
    }

    /** The value of an attribute that takes one type. */
    Object converted(Attribute attribute, AttributeType expected) {
        if (expected == AttributeType.COMPANY || expected == AttributeType.COMPANIES) {
            throw refused("it is no text, number, boolean or time. Give the annotated class a member for it.");
        }
        boolean takesAddress = value instanceof CharSequence || value instanceof URI || value instanceof URL;
        if (expected == AttributeType.AVATAR && takesAddress) {
            return avatar(attribute);
        }
        if (expected != typeOfValue()) {
            throw refused("it takes " + expected.description() + ".");
        }
        return convert(attribute, expected);
    }

    private Object convert(Attribute attribute, AttributeType type) {
        Object converted = switch (type) {
            case TEXT -> values.text(attribute, value);
            case WHOLE_NUMBER -> values.wholeNumberOrNull(attribute, value);
            case DECIMAL -> values.decimalOrNull(attribute, value);
            case BOOLEAN -> value;
            case TIME -> values.time(attribute, value);
            default -> throw new IllegalStateException("No value has the type " + type);
        };
        requireNoRefusal();
        if (converted == null) {
            throw refused("the Locale has no language. Add one with a language, or the empty text to clear it.");
        }
        return converted;
    }

    private Object avatar(Attribute attribute) {
        String address = values.avatar(attribute, value);
        requireNoRefusal();
        if (address == null) {
            throw refused("its address is blank. Add the https address of an image.");
        }
        Map<String, String> avatar = new LinkedHashMap<>();
        avatar.put(FixedTexts.AVATAR_TYPE, FixedTexts.AVATAR);
        avatar.put(FixedTexts.AVATAR_ADDRESS, address);
        return avatar;
    }

    private void requireNoRefusal() {
        if (values.hasRefusals()) {
            throw new InvalidPayloadException(String.join(" ", values.refusals()));
        }
    }

    private @Nullable AttributeType typeOfValue() {
        return TYPES.get(value.getClass()).orElse(null);
    }

    private static Set<String> namesOf(Class<?> type) {
        Set<String> names = new HashSet<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            names.add(each.getName());
            for (Class<?> implemented : each.getInterfaces()) {
                names.addAll(namesOf(implemented));
            }
        }
        return names;
    }

    private static String explanation(NameProblem problem) {
        return switch (problem.kind()) {
            case BLANK -> "its name is blank. Give it one.";
            case TOO_LONG -> "its name is too long. Shorten it.";
            case FORBIDDEN_CHARACTERS ->
                "its name holds " + problem.detail()
                        + ", which Intercom turns into an underscore. Use letters, digits and _.";
            case INVISIBLE_CHARACTERS ->
                "its name holds " + problem.detail()
                        + ": white space, or a character that a reader cannot see. Use letters, digits and _.";
            case MALFORMED ->
                "its name holds half of a surrogate pair, which no encoding carries. Use letters, digits and _.";
            case PROTOTYPE -> "JavaScript has no property of that name. Choose another.";
            case RESERVED -> "its name is reserved: " + problem.detail() + ". Leave it out, or choose another name.";
            case USERS_ONLY ->
                "only signed-in users can have " + problem.detail() + ". Leave it out, or choose another name.";
            case ALIAS ->
                "it is another name of " + problem.detail() + ", and Intercom must not be sent both. Use that one.";
        };
    }

    /** Refuses a name that no attribute can have. */
    void requireName(Optional<NameProblem> problem) {
        problem.ifPresent(found -> {
            throw refused(explanation(found));
        });
    }

    InvalidPayloadException refused(String why) {
        return new InvalidPayloadException(label + " \"" + VisibleText.of(name) + "\" cannot be added: " + why);
    }
}
