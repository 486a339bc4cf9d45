package io.github.intercomkit.session;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who was booted last. */
enum SessionState {
    /** No page was booted yet. */
    NEW("new"),
    VISITOR("visitor"),
    USER("user"),
    /** An excluded user is there, and no Messenger is. */
    EXCLUDED("excluded"),
    /** A user may be there, and what was sent of the user is not known. */
    UNKNOWN("unknown");

    private final String word;

    SessionState(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static boolean isKnown(@Nullable String name) {
        return Arrays.stream(values()).anyMatch(state -> state.name().equals(name));
    }

    boolean mayBeUser() {
        return this == USER || this == UNKNOWN;
    }

    /** Whether this session has booted a page. */
    boolean isBooted() {
        return this == USER || this == VISITOR;
    }
}
