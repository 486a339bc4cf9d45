package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.UserHash;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PayloadOutputsTest {
    private final Messenger messenger = Messenger.builder("k8w2v7qz")
            .identityVerification(UserHash.withSecret("canary-secret"))
            .build();
    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(messenger);

    @Test
    void textBytesAndStreamAreTheSameJson() throws IOException {
        BootPayload boot = customers.boot(ada());
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        boot.writeTo(stream);

        assertThat(boot.toJsonBytes()).isEqualTo(boot.toJson().getBytes(StandardCharsets.UTF_8));
        assertThat(stream.toByteArray()).isEqualTo(boot.toJsonBytes());
    }

    @Test
    void writeToNeitherFlushesNorClosesTheStream() throws IOException {
        OutputStream stream = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                throw new AssertionError("flushed");
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        customers.boot(ada()).writeTo(stream);

        assertThat(stream).hasToString(customers.boot(ada()).toJson());
    }

    @Test
    void aChangeOfTheBytesDoesNotChangeThePayload() {
        BootPayload boot = customers.boot(ada());
        String before = boot.toJson();
        boot.toJsonBytes()[0] = 'x';

        assertThat(boot.toJson()).isEqualTo(before);
    }

    @Test
    void theMapHoldsTypedValuesInOrder() {
        assertThat(customers.update(ada()).toMap())
                .containsExactly(
                        entry("user_id", "17"),
                        entry("user_hash", UserHash.withSecret("canary-secret").hash("17")),
                        entry("avatar", Map.of("type", "avatar", "image_url", "https://example.com/a")),
                        entry("companies", List.of(Map.of("company_id", "6", "name", "Orchard"))),
                        entry("plan", "canary \"plan\""),
                        entry("apples", 1L),
                        entry("ratio", 0.5),
                        entry("vip", true));
    }

    @Test
    void theMapCannotBeChanged() {
        Map<String, Object> map = customers.update(ada()).toMap();

        assertThatThrownBy(() -> map.put("a", 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((Map<?, ?>) map.get("avatar")).clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((List<?>) map.get("companies")).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theScriptIsTheCall() {
        assertThat(messenger.bootVisitor().toScript()).isEqualTo("Intercom('boot', {\"app_id\":\"k8w2v7qz\"});");
        assertThat(messenger.ping().toScript()).isEqualTo("Intercom('update');");
        assertThat(messenger.ping().with("z", 1).toScript()).isEqualTo("Intercom('update', {\"z\":1});");
    }

    @Test
    void theScriptIsSafeInsideAPage() {
        Customer hostile = ada();
        hostile.plan = "</script><!-- & \u2028\u2029 ' \" \\ 🍎";

        assertThat(customers.update(hostile).toScript())
                .contains("\"plan\":\"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028\\u2029 ' \\\" \\\\ 🍎\"")
                .doesNotContain("<", ">", "&", "\u2028", "\u2029");
    }

    @Test
    void toStringShowsNamesAndNoValue() {
        Customer ada = ada();
        UserSnapshot<Customer> snapshot = customers.snapshot(ada);

        assertThat(customers.boot(ada))
                .hasToString("BootPayload[app_id, user_id, user_hash, avatar, companies, plan, apples, ratio, vip]");
        assertThat(customers.diff(snapshot, ada).with("beta", true))
                .hasToString("UpdatePayload[user_id, user_hash, beta]");
        assertThat(messenger.ping()).hasToString("UpdatePayload[]");
        assertThat(customers).hasToString("CustomerIntercomSerializer[Messenger[app_id=k8w2v7qz]]");
    }

    @Test
    void changedAttributesOfAFullUpdateAreAllButTheProofAndOfAPingNone() {
        assertThat(customers.update(ada()).changedAttributes())
                .containsExactly("user_id", "avatar", "companies", "plan", "apples", "ratio", "vip");
        assertThat(customers.update(ada()).hasChanges()).isTrue();
        assertThat(messenger.ping().changedAttributes()).isEmpty();
        assertThat(messenger.ping().hasChanges()).isFalse();
    }

    @Test
    void changedAttributesAreUnmodifiable() {
        var changed = customers.update(ada()).changedAttributes();

        assertThatThrownBy(changed::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aPayloadKeepsTheStateFromWhichItWasMade() {
        Customer ada = ada();
        UserSnapshot<Customer> before = customers.snapshot(ada);
        ada.apples = 2;
        UpdatePayload update = customers.diff(before, ada);
        ada.apples = 3;

        assertThat(update.toMap()).containsEntry("apples", 2L);
    }

    @Test
    void aSnapshotIsReadBackFromItsSerializedForm() throws Exception {
        Customer ada = ada();
        UserSnapshot<Customer> before = reread(customers.snapshot(ada));
        ada.apples = 2;

        assertThat(before).isEqualTo(customers.snapshot(ada()));
        assertThat(customers.diff(before, ada).changedAttributes()).containsExactly("apples");
    }

    private static <T> UserSnapshot<T> reread(UserSnapshot<T> snapshot) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(snapshot);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            @SuppressWarnings("unchecked")
            UserSnapshot<T> read = (UserSnapshot<T>) in.readObject();
            return read;
        }
    }

    private static Customer ada() {
        Customer ada = Customer.withId(17);
        ada.avatar = "https://example.com/a";
        ada.companies = List.of(Company.named(6, "Orchard"));
        ada.plan = "canary \"plan\"";
        ada.apples = 1;
        ada.ratio = 0.5;
        ada.vip = true;
        return ada;
    }
}
