package io.github.intercomkit.session;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.UserSnapshot;
import io.github.intercomkit.protocol.Identifiers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Writes a snapshot as bytes, and reads it back. */
final class StoredSnapshot {
    /** A snapshot holds auth tokens as their digest, values, and lists of companies, which hold values. */
    private static final String CLASSES = "io.github.intercomkit.codegen.AuthTokens;java.lang.Long;java.lang.Double;"
            + "java.lang.Number;java.lang.Boolean;java.lang.Object;java.util.ArrayList";

    private static final int DEPTH_OF_LISTS = 2;

    /** Ten thousand companies of twenty attributes. */
    private static final int MOST_REFERENCES = 200_000;

    private StoredSnapshot() {}

    static byte @Nullable [] bytes(@Nullable UserSnapshot<?> snapshot) {
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

    /** The snapshot; null where these are no bytes of a snapshot that this serializer can take. */
    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // The filter lets in the serializer's own records alone.
    static <T> @Nullable UserSnapshot<T> read(byte @Nullable [] bytes, IntercomSerializer<T> serializer) {
        if (bytes == null) {
            return null;
        }
        try (ObjectInputStream in = new ReaderOf(serializer.getClass(), bytes)) {
            UserSnapshot<T> snapshot = (UserSnapshot<T>) in.readObject();
            return snapshot != null && isValid(snapshot, serializer) ? snapshot : null;
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError unreadable) {
            return null;
        }
    }

    /**
     * Whether it is a user's. The records check no value, so the attributes are written once, and compared once.
     *
     * @throws RuntimeException if a value cannot be written
     */
    private static <T> boolean isValid(UserSnapshot<T> snapshot, IntercomSerializer<T> serializer) {
        String identifier = snapshot.userId() == null ? snapshot.email() : snapshot.userId();
        return identifier != null
                && !Identifiers.isBlankOrPlaceholder(identifier)
                && !serializer.update(snapshot).attributes().isEmpty()
                && !serializer.diff(snapshot, snapshot).hasChanges();
    }

    /** Reads a serializer's own records, and nothing else that could stand in a store. */
    private static final class ReaderOf extends ObjectInputStream {
        private final ClassLoader loader;

        ReaderOf(Class<?> serializer, byte[] bytes) throws IOException {
            super(new ByteArrayInputStream(bytes));
            this.loader = serializer.getClassLoader();
            setObjectInputFilter(StoredClasses.filter(
                    serializer.getName() + "$*;" + CLASSES, DEPTH_OF_LISTS, MOST_REFERENCES, bytes.length));
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
