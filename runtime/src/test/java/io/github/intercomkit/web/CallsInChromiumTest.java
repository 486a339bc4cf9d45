package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.BootPayload;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls that a page makes: of the next block of settings, of a list, and of a script. */
class CallsInChromiumTest extends HostilePageTest {
    @Test
    void theNextBlockReattachesAndUpdatesTheMessenger() throws Exception {
        open(policy(page.loaderHash()), page.tags(boot));
        onlyCall();
        showNext(page.settingsTag(boot));

        assertThat((Object) calls())
                .isEqualTo(List.of(
                        List.of("boot", boot.toMap()), List.of("reattach_activator"), List.of("update", boot.toMap())));
    }

    @Test
    void aBlockIsReadOnceAndRemoved() throws Exception {
        open(policy(page.loaderHash()), page.tags(boot));
        onlyCall();

        assertThat(browser.executeScript("return document.querySelectorAll('#intercom-settings').length"))
                .isEqualTo(0L);
        showNext("");
        assertThat((Object) calls().subList(1, 3)).isEqualTo(List.of(List.of("reattach_activator"), List.of("update")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherPersonInAPageThatStaysIsBootedAfterAShutdown(boolean byToken) throws Exception {
        Messenger proving = Messenger.builder("k8w2v7qz")
                .identityVerification(byToken ? UserJwt.withSecret("secret") : UserHash.withSecret("secret"))
                .build();
        CustomerIntercomSerializer customers = new CustomerIntercomSerializer(proving);
        BootPayload first = customers.boot(user("käse-1")).with("note", "a");
        BootPayload changed = customers.boot(user("käse-1")).with("note", "b");
        BootPayload second = customers.boot(user("käse-2"));
        BootPayload visitor = proving.bootVisitor();

        open(policy(page.loaderHash()), page.tags(visitor));
        onlyCall();
        for (BootPayload next : List.of(visitor, first, changed, second, visitor, first)) {
            showNext(page.settingsTag(next));
        }

        assertThat(calls().stream().filter(call -> !call.equals(List.of("reattach_activator"))))
                .isEqualTo(List.of(
                        List.of("boot", visitor.toMap()),
                        List.of("update", visitor.toMap()),
                        List.of("boot", first.toMap()),
                        List.of("update", changed.toMap()),
                        List.of("shutdown"),
                        List.of("boot", second.toMap()),
                        List.of("shutdown"),
                        List.of("boot", visitor.toMap()),
                        List.of("boot", first.toMap())));
    }

    @Test
    void aBlockEndsTheSessionThatThePageBootedItself() throws Exception {
        open(policy(page.loaderHash()), page.loaderTag());
        browser.executeScript("Intercom('boot', {app_id: 'k8w2v7qz', email: 'ada@example.com'})");
        onlyCall();
        showNext(page.settingsTag(messenger.bootVisitor()));

        assertThat((Object) calls().subList(1, 4))
                .isEqualTo(List.of(
                        List.of("reattach_activator"),
                        List.of("shutdown"),
                        List.of("boot", messenger.bootVisitor().toMap())));
    }

    @Test
    void withoutABlockTheMessengerIsReattachedAndPinged() throws Exception {
        open(policy(page.loaderHash()), page.loaderTag());
        browser.executeScript("Intercom('boot', {app_id: 'k8w2v7qz'})");
        onlyCall();
        browser.executeScript(page.loaderScript());

        assertThat((Object) calls().subList(1, 3)).isEqualTo(List.of(List.of("reattach_activator"), List.of("update")));
    }

    /** A session answers these calls after a time-out. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void callsAreMadeInTheirOrder(boolean byNonce) throws Exception {
        if (byNonce) {
            open(policy("'nonce-" + NONCE + "'"), page.tags(messenger.signOut(), NONCE));
        } else {
            open(policy(page.loaderHash()), page.tags(messenger.signOut()));
        }

        awaitCalls(2);
        assertThat((Object) calls())
                .isEqualTo(List.of(
                        List.of("shutdown"),
                        List.of("boot", messenger.bootVisitor().toMap())));
        assertThat(violations()).isEmpty();
    }

    @Test
    void aPayloadIsReadBackFromAnAttributeInEitherQuotes() throws Exception {
        open(
                policy("'none'"),
                "<i id=a data-intercom=\"" + boot.toHtmlAttribute() + "\"></i><i id=b data-intercom='"
                        + boot.toHtmlAttribute() + "'></i>");

        for (String id : List.of("a", "b")) {
            Object read = browser.executeScript(
                    "return JSON.stringify(JSON.parse(document.getElementById(arguments[0]).dataset.intercom))", id);
            assertThat((Object) JSON.readValue((String) read, Map.class)).isEqualTo(boot.toMap());
        }
    }

    @Test
    void aCallInAnInlineScriptArrives() throws Exception {
        open(
                policy("'nonce-" + NONCE + "'"),
                page.loaderTag(NONCE) + "<script nonce=\"" + NONCE + "\">" + boot.toScript()
                        + messenger.ping().toScript() + messenger.signOut().toScript() + "</script>");

        awaitCalls(4);
        assertThat((Object) calls())
                .isEqualTo(List.of(
                        List.of("boot", boot.toMap()),
                        List.of("update"),
                        List.of("shutdown"),
                        List.of("boot", messenger.bootVisitor().toMap())));
    }

    @Test
    void aListOfCallsIsMadeOneByOne() throws Exception {
        open(policy(page.loaderHash()), page.tags(boot));
        onlyCall();
        browser.executeScript(
                "JSON.parse(arguments[0]).forEach(args => Intercom(...args))",
                messenger.signOut().toJson());

        assertThat((Object) calls().subList(1, 3))
                .isEqualTo(List.of(
                        List.of("shutdown"),
                        List.of("boot", messenger.bootVisitor().toMap())));
    }

    private static Customer user(String id) {
        Customer user = Customer.withId(id);
        user.ratio = 0.5;
        return user;
    }
}
