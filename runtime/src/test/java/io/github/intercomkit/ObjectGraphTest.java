package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.session.MessengerSession;
import io.github.intercomkit.web.StateSealer;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Key;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import org.junit.jupiter.api.Test;

/** No mapper that reads fields by reflection finds the secret, even where the JDK is open to it. */
class ObjectGraphTest {
    private static final String SECRET = "canary-secret";

    @Test
    void noPathOfFieldsLeadsToTheSecretInAnOpenJdk() throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String name : Object.class.getModule().getPackages()) {
            command.addAll(List.of("--add-opens", "java.base/" + name + "=ALL-UNNAMED"));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Walk.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("The control finds its secret", "No other secret is found");
    }

    /** Walks through all fields, in a JVM of its own that opens the JDK. */
    static final class Walk {
        private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Deque<Step> next = new ArrayDeque<>();

        public static void main(String[] arguments) throws Exception {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new javax.crypto.spec.SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            require(new Walk().finding(mac) != null, "The control finds no secret");
            System.out.println("The control finds its secret");
            for (IdentityVerification verification : List.of(UserHash.withSecret(SECRET), UserJwt.withSecret(SECRET))) {
                for (Object root : roots(verification)) {
                    String finding = new Walk().finding(root);
                    require(finding == null, finding);
                }
            }
            System.out.println("No other secret is found");
        }

        private static List<Object> roots(IdentityVerification verification) {
            Messenger messenger = Messenger.builder("k8w2v7qz")
                    .identityVerification(verification)
                    .build();
            var customers = new CustomerIntercomSerializer(messenger);
            MessengerSession<Customer> session = MessengerSession.of(customers, null);
            Customer ada = Customer.withId(17);
            MessengerCalls calls = session.pageLoaded(ada);
            UpdatePayload update = customers.diff(customers.snapshot(ada), ada);
            update.toJson();
            return List.of(
                    customers.boot(ada).with("page_title", "Apples"),
                    update,
                    calls,
                    session,
                    customers.snapshot(ada),
                    messenger.bootVisitor(),
                    messenger,
                    customers,
                    verification,
                    StateSealer.withSecret(SECRET.repeat(3)));
        }

        private static void require(boolean condition, String message) {
            if (!condition) {
                System.out.println(message);
                System.exit(1);
            }
        }

        private String finding(Object root) throws IllegalAccessException {
            next.add(new Step(root, root.getClass().getSimpleName()));
            for (Step step = next.poll(); step != null; step = next.poll()) {
                if (isSecret(step.object())) {
                    return step.path();
                }
                if (seen.add(step.object())) {
                    follow(step);
                }
            }
            return null;
        }

        private static boolean isSecret(Object object) {
            String text = object instanceof byte[] bytes
                    ? new String(bytes, StandardCharsets.ISO_8859_1)
                    : object instanceof char[] chars
                            ? new String(chars)
                            : String.valueOf(object instanceof String ? object : "");
            return text.contains(SECRET)
                    || object instanceof Key
                    || object instanceof Mac
                    || object instanceof MessageDigest;
        }

        private void follow(Step step) throws IllegalAccessException {
            Class<?> type = step.object().getClass();
            if (type.isArray() && !type.getComponentType().isPrimitive()) {
                for (int i = 0; i < Array.getLength(step.object()); i++) {
                    add(Array.get(step.object(), i), step.path() + "[" + i + "]");
                }
            }
            for (Class<?> each = type; each != null; each = each.getSuperclass()) {
                for (Field field : each.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())
                            && !field.getType().isPrimitive()) {
                        field.setAccessible(true);
                        add(field.get(step.object()), step.path() + "." + field.getName());
                    }
                }
            }
        }

        private void add(Object object, String path) {
            if (object != null) {
                next.add(new Step(object, path));
            }
        }

        private record Step(Object object, String path) {}
    }
}
