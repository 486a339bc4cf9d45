package io.github.intercomkit;

import io.github.intercomkit.codegen.JsonMembers;
import io.github.intercomkit.codegen.MemberWriter;
import io.github.intercomkit.protocol.StandardAttribute;

/** The settings and all attributes of a user. */
final class UserBoot<T> extends UserContent<T> {
    UserBoot(IntercomSerializer<T> serializer, UserSnapshot<T> now) {
        super(serializer, now);
    }

    @Override
    void writeSettings(JsonMembers out) {
        messenger().writeSettings(out);
    }

    @Override
    void writeOthers(JsonMembers out) {
        serializer.write(now, now, MemberWriter.all(out));
    }

    @Override
    boolean isNew(StandardAttribute identifier) {
        return true;
    }
}
