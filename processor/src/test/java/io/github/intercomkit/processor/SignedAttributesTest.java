package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.IntercomPayload;
import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerBuilder;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code signed = true}, from the annotated class to the token. */
class SignedAttributesTest {
    private static final Map<String, String> SOURCES = Map.of("shop/User.java", """
            package shop;

            import io.github.intercomkit.annotations.EpochUnit;
            import io.github.intercomkit.annotations.IntercomAttribute;
            import io.github.intercomkit.annotations.IntercomUser;
            import java.util.Optional;

            @IntercomUser
            public record User(
                    @IntercomAttribute("user_id") long id,
                    @IntercomAttribute(signed = true) String email,
                    @IntercomAttribute(signed = true) String name,
                    @IntercomAttribute(value = "avatar", signed = true) String picture,
                    @IntercomAttribute(signed = true, epoch = EpochUnit.MILLISECONDS) long createdAt,
                    @IntercomAttribute(signed = true) Optional<String> plan,
                    @IntercomAttribute(signed = true) boolean vip,
                    @IntercomAttribute(signed = true) Integer apples,
                    @IntercomAttribute(signed = true) double ratio,
                    @IntercomAttribute int open) {
                public static User before() {
                    return new User(17, "a@b.c", "Ada", "https://a/b", 1000, Optional.of(""), false, 0, 0.0, 1);
                }

                public static User after() {
                    return new User(17, "a@b.c", null, null, 2999, Optional.empty(), true, null, -1.5, 1);
                }
            }
            """);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void areInTheTokenWithTheirTypesAndNotInTheOpenPayload(Compiler compiler) throws Exception {
        ClassLoader loader = compiler.compile(directory, SOURCES, List.of()).load();
        IntercomSerializer<Object> users = serializer(
                loader,
                Messenger.builder("k8w2v7qz")
                        .identityVerification(UserJwt.withSecret("secret").withoutExpiry()));
        Object before = Compiled.call(loader, "shop.User", "before");
        Object after = Compiled.call(loader, "shop.User", "after");

        assertThat(users.boot(before).toMap()).containsOnlyKeys("app_id", "intercom_user_jwt", "open");
        assertThat(claims(users.boot(before))).isEqualTo("""
                {"user_id":"17","email":"a@b.c","name":"Ada","avatar":{"type":"avatar","image_url":"https://a/b"},\
                "created_at":1,"plan":"","vip":false,"apples":0,"ratio":0.0}""");
        assertThat(claims(users.diff(before, after))).isEqualTo("""
                {"user_id":"17","name":"","created_at":2,"vip":true,"apples":"","ratio":-1.5}""");
        assertThat(users.diff(before, after).toMap()).containsOnlyKeys("intercom_user_jwt");
    }

    @ParameterizedTest
    @EnumSource
    void areOpenWithAHash(Compiler compiler) throws Exception {
        ClassLoader loader = compiler.compile(directory, SOURCES, List.of()).load();
        IntercomSerializer<Object> users =
                serializer(loader, Messenger.builder("k8w2v7qz").identityVerification(UserHash.withSecret("secret")));

        assertThat(users.update(Compiled.call(loader, "shop.User", "before")).toMap())
                .containsOnlyKeys(
                        "user_id",
                        "email",
                        "user_hash",
                        "name",
                        "avatar",
                        "created_at",
                        "plan",
                        "vip",
                        "apples",
                        "ratio",
                        "open");
    }

    private static IntercomSerializer<Object> serializer(ClassLoader loader, MessengerBuilder messenger)
            throws Exception {
        return Compiled.serializer(loader, "shop.UserIntercomSerializer", messenger.build());
    }

    private static String claims(IntercomPayload payload) {
        String token = (String) payload.toMap().get("intercom_user_jwt");
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }
}
