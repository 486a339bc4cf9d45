package io.github.intercomkit;

import io.github.intercomkit.codegen.Attribute;
import io.github.intercomkit.protocol.AttributeNames;
import io.github.intercomkit.protocol.MessengerSetting;
import io.github.intercomkit.protocol.StandardAttribute;
import java.util.Locale;
import java.util.Optional;

/** Checks one attribute that is added to a payload, by the rules that the compiler applies to a declared one. */
final class AddedAttribute {
    private final String name;
    private final PayloadContent content;
    private final AddedValue added;

    private AddedAttribute(String name, Object value, PayloadContent content) {
        this.name = name;
        this.content = content;
        this.added = new AddedValue("Attribute", name, value, content.messenger());
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
        added.requireName(
                content.isUser()
                        ? AttributeNames.problemOfPersonAttribute(name)
                        : AttributeNames.problemOfVisitorAttribute(name));
        return added.custom(type -> Attribute.custom(name, type));
    }

    private Object standardValue(StandardAttribute standard) {
        if (standard.identifies()) {
            throw added.refused(
                    "it identifies the user, and boot, update and diff read it from the annotated class. Leave it out.");
        }
        if (!content.isUser() && !standard.forVisitors()) {
            throw added.refused(
                    "only signed-in users can have it, and this is the payload of a visitor or a ping. Add it to the boot or the"
                            + " update of a user.");
        }
        return added.converted(Attribute.standard(name), standard.type());
    }

    private Object settingValue(MessengerSetting setting) {
        if (setting == MessengerSetting.APP_ID || setting == MessengerSetting.API_BASE) {
            throw added.refused("it is the same for all pages of the workspace. Build another Messenger.");
        }
        if (setting == MessengerSetting.AUTH_TOKENS) {
            return authTokens();
        }
        Object value = added.value;
        boolean named = value instanceof Alignment || value instanceof ThemeMode;
        Object wire = named
                ? value.toString().toLowerCase(Locale.ROOT)
                : added.converted(Attribute.setting(setting), setting.type());
        if (!setting.accepts(wire)) {
            throw added.refused("it takes " + setting.rule() + ".");
        }
        return wire;
    }

    private Object authTokens() {
        if (!content.isUser()) {
            throw added.refused("they are a user's own. Add them to the boot or the update of a user.");
        }
        return AuthTokenRules.checked(added.value, added::refused);
    }
}
