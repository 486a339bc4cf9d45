package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.identity.UserHash;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The example of Intercom's guide for single-page applications, from an annotated class to the JSON. */
class GuideExamplesTest {
    private static final Map<String, String> SOURCES = Map.of("shop/User.java", """
            package shop;

            import io.github.intercomkit.annotations.IntercomAttribute;
            import io.github.intercomkit.annotations.IntercomUser;
            import java.time.Instant;

            @IntercomUser
            public record User(
                    @IntercomAttribute int apples,
                    @IntercomAttribute Instant createdAt,
                    @IntercomAttribute String email,
                    @IntercomAttribute("user_id") String id) {
                public static User signedIn() {
                    return new User(1, Instant.ofEpochSecond(1234567890), "example@example.com", "abc123");
                }

                public static User withOneApple() {
                    return new User(1, null, "someuser@example.com", null);
                }

                public static User withTwoApples() {
                    return new User(2, null, "someuser@example.com", " ");
                }
            }
            """);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void giveTheJsonOfTheGuide(Compiler compiler) throws Exception {
        ClassLoader loader = compiler.compile(directory, SOURCES, List.of()).load();
        UserHash hash = UserHash.withSecret("secret");
        Messenger verifying = Messenger.builder("k8w2v7qz")
                .customLauncherSelector("#my_custom_link")
                .identityVerification(hash)
                .build();
        IntercomSerializer<Object> verified = Compiled.serializer(loader, "shop.UserIntercomSerializer", verifying);
        IntercomSerializer<Object> plain = Compiled.serializer(loader, "shop.UserIntercomSerializer");
        Object before = Compiled.call(loader, "shop.User", "withOneApple");
        Object after = Compiled.call(loader, "shop.User", "withTwoApples");

        assertThat(verified.boot(Compiled.call(loader, "shop.User", "signedIn")).toJson())
                .isEqualTo("""
                        {"app_id":"k8w2v7qz","custom_launcher_selector":"#my_custom_link","user_id":"abc123",\
                        "email":"example@example.com","user_hash":"%s","created_at":1234567890,"apples":1}""".formatted(hash.hash("abc123")));
        assertThat(plain.boot(before).toJson())
                .isEqualTo("{\"app_id\":\"k8w2v7qz\",\"email\":\"someuser@example.com\",\"apples\":1}");
        assertThat(plain.diff(before, after).toJson()).isEqualTo("{\"email\":\"someuser@example.com\",\"apples\":2}");
    }
}
