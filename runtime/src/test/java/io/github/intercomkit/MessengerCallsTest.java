package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessengerCallsTest {
    private final MessengerCalls signOut =
            Messenger.builder("k8w2v7qz").pageTitle("</script>").build().signOut();

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
}
