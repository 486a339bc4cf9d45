package io.github.intercomkit;

import io.github.intercomkit.codegen.Attribute;
import io.github.intercomkit.codegen.JsonMembers;
import io.github.intercomkit.protocol.MessengerSetting;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings that every boot carries. They are encoded once, since most boots carry them all. Immutable and thread-safe. */
final class BootSettings {
    private final Map<Attribute, Object> values = new LinkedHashMap<>();
    private final byte[] encoded;

    BootSettings(Map<MessengerSetting, Object> byName) {
        byName.forEach((setting, value) -> values.put(Attribute.setting(setting), value));
        JsonMembers all = JsonMembers.all();
        values.forEach(all::value);
        this.encoded = all.toMembers();
    }

    void write(JsonMembers out) {
        if (out.takesAll()) {
            out.writeEncoded(encoded);
        } else {
            values.forEach(out::value);
        }
    }
}
