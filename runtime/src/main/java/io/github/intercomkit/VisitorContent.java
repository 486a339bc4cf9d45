package io.github.intercomkit;

import io.github.intercomkit.codegen.JsonMembers;
import io.github.intercomkit.codegen.MemberWriter;
import io.github.intercomkit.codegen.VisitorSnapshot;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attributes of one visitor, after the settings if it is a boot. No identifier and no proof. Immutable and thread-safe. */
final class VisitorContent<T> implements PayloadContent {
    private final transient VisitorSerializer<T> serializer;
    private final transient boolean boots;
    private final transient @Nullable VisitorSnapshot before;
    private final transient VisitorSnapshot now;

    /**
     * The content of a payload.
     *
     * @param boots whether the settings belong to it
     * @param before the earlier values; null for all attributes
     */
    VisitorContent(
            VisitorSerializer<T> serializer, boolean boots, @Nullable VisitorSnapshot before, VisitorSnapshot now) {
        this.serializer = serializer;
        this.boots = boots;
        this.before = before;
        this.now = now;
    }

    @Override
    public Messenger messenger() {
        return serializer.messenger();
    }

    @Override
    public void write(JsonMembers out) {
        if (boots) {
            messenger().writeSettings(out);
        }
        writeAttributes(out);
    }

    @Override
    public void writeAttributes(JsonMembers out) {
        if (before == null) {
            serializer.write(now, now, MemberWriter.all(out));
        } else {
            serializer.write(before, now, MemberWriter.changed(out));
        }
    }

    @Override
    public boolean hasChanges() {
        JsonMembers out = JsonMembers.all();
        writeAttributes(out);
        return out.toMembers().length > 0;
    }

    @Override
    public Set<String> omittedNames() {
        Set<String> names = new LinkedHashSet<>();
        serializer.write(now, now, MemberWriter.omitted(names));
        return Collections.unmodifiableSet(names);
    }
}
