package io.github.intercomkit.web;

import io.github.intercomkit.protocol.AttributeNames;
import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.protocol.MessengerMethod;
import io.github.intercomkit.protocol.StandardAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * The script that loads the Messenger: it does what Intercom's own loader does, and holds no data of a person. Its text stands in
 * {@code loader.js}, that of a disabled Messenger in {@code loader-off.js}.
 */
final class LoaderScript {
    /** The element that holds the calls. */
    static final String SETTINGS_ID = "intercom-settings";

    /** The name of the loader's policy for Trusted Types. */
    static final String TRUSTED_TYPES = "intercomkit";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("loader", "intercomkitLoader"),
            Map.entry("settings", SETTINGS_ID),
            Map.entry("trustedTypes", TRUSTED_TYPES),
            Map.entry("function", FixedTexts.FUNCTION),
            Map.entry("reattach_activator", MessengerMethod.REATTACH_ACTIVATOR.jsName()),
            Map.entry("boot", MessengerMethod.BOOT.jsName()),
            Map.entry("update", MessengerMethod.UPDATE.jsName()),
            Map.entry("shutdown", MessengerMethod.SHUTDOWN.jsName()),
            Map.entry("hide", MessengerMethod.HIDE.jsName()),
            Map.entry("user_id", StandardAttribute.USER_ID.jsonName()),
            Map.entry("email", StandardAttribute.EMAIL.jsonName()),
            Map.entry("intercom_user_jwt", AttributeNames.INTERCOM_USER_JWT));

    private static final String TEMPLATE = named("loader.js");
    private static final String DISABLED = named("loader-off.js");

    private LoaderScript() {}

    /** The script that loads the widget from an address, whose characters need no escape. */
    static String of(String widgetAddress) {
        return TEMPLATE.replace("${widget}", widgetAddress);
    }

    /** The script for a disabled Messenger: the calls of a page do nothing. */
    static String disabled() {
        return DISABLED;
    }

    private static String named(String file) {
        String text = read(file);
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            text = text.replace("${" + name.getKey() + "}", name.getValue());
        }
        return text;
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(LoaderScript.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
