package io.github.intercomkit;

import io.github.intercomkit.MessengerSession.Presence;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is stored. The snapshots are bytes in it, so that one that can no longer be read does not take the whole HTTP
 * session with it.
 */
final class SavedSession implements Serializable {
    private static final long serialVersionUID = 1;

    /** Somebody of whom nothing is known. */
    static final SavedSession UNKNOWN =
            new SavedSession(Presence.UNKNOWN.name(), null, null, Token.NONE, new UpdateBudget(), new Unheard(), "");

    private final String presence;
    private final byte @Nullable [] told;
    private final byte @Nullable [] heldBack;
    private final long tokenEnds;
    private final UpdateBudget budget;
    private final Unheard unheard;
    private final String form;

    private SavedSession(
            String presence,
            byte @Nullable [] told,
            byte @Nullable [] heldBack,
            long tokenEnds,
            UpdateBudget budget,
            Unheard unheard,
            String form) {
        this.presence = presence;
        this.told = told;
        this.heldBack = heldBack;
        this.tokenEnds = tokenEnds;
        this.budget = budget;
        this.unheard = unheard;
        this.form = form;
    }

    static <T> SavedSession of(
            Presence presence,
            @Nullable UserSnapshot<T> told,
            @Nullable UserSnapshot<T> heldBack,
            long tokenEnds,
            UpdateBudget budget,
            Unheard unheard,
            IntercomSerializer<T> serializer) {
        return new SavedSession(
                presence.name(),
                bytes(told),
                bytes(heldBack),
                tokenEnds,
                budget.copy(),
                unheard.copy(),
                serializer.form());
    }

    Presence presence() {
        return Presence.valueOf(presence);
    }

    /** When the last token ends; in a session of an earlier version it seems to have ended. */
    long tokenEnds() {
        return tokenEnds;
    }

    UpdateBudget budget() {
        return budget.copy();
    }

    Unheard unheard() {
        return unheard.copy();
    }

    /** Whether a server wrote it that knew other attributes of the user. */
    boolean isOfOtherAttributes(IntercomSerializer<?> serializer) {
        return !form.equals(serializer.form());
    }

    /** What Intercom was told, unless it cannot be read, or another type of serializer or another workspace's told it. */
    <T> @Nullable UserSnapshot<T> told(IntercomSerializer<T> serializer) {
        return snapshot(told, serializer);
    }

    <T> @Nullable UserSnapshot<T> heldBack(IntercomSerializer<T> serializer) {
        return snapshot(heldBack, serializer);
    }

    private Object readResolve() {
        return new MessengerSession<>(isWhole() ? this : UNKNOWN);
    }

    /** Whether it holds what this version stores: another may have written it. */
    private boolean isWhole() {
        return Presence.isKnown(presence)
                && form != null
                && budget != null
                && budget.isWhole()
                && unheard != null
                && unheard.isWhole();
    }

    private static byte @Nullable [] bytes(@Nullable UserSnapshot<?> snapshot) {
        if (snapshot == null) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(snapshot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"
    }) // Only a serializer of that name wrote it; the filter lets in no other.
    private <T> @Nullable UserSnapshot<T> snapshot(byte @Nullable [] bytes, IntercomSerializer<T> serializer) {
        if (bytes == null || !form.startsWith(serializer.writer())) {
            return null;
        }
        Class<?> writer = serializer.getClass();
        try (ObjectInputStream in = new ReaderOf(writer, new ByteArrayInputStream(bytes), bytes.length)) {
            return (UserSnapshot<T>) in.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError unreadable) {
            return null;
        }
    }

    /** Reads a serializer's own records, and nothing else that could stand in a store. */
    private static final class ReaderOf extends ObjectInputStream {
        /** A snapshot holds lists of companies, which hold values; no array is longer than all of it. */
        private static final String LIMITS = "maxdepth=10;maxarray=";

        private final ClassLoader loader;

        ReaderOf(Class<?> serializer, InputStream in, int length) throws IOException {
            super(in);
            this.loader = serializer.getClassLoader();
            setObjectInputFilter(ObjectInputFilter.Config.createFilter(
                    LIMITS + length + ";" + serializer.getName() + "$*;java.lang.*;java.util.*;!*"));
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass type) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(type.getName(), false, loader);
            } catch (ClassNotFoundException primitive) {
                return super.resolveClass(type);
            }
        }
    }
}
