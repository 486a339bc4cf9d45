package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.intercomkit.protocol.MessengerSetting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessengerCallsTest {
    private final Messenger messenger = Messenger.builder("k8w2v7qz").build();
    private final MessengerCalls signOut =
            Messenger.builder("k8w2v7qz").pageTitle("</script>").build().signOut();

    @Test
    void nullIsRefused() {
        assertThatThrownBy(() -> MessengerCalls.boot(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> MessengerCalls.update(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> MessengerCalls.none().then((MessengerCalls) null))
                .isInstanceOf(NullPointerException.class);
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
        assertThat(all).hasToString("MessengerCalls[shutdown, boot BootPayload[app_id], update]");
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

    @ParameterizedTest
    @MethodSource("callsAndTheirJson")
    void eachMethodIsWrittenAsIntercomTakesIt(MessengerCalls calls, String json) throws Exception {
        assertThat(calls.toJson()).isEqualTo(json);
        assertThat(new tools.jackson.databind.ObjectMapper().writeValueAsString(calls.toList()))
                .isEqualTo(json);
        assertThat(calls.toScript())
                .startsWith("Intercom('" + calls.toList().get(0).get(0) + "'")
                .endsWith(");");
    }

    static List<Arguments> callsAndTheirJson() {
        return List.of(
                arguments(MessengerCalls.show(), "[[\"show\"]]"),
                arguments(MessengerCalls.hide(), "[[\"hide\"]]"),
                arguments(MessengerCalls.showSpace(Space.HELP), "[[\"showSpace\",\"help\"]]"),
                arguments(MessengerCalls.showMessages(), "[[\"showMessages\"]]"),
                arguments(MessengerCalls.showNewMessage(), "[[\"showNewMessage\"]]"),
                arguments(MessengerCalls.showNewMessage("Hi"), "[[\"showNewMessage\",\"Hi\"]]"),
                arguments(MessengerCalls.startConversation("Hi"), "[[\"startConversation\",\"Hi\"]]"),
                arguments(MessengerCalls.showArticle(7), "[[\"showArticle\",7]]"),
                arguments(MessengerCalls.showNews(7), "[[\"showNews\",7]]"),
                arguments(MessengerCalls.showTicket("7"), "[[\"showTicket\",\"7\"]]"),
                arguments(MessengerCalls.showConversation("7"), "[[\"showConversation\",\"7\"]]"),
                arguments(MessengerCalls.startTour(5), "[[\"startTour\",5]]"),
                arguments(MessengerCalls.startSurvey(5), "[[\"startSurvey\",5]]"),
                arguments(MessengerCalls.startChecklist(5), "[[\"startChecklist\",5]]"),
                arguments(MessengerCalls.hideNotifications(true), "[[\"hideNotifications\",true]]"),
                arguments(
                        MessengerCalls.setAuthTokens(Map.of("orders", "t-1", "lager", "t-2")),
                        "[[\"setAuthTokens\",{\"lager\":\"t-2\",\"orders\":\"t-1\"}]]"));
    }

    @Test
    void textsAreSafeInsideAPageAndInNoLog() {
        MessengerCalls calls = MessengerCalls.showNewMessage("</script>'\ud800")
                .then(MessengerCalls.setAuthTokens(Map.of("orders", "canary")))
                .then(MessengerCalls.startTour(5));

        assertThat(calls.toScript()).contains("\"\\u003c/script\\u003e'\ufffd\"");
        assertThat(calls).hasToString("MessengerCalls[showNewMessage text, setAuthTokens [orders], startTour number]");
    }

    static List<Map<String, String>> wrongTokens() {
        return List.of(Map.of(), Map.of("orders", " "), Map.of("", "canary"), Map.of("__proto__", "canary"));
    }

    @ParameterizedTest
    @MethodSource("wrongTokens")
    void authTokensObeyTheRuleOfThoseInAPayload(Map<String, String> tokens) {
        assertThatThrownBy(() -> MessengerCalls.setAuthTokens(tokens))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("setAuthTokens")
                .hasMessageContaining(MessengerSetting.AUTH_TOKENS.rule())
                .hasMessageNotContaining("canary");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, 1L << 53})
    void whatIsNoIdIsRefused(long id) {
        assertThatThrownBy(() -> MessengerCalls.startTour(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("whole numbers above zero")
                .hasMessageNotContaining(String.valueOf(id));
    }

    @Test
    void aBlankTextIsRefused() {
        assertThatThrownBy(() -> MessengerCalls.startConversation(" ")).hasMessageContaining("text is blank");
        assertThatThrownBy(() -> MessengerCalls.showTicket("")).hasMessageContaining("id is blank");
    }
}
