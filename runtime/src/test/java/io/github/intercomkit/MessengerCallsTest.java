package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessengerCallsTest {
    private final Messenger messenger = Messenger.builder("k8w2v7qz").build();
    private final MessengerCalls signOut =
            Messenger.builder("k8w2v7qz").pageTitle("</script>").build().signOut();

    @Test
    void nullIsRefused() {
        assertThatThrownBy(() -> MessengerCalls.boot(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> MessengerCalls.update(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> MessengerCalls.none().then(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void jsonIsTheListOfArguments() {
        assertThat(signOut.toJson())
                .isEqualTo("[[\"shutdown\"],[\"boot\",{\"app_id\":\"k8w2v7qz\",\"page_title\":\"</script>\"}]]")
                .isEqualTo(new String(signOut.toJsonBytes(), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(signOut.isEmpty()).isFalse();
    }

    @Test
    void theScriptIsSafeInsideAPage() {
        assertThat(signOut.toScript())
                .isEqualTo("Intercom('shutdown');Intercom('boot',"
                        + " {\"app_id\":\"k8w2v7qz\",\"page_title\":\"\\u003c/script\\u003e\"});");
    }

    @Test
    void mappersWriteTheSameJson() throws Exception {
        assertThat(new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(signOut))
                .isEqualTo(signOut.toJson());
        assertThat(new tools.jackson.databind.ObjectMapper().writeValueAsString(signOut))
                .isEqualTo(signOut.toJson());
    }

    @Test
    void toStringShowsNoValue() {
        assertThat(signOut).hasToString("MessengerCalls[shutdown, boot BootPayload[app_id, page_title]]");
    }

    @Test
    void bootUpdateAndShutdownAreOneCallEach() {
        assertThat(MessengerCalls.boot(messenger.bootVisitor()).toJson())
                .isEqualTo("[[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");
        assertThat(MessengerCalls.update(messenger.ping().with("note", "x")).toJson())
                .isEqualTo("[[\"update\",{\"note\":\"x\"}]]");
        assertThat(MessengerCalls.shutdown().toJson()).isEqualTo("[[\"shutdown\"]]");
        assertThat(MessengerCalls.shutdown().isEmpty()).isFalse();
    }

    @Test
    void anUpdateOfAPingHasNoArgument() {
        MessengerCalls calls = MessengerCalls.update(messenger.ping());

        assertThat(calls.toJson()).isEqualTo("[[\"update\"]]");
        assertThat(calls.toList()).isEqualTo(List.of(List.of("update")));
        assertThat(calls.toScript()).isEqualTo("Intercom('update');");
    }

    @Test
    void thenAppendsTheCallsOfTheOther() {
        MessengerCalls shutdown = MessengerCalls.shutdown();
        MessengerCalls boot = MessengerCalls.boot(messenger.bootVisitor());
        MessengerCalls all = shutdown.then(boot).then(MessengerCalls.update(messenger.ping()));

        assertThat(all.toList())
                .isEqualTo(
                        List.of(List.of("shutdown"), List.of("boot", Map.of("app_id", "k8w2v7qz")), List.of("update")));
        assertThat(all).hasToString("MessengerCalls[shutdown, boot BootPayload[app_id], update UpdatePayload[]]");
        assertThat(shutdown.toJson()).isEqualTo("[[\"shutdown\"]]");
        assertThat(boot.toJson()).isEqualTo("[[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");
    }

    @Test
    void shutdownThenBootOfAVisitorEqualsSignOut() {
        assertThat(MessengerCalls.shutdown()
                        .then(MessengerCalls.boot(messenger.bootVisitor()))
                        .toJson())
                .isEqualTo(messenger.signOut().toJson());
    }

    @Test
    void noneBeforeOrAfterCallsAddsNothing() {
        MessengerCalls shutdown = MessengerCalls.shutdown();

        assertThat(MessengerCalls.none().toJson()).isEqualTo("[]");
        assertThat(MessengerCalls.none().isEmpty()).isTrue();
        assertThat(MessengerCalls.none().then(shutdown).toJson()).isEqualTo(shutdown.toJson());
        assertThat(shutdown.then(MessengerCalls.none()).toJson()).isEqualTo(shutdown.toJson());
        assertThat(MessengerCalls.none().then(MessengerCalls.none()).isEmpty()).isTrue();
    }

    @Test
    void theListIsUnmodifiable() {
        List<List<Object>> list = signOut.toList();

        assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> list.get(0).clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
