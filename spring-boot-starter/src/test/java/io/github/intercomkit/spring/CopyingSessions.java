package io.github.intercomkit.spring;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** A session store like one on a network: each request has its own copy, and writes its changes at once or with its answer. */
final class CopyingSessions implements SessionRepository<CopyingSessions.Copy> {
    private final Map<String, Map<String, byte[]>> stored = new ConcurrentHashMap<>();
    private final boolean writesAtOnce;

    CopyingSessions(boolean writesAtOnce) {
        this.writesAtOnce = writesAtOnce;
    }

    @Override
    public Copy createSession() {
        return new Copy(new MapSession());
    }

    @Override
    public void save(Copy session) {
        session.write();
    }

    @Override
    public @Nullable Copy findById(String id) {
        Map<String, byte[]> attributes = stored.get(id);
        if (attributes == null) {
            return null;
        }
        MapSession copy = new MapSession(id);
        attributes.forEach((name, bytes) -> copy.setAttribute(name, read(bytes)));
        return new Copy(copy);
    }

    @Override
    public void deleteById(String id) {
        stored.remove(id);
    }

    private static byte[] bytes(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The copy of one request. */
    final class Copy implements Session {
        private final MapSession copy;
        private final Map<String, @Nullable Object> changed = new HashMap<>();

        private Copy(MapSession copy) {
            this.copy = copy;
        }

        private void write() {
            Map<String, byte[]> attributes = stored.computeIfAbsent(copy.getId(), id -> new ConcurrentHashMap<>());
            changed.forEach((name, value) -> {
                if (value == null) {
                    attributes.remove(name);
                } else {
                    attributes.put(name, bytes(value));
                }
            });
            changed.clear();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            copy.setAttribute(name, value);
            changed.put(name, value);
            if (writesAtOnce) {
                write();
            }
        }

        @Override
        public void removeAttribute(String name) {
            setAttribute(name, null);
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return copy.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return copy.getAttributeNames();
        }

        @Override
        public String getId() {
            return copy.getId();
        }

        @Override
        public String changeSessionId() {
            return copy.getId();
        }

        @Override
        public Instant getCreationTime() {
            return copy.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            copy.setLastAccessedTime(time);
        }

        @Override
        public Instant getLastAccessedTime() {
            return copy.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            copy.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return copy.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return false;
        }
    }
}
