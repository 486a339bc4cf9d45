package io.github.intercomkit.test;

import static io.github.intercomkit.test.Customer.ADA;
import static io.github.intercomkit.test.IntercomAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.BootPayload;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class IntercomAssertionsTest {
    private final UserJwt tokens = UserJwt.withSecret("not-a-real-secret");
    private final Messenger messenger = Messenger.builder("k8w2v7qz")
            .identityVerification(tokens)
            .customLauncherSelector("#help")
            .build();
    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(messenger);

    private static AbstractThrowableAssert<?, ?> assertFails(ThrowingCallable assertion) {
        return assertThatThrownBy(assertion).isInstanceOf(AssertionError.class);
    }

    @Test
    void aPayloadIsDescribedFromItsProofToItsLastAttribute() {
        assertThat(customers.boot(ADA))
                .isProvedFor("17")
                .isProvedFor("17", tokens)
                .hasSetting("custom_launcher_selector", "#help")
                .hasAttribute("apples", 1)
                .hasAttribute("plan", "grove")
                .hasAttribute("credit", 5)
                .hasSigned("credit")
                .doesNotHave("company", "user_hash")
                .hasNoOther();
    }

    @Test
    void messagesShowNamesAndValues() {
        assertFails(() -> assertThat(customers.boot(ADA)).hasAttribute("apples", 2))
                .hasMessageContaining("Expected the attribute apples to be <2>, but it is <1>");
        assertFails(() -> assertThat(customers.boot(ADA)).hasAttribute("pears", 2))
                .hasMessageContaining("Expected the attribute pears to be <2>, but it is missing");
        assertFails(() -> assertThat(customers.boot(ADA)).hasSetting("alignment", "left"))
                .hasMessageContaining("Expected the setting alignment to be <left>, but it is missing");
        assertFails(() -> assertThat(customers.boot(ADA))
                        .hasAttribute("apples", 1)
                        .hasNoOther())
                .hasMessageContaining("credit=5")
                .hasMessageContaining("plan=grove");
        assertFails(() -> assertThat(customers.boot(ADA)).doesNotHave("plan")).hasMessageContaining("plan=grove");
        assertFails(() -> assertThat(customers.boot(ADA)).hasSigned("plan")).hasMessageContaining("in the token alone");
    }

    @Test
    void thePersonAndTheProofAreCompared() {
        CustomerIntercomSerializer unproved =
                new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build());

        assertThat(unproved.boot(ADA)).isFor("17");
        assertFails(() -> assertThat(unproved.boot(ADA)).isProvedFor("17"))
                .hasMessageContaining("Expected exactly one proof of identity");
        assertFails(() -> assertThat(customers.boot(ADA)).isProvedFor("18"))
                .hasMessageContaining("Expected a payload for 18, but it is for 17");
        assertFails(() -> assertThat(customers.boot(ADA)).isProvedFor("17", UserJwt.withSecret("another-secret")))
                .hasMessageContaining("NOT_PROVED, since its proof is of another person, or of another secret");
        assertFails(() -> assertThat(customers.boot(ADA)).isProvedFor("17", UserHash.withSecret("not-a-real-secret")))
                .hasMessageContaining("NOT_PROVED");
        assertThat(messenger.bootVisitor()).isForVisitor();
        assertFails(() -> assertThat(customers.boot(ADA)).isForVisitor()).hasMessageContaining("for 17");
    }

    @Test
    void anExpiredTokenNamesTheClock() {
        Clock past = Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.UTC);
        BootPayload boot = new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                        .clock(past)
                        .identityVerification(tokens)
                        .build())
                .boot(ADA);

        assertFails(() -> assertThat(boot).isProvedFor("17", tokens))
                .hasMessageContaining("its token has expired at ")
                .hasMessageContaining("identity.withClock(clock)");
        assertThat(boot).isProvedFor("17", tokens.withClock(past));
    }

    @Test
    void valuesThatShowAlikeAreShownWithTheirTypes() {
        assertFails(() -> assertThat(customers.boot(ADA)).hasAttribute("apples", "1"))
                .hasMessageContaining("to be <1 of type String>, but it is <1 of type Long>");
        assertThatThrownBy(() -> assertThat(customers.boot(ADA)).hasAttribute("company", null))
                .hasMessageContaining("Use doesNotHave");
        assertFails(() -> assertThat(customers.diff(ADA, ADA.withApples(2))).changesOnly("apples", "apples", "plan"))
                .hasMessageContaining("Expected the changes [apples, plan], but they are [apples]");
    }

    @Test
    void aTimeIsThatOfItsSeconds() {
        assertThat(customers.boot(ADA).with("seen_at", Instant.ofEpochSecond(7)))
                .hasAttribute("seen_at", Instant.ofEpochSecond(7))
                .hasAttribute("seen_at", 7);
    }

    @Test
    void aPersonWhoIsNotKnownIsReportedWithWhatWasDropped() {
        SimulatedMessenger intercom = SimulatedMessenger.of("k8w2v7qz")
                .verifying(UserJwt.withSecret("another-secret"))
                .protecting("plan");
        String token = (String) customers.boot(ADA).toMap().get("intercom_user_jwt");
        intercom.openPage().make(MessengerCalls.boot(customers.boot(ADA)));

        assertFails(() -> assertThat(intercom).person("17"))
                .hasMessageContaining("Expected Intercom to know 17, but it knows []")
                .hasMessageContaining(
                        "violations:\n  page 1: boot of 17: NOT_PROVED, since its proof is of another person")
                .hasMessageContaining("dropped:\n  NOT_PROVED ")
                .hasMessageContaining("intercom_user_jwt=" + token.substring(0, 8) + "…")
                .hasMessageNotContaining(token);
    }

    @Test
    void anAttributeThatIsWrongIsReportedWithWhatWasDropped() {
        SimulatedMessenger intercom =
                SimulatedMessenger.of("k8w2v7qz").verifying(tokens).protecting("plan");
        intercom.openPage().make(MessengerCalls.boot(customers.boot(ADA)));

        assertFails(() -> assertThat(intercom).person("17").containsEntry("plan", "grove"))
                .hasMessageContaining("dropped:\n  PROTECTED {plan=grove} of page 1: boot {");
        assertFails(() -> assertThat(intercom).hasLostNothing())
                .hasMessageContaining("PROTECTED {plan=grove} of page 1");
    }

    @Test
    void violationsAreReportedOnALineEachBeforeTheCalls() {
        SimulatedMessenger intercom = SimulatedMessenger.of("k8w2v7qz");
        SimulatedPage page = intercom.openPage();
        page.call("show");
        page.call("boot", customers.boot(ADA).toJson());

        assertFails(() -> assertThat(intercom).hasNoViolations())
                .hasMessageContaining(
                        "there are:\n  page 1: show before a boot: it is lost\n  page 1: boot of a String: ")
                .hasMessageContaining("among the calls:\n  page 1: show\n  page 1: boot {");
    }

    @Test
    void aDiffHasItsChangesAlone() {
        assertThat(customers.diff(ADA, ADA.withApples(2)))
                .isProvedFor("17")
                .changesOnly("apples")
                .hasAttribute("apples", 2)
                .hasNoOther();
        assertThat(customers.diff(ADA, ADA)).changesOnly();
        assertFails(() -> assertThat(customers.diff(ADA, ADA.withApples(2))).changesOnly())
                .hasMessageContaining("Expected the changes [], but they are [apples]");
        assertFails(() -> assertThat(customers.boot(ADA)).changesOnly()).hasMessageContaining("UpdatePayload");
    }

    @Test
    void callsHaveMethodsAndSettings() {
        MessengerCalls calls = MessengerCalls.shutdown().then(MessengerCalls.boot(customers.boot(ADA)));

        assertThat(calls).hasMethods("shutdown", "boot").settingsOf("boot").containsEntry("apples", 1L);
        assertThat(calls).settingsOf("shutdown").isEmpty();
        assertThat(MessengerCalls.none()).isEmpty();
        assertFails(() -> assertThat(calls).isEmpty()).hasMessageContaining("Expected the calls []");
        assertFails(() -> assertThat(calls).settingsOf("update"))
                .hasMessageContaining("Expected one call of update, but the calls are");
    }

    @Test
    void aSimulatorHasLostNothingAndSeenNoViolation() {
        SimulatedMessenger intercom = SimulatedMessenger.of("k8w2v7qz");
        intercom.openPage().make(MessengerCalls.boot(customers.boot(ADA)));
        assertThat(intercom).hasNoViolations().hasLostNothing().person("17").containsEntry("apples", 1L);

        assertFails(() -> assertThat(intercom).person("71")).hasMessageContaining("to know 71, but it knows [17]");

        intercom.openPage().call("update", Map.of("apples", 4L));
        assertFails(() -> assertThat(intercom).hasNoViolations()).hasMessageContaining("update before a boot");
        assertFails(() -> assertThat(intercom).hasLostNothing()).hasMessageContaining("NOT_BOOTED");
    }

    @Test
    void valuesThatJsonShowsAlikeAreEqual() {
        assertThat(customers.boot(ADA).with("ratio", 2.0).with("half", 0.5).with("big", 9_007_199_254_740_991L))
                .hasAttribute("ratio", 2)
                .hasAttribute("half", 0.5f)
                .hasAttribute("big", 9_007_199_254_740_991L);
        assertFails(() -> assertThat(customers.boot(ADA).with("big", 9_007_199_254_740_991L))
                        .hasAttribute("big", 9_007_199_254_740_990L))
                .hasMessageContaining("big");
    }
}
