package io.github.intercomkit.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Stored sessions that the library itself would never write. */
final class HostileSessions {
    private HostileSessions() {}

    /** An object as Java serializes it. */
    static byte[] bytes(Object object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The text of a session with these bytes. The checksum is right: it is no secret. */
    static String text(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        byte[] all = ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt((int) checksum.getValue())
                .put(bytes)
                .array();
        return "1." + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** The text of a session of a user, with other bytes as its snapshots. */
    static String withSnapshots(
            CustomerIntercomSerializer customers,
            Customer user,
            byte @Nullable [] lastSent,
            byte @Nullable [] pending) {
        SavedSession saved = saved(customers, user);
        if (lastSent != null) {
            set(saved, "lastSent", lastSent);
        }
        if (pending != null) {
            set(saved, "pending", pending);
        }
        return text(bytes(saved));
    }

    /** The session of a user, as it is stored. */
    static SavedSession saved(CustomerIntercomSerializer customers, Customer user) {
        SessionMemory<Customer> memory =
                new SessionMemory<>(new UpdateBudget(), new Unacknowledged(), new KeptEvents());
        memory.state = SessionState.USER;
        memory.lastSent = customers.snapshot(user);
        return SavedSession.of(memory, customers);
    }

    /** Sets a field of a stored session, a final one too. */
    static void set(Object stored, String field, @Nullable Object value) {
        try {
            Field found = stored.getClass().getDeclaredField(field);
            found.setAccessible(true);
            found.set(stored, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** A field of a stored session. */
    static Object get(Object stored, String field) {
        try {
            Field found = stored.getClass().getDeclaredField(field);
            found.setAccessible(true);
            return found.get(stored);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** A snapshot with another value in one of its components: the record checks none. */
    static Object snapshotWith(Object snapshot, String component, @Nullable Object value) {
        try {
            RecordComponent[] components = snapshot.getClass().getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                components[i].getAccessor().setAccessible(true);
                types[i] = components[i].getType();
                boolean isThis = components[i].getName().equals(component);
                values[i] = isThis ? value : components[i].getAccessor().invoke(snapshot);
            }
            Constructor<?> constructor = snapshot.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** A component of a snapshot. */
    static Object component(Object snapshot, String name) {
        try {
            RecordComponent component = Arrays.stream(snapshot.getClass().getRecordComponents())
                    .filter(each -> each.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(snapshot);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * A collection of {@code List.of} (1), {@code Set.of} (2) or {@code Map.of} (3) as Java stores it, with texts of one hash.
     *
     * @param count a power of two
     */
    static byte[] ofOneHash(int count, int kind) {
        int blocks = Integer.numberOfTrailingZeros(count);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int block = 0; block < blocks; block++) {
                text.append((i >> block & 1) == 0 ? "Aa" : "BB");
            }
            texts.add(text.toString());
        }
        byte[] bytes = bytes(List.copyOf(texts));
        byte[] kindOfList = {0x78, 0x70, 0, 0, 0, 1, 0x77, 4};
        int at = new String(bytes, ISO_8859_1).indexOf(new String(kindOfList, ISO_8859_1));
        bytes[at + 5] = (byte) kind;
        return bytes;
    }

    /** Sets within sets: to hash the outermost hashes the innermost {@code width} to the power of {@code depth} times. */
    static Set<Object> nestedSets(int depth, int width) {
        Set<Object> outermost = new HashSet<>();
        List<Set<Object>> level = List.of(outermost);
        for (int i = 0; i < depth; i++) {
            List<Set<Object>> below = new ArrayList<>();
            for (int j = 0; j < width; j++) {
                below.add(new HashSet<>(List.of(i + " " + j)));
            }
            // They are put into the sets above while they are still quick to hash.
            level.forEach(set -> set.addAll(below));
            level = below;
        }
        return outermost;
    }
}
