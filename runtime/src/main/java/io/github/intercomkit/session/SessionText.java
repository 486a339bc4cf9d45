package io.github.intercomkit.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A session as one text: a version, then in base64url a checksum and the bytes of its {@link SavedSession}. A text that is
 * damaged, of another version or of other classes is not read.
 */
final class SessionText {
    private static final String VERSION = "1.";
    private static final int CHECKSUM = Integer.BYTES;

    /** Of 16 mebibytes: two users with thousands of companies each take less. */
    private static final int LONGEST = 16 * 1024 * 1024;

    /** A saved session holds bytes, numbers, short texts and no other class. */
    private static final String CLASSES =
            "io.github.intercomkit.session.SavedSession;io.github.intercomkit.session.MessengerSession;"
                    + "io.github.intercomkit.session.UpdateBudget;io.github.intercomkit.session.UpdateBudget$Sent;"
                    + "io.github.intercomkit.session.Unacknowledged;"
                    + "io.github.intercomkit.session.KeptEvents;io.github.intercomkit.session.KeptEvent;java.util.ArrayList;"
                    + "java.util.ArrayDeque;java.util.LinkedHashSet;java.util.HashSet;java.util.Map$Entry;java.lang.Object";

    private static final int MOST_REFERENCES = 5_000;

    /** In the session's parts. */
    private static final int DEPTH_OF_LISTS = 3;

    private SessionText() {}

    static String of(SavedSession saved) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[CHECKSUM]);
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(saved);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] text = bytes.toByteArray();
        ByteBuffer.wrap(text).putInt(checksum(text));
        return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** The session of a text; null where it cannot be read. */
    static @Nullable MessengerSession<?> read(String text) {
        if (!text.startsWith(VERSION) || text.length() > LONGEST) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text.substring(VERSION.length()));
            if (bytes.length < CHECKSUM || ByteBuffer.wrap(bytes).getInt() != checksum(bytes)) {
                return null;
            }
            return session(bytes);
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError unreadable) {
            return null;
        }
    }

    @SuppressWarnings("BanSerializableRead") // The filter lets in nothing but what a saved session holds.
    private static MessengerSession<?> session(byte[] bytes) throws IOException, ClassNotFoundException {
        InputStream saved = new ByteArrayInputStream(bytes, CHECKSUM, bytes.length - CHECKSUM);
        try (ObjectInputStream in = new ObjectInputStream(saved)) {
            in.setObjectInputFilter(StoredClasses.filter(CLASSES, DEPTH_OF_LISTS, MOST_REFERENCES, bytes.length));
            return (MessengerSession<?>) in.readObject();
        }
    }

    private static int checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, CHECKSUM, bytes.length - CHECKSUM);
        return (int) checksum.getValue();
    }
}
