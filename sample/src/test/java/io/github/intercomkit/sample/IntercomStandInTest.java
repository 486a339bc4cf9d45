package io.github.intercomkit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.identity.UserJwt;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The updates that the stand-in drops, as Intercom does. */
class IntercomStandInTest {
    @TempDir
    Path directory;

    private IntercomStandIn intercom;

    @BeforeEach
    void boot() throws Exception {
        intercom = IntercomStandIn.start(directory);
        call("boot", "\"app_id\":\"" + IntercomStandIn.APP_ID + "\"", 0);
    }

    @AfterEach
    void close() {
        intercom.close();
    }

    @Test
    void anEqualUpdateWithANewerProofIsDropped() {
        call("update", "\"apples\":2", 1);
        call("update", "\"apples\":3", 2);
        assertThat(intercom.complaints()).isEmpty();

        call("update", "\"apples\":2", 3);

        assertThat(intercom.complaints()).containsExactly("an update that equals one of the last minute for 1");
        assertThat(intercom.person("1")).containsEntry("apples", 3);
    }

    @Test
    void theUpdateAfterTwentyIsDropped() {
        for (int apples = 1; apples <= 20; apples++) {
            call("update", "\"apples\":" + apples, apples);
        }
        assertThat(intercom.complaints()).isEmpty();

        call("update", "\"apples\":21", 21);

        assertThat(intercom.complaints()).hasSize(1);
        assertThat(intercom.person("1")).containsEntry("apples", 20);
    }

    @Test
    void anEventBeforeABootIsAComplaint() {
        intercom.receive("/calls/a-page", "[\"trackEvent\",\"ordered-apples\"]");
        assertThat(intercom.complaints()).isEmpty();

        intercom.receive("/calls/another-page", "[\"trackEvent\",\"ordered-apples\"]");

        assertThat(intercom.complaints()).containsExactly("an event before a boot");
    }

    private void call(String method, String members, int second) {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(second));
        String token =
                UserJwt.withSecret(IntercomStandIn.SECRET).withClock(clock).token("1");
        intercom.receive(
                "/calls/a-page", "[\"%s\",{%s,\"intercom_user_jwt\":\"%s\"}]".formatted(method, members, token));
    }
}
