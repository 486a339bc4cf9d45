package io.github.intercomkit;

import io.github.intercomkit.codegen.JsonMembers;
import io.github.intercomkit.codegen.MemberWriter;
import io.github.intercomkit.protocol.StandardAttribute;
import org.jspecify.annotations.Nullable;

/** All attributes of a user, or those that differ from an earlier snapshot. */
final class UserUpdate<T> extends UserContent<T> {
    private final transient @Nullable UserSnapshot<T> before;

    /** Kept once {@link #hasChanges()} was asked: to compare twice takes a tenth longer. */
    private transient @Nullable Changes changes;

    /**
     * The content of an update.
     *
     * @param before the earlier snapshot; null for all attributes
     */
    UserUpdate(IntercomSerializer<T> serializer, @Nullable UserSnapshot<T> before, UserSnapshot<T> now) {
        super(serializer, now);
        this.before = before;
    }

    @Override
    public boolean hasChanges() {
        return before == null
                || isNew(StandardAttribute.USER_ID)
                || isNew(StandardAttribute.EMAIL)
                || changes(before).members.length > 0;
    }

    @Override
    public boolean isChange(String name) {
        return StandardAttribute.named(name)
                .filter(StandardAttribute::identifies)
                .map(this::isNew)
                .orElse(true);
    }

    @Override
    boolean isNew(StandardAttribute identifier) {
        String value = identifier(now, identifier);
        return value != null && (before == null || !value.equals(identifier(before, identifier)));
    }

    @Override
    void writeOthers(JsonMembers out) {
        Changes known = changes;
        if (known == Changes.NONE) {
            return;
        }
        if (before == null) {
            serializer.write(now, now, MemberWriter.all(out));
        } else if (known != null && out.takesAll()) {
            out.writeEncoded(known.members);
        } else {
            serializer.write(before, now, MemberWriter.changed(out));
        }
    }

    /**
     * Not by the equality of snapshots: null and the empty text are the same to Intercom, and not all attributes can be cleared. To
     * compare them first takes a fifth longer where something changed.
     */
    private Changes changes(UserSnapshot<T> before) {
        Changes known = changes;
        if (known == null) {
            JsonMembers out = JsonMembers.all();
            serializer.write(before, now, MemberWriter.changed(out));
            byte[] members = out.toMembers();
            known = members.length == 0 ? Changes.NONE : new Changes(members);
            // Two threads may both do it, with equal results.
            changes = known;
        }
        return known;
    }

    private static @Nullable String identifier(UserSnapshot<?> user, StandardAttribute identifier) {
        return identifier == StandardAttribute.USER_ID ? user.userId() : user.email();
    }

    /** The attributes that differ, as JSON. */
    private static final class Changes {
        private static final Changes NONE = new Changes(new byte[0]);

        /** Final, so that another thread sees its content. */
        private final byte[] members;

        Changes(byte[] members) {
            this.members = members;
        }
    }
}
