package io.github.intercomkit;

import io.github.intercomkit.codegen.Attribute;
import io.github.intercomkit.codegen.WireValues;
import io.github.intercomkit.protocol.AttributeNames;
import io.github.intercomkit.protocol.AttributeType;
import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.protocol.JavaTypes;
import io.github.intercomkit.protocol.MessengerSetting;
import io.github.intercomkit.protocol.NameProblem;
import io.github.intercomkit.protocol.StandardAttribute;
import io.github.intercomkit.protocol.VisibleText;
import java.net.URI;
import java.net.URL;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks one attribute that is added to a payload, by the rules that the compiler applies to a declared one. */
final class AddedAttribute {
    private static final ClassValue<Optional<AttributeType>> TYPES = new ClassValue<>() {
        @Override
        protected Optional<AttributeType> computeValue(Class<?> type) {
            return JavaTypes.of(namesOf(type)::contains)
                    .filter(JavaTypes::isAddable)
                    .flatMap(JavaTypes::attributeType);
        }
    };

    private final String name;
    private final Object value;
    private final PayloadContent content;
    private final WireValues values;

    private AddedAttribute(String name, Object value, PayloadContent content) {
        this.name = name;
        this.value = value;
        this.content = content;
        this.values = content.messenger().newWireValues();
    }

    /** The value in Intercom's terms: String, Long, Double, Boolean, or for an avatar a map of texts. */
    static Object wireValue(String name, Object value, PayloadContent content) {
        return new AddedAttribute(name, value, content).wireValue();
    }

    private Object wireValue() {
        Optional<StandardAttribute> standard = StandardAttribute.named(name);
        if (standard.isPresent()) {
            return standardValue(standard.get());
        }
        Optional<MessengerSetting> setting = MessengerSetting.named(name).filter(MessengerSetting::sendable);
        if (setting.isPresent()) {
            return settingValue(setting.get());
        }
        AttributeNames.problemOfPersonAttribute(name).ifPresent(problem -> {
            throw refused(explanation(problem));
        });
        return customValue();
    }

    private Object standardValue(StandardAttribute standard) {
        if (standard.identifies()) {
            throw refused(
                    "it identifies the user, and boot, update and diff read it from the annotated class. Leave it out.");
        }
        if (!content.isUser() && !standard.forVisitors()) {
            throw refused(
                    "only signed-in users can have it, and this is the payload of a visitor or a ping. Add it to the boot or the"
                            + " update of a user.");
        }
        return converted(Attribute.standard(name), standard.type());
    }

    private Object settingValue(MessengerSetting setting) {
        if (setting == MessengerSetting.APP_ID || setting == MessengerSetting.API_BASE) {
            throw refused("it is the same for all pages of the workspace. Build another Messenger.");
        }
        if (setting == MessengerSetting.AUTH_TOKENS) {
            return authTokens();
        }
        boolean named = value instanceof Alignment || value instanceof ThemeMode;
        Object wire = named
                ? value.toString().toLowerCase(Locale.ROOT)
                : converted(Attribute.setting(setting), setting.type());
        if (!setting.accepts(wire)) {
            throw refused("it takes " + setting.rule() + ".");
        }
        return wire;
    }

    private Object authTokens() {
        if (!content.isUser()) {
            throw refused("they are a user's own. Add them to the boot or the update of a user.");
        }
        return AuthTokenRules.checked(value, this::refused);
    }

    private Object customValue() {
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
        return convert(Attribute.custom(name, type), type);
    }

    private Object converted(Attribute attribute, AttributeType expected) {
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
            case ALIAS ->
                "it is another name of " + problem.detail() + ", and Intercom must not be sent both. Use that one.";
        };
    }

    private InvalidPayloadException refused(String why) {
        return new InvalidPayloadException("Attribute \"" + VisibleText.of(name) + "\" cannot be added: " + why);
    }
}
