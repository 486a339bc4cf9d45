package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.intercomkit.codegen.Attribute;
import io.github.intercomkit.codegen.MemberWriter;
import io.github.intercomkit.codegen.WireValues;
import io.github.intercomkit.identity.UserHash;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The examples of Intercom's guide for single-page applications. */
class GuideExamplesTest {
    private final Messenger messenger = Messenger.builder("k8w2v7qz")
            .customLauncherSelector("#my_custom_link")
            .build();

    @Test
    void signedInBootsTheUser() {
        assertThat(new GuideUserIntercomSerializer(messenger).boot(signedIn()).toJson())
                .isEqualTo("""
                {"app_id":"k8w2v7qz","custom_launcher_selector":"#my_custom_link","user_id":"abc123",\
                "email":"example@example.com","created_at":1234567890}""");
    }

    @Test
    void signedOutBootsAVisitor() {
        BootPayload visitor = messenger.bootVisitor();

        assertThat(visitor.toJson())
                .isEqualTo("{\"app_id\":\"k8w2v7qz\",\"custom_launcher_selector\":\"#my_custom_link\"}");
    }

    @Test
    void buyingAnAppleUpdatesTheApplesAlone() {
        var users =
                new GuideUserIntercomSerializer(Messenger.builder("k8w2v7qz").build());
        var before = new GuideUser(null, "someuser@example.com", null, 1L);
        var after = new GuideUser(null, "someuser@example.com", null, 2L);

        assertThat(users.boot(before).toJson())
                .isEqualTo("{\"app_id\":\"k8w2v7qz\",\"email\":\"someuser@example.com\",\"apples\":1}");
        assertThat(users.diff(before, after).toJson()).isEqualTo("{\"email\":\"someuser@example.com\",\"apples\":2}");
    }

    @Test
    void aPageChangeAloneIsAnUpdateWithoutAnArgument() {
        assertThat(messenger.ping().toScript()).isEqualTo("Intercom('update');");
        assertThat(messenger.ping().toJson()).isEqualTo("{}");
    }

    @Test
    void aNewSessionAfterSignOutBootsWithTheAppIdAlone() {
        assertThat(Messenger.builder("k8w2v7qz").build().bootVisitor().toJson()).isEqualTo("{\"app_id\":\"k8w2v7qz\"}");
    }

    @Test
    void withIdentityVerificationTheBootAlsoCarriesTheHash() throws Exception {
        Messenger verifying = Messenger.builder("k8w2v7qz")
                .customLauncherSelector("#my_custom_link")
                .identityVerification(UserHash.withSecret("secret"))
                .build();

        String json =
                new GuideUserIntercomSerializer(verifying).boot(signedIn()).toJson();

        assertThat(new ObjectMapper().readTree(json)).isEqualTo(new ObjectMapper().readTree("""
                {"app_id":"k8w2v7qz","custom_launcher_selector":"#my_custom_link","user_id":"abc123",
                 "email":"example@example.com","user_hash":"%s","created_at":1234567890}""".formatted(
                                UserHash.withSecret("secret").hash("abc123"))));
        assertThat(json)
                .containsSubsequence("app_id", "custom_launcher", "user_id", "email", "user_hash", "created_at");
    }

    private static GuideUser signedIn() {
        return new GuideUser("abc123", "example@example.com", Instant.ofEpochSecond(1234567890), null);
    }

    record GuideUser(String id, String email, Instant createdAt, Long apples) {}

    static final class GuideUserIntercomSerializer extends IntercomSerializer<GuideUser> {
        private static final Attribute USER_ID = Attribute.standard("user_id");
        private static final Attribute EMAIL = Attribute.standard("email");
        private static final Attribute CREATED_AT = Attribute.standard("created_at");
        private static final Attribute APPLES = Attribute.customWholeNumber("apples");

        GuideUserIntercomSerializer(Messenger messenger) {
            super(messenger);
        }

        @Override
        protected Attribute[] declaredAttributes() {
            return new Attribute[] {USER_ID, EMAIL, CREATED_AT, APPLES};
        }

        @Override
        protected UserSnapshot<GuideUser> read(GuideUser user, WireValues values) {
            return new Snapshot(
                    values.identifier(USER_ID, user.id()),
                    values.identifier(EMAIL, user.email()),
                    values.time(CREATED_AT, user.createdAt()),
                    values.wholeNumberOrNull(APPLES, user.apples()));
        }

        @Override
        protected void write(UserSnapshot<GuideUser> before, UserSnapshot<GuideUser> after, MemberWriter out) {
            Snapshot old = (Snapshot) before;
            Snapshot now = (Snapshot) after;
            out.wholeNumberOrNull(CREATED_AT, old.createdAt, now.createdAt);
            out.wholeNumberOrNull(APPLES, old.apples, now.apples);
        }

        private record Snapshot(String userId, String email, Long createdAt, Long apples)
                implements UserSnapshot<GuideUser> {}
    }
}
