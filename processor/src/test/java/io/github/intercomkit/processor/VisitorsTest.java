package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.AttributeInfo;
import io.github.intercomkit.InvalidAttribute;
import io.github.intercomkit.InvalidPayloadException;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.OverlongText;
import io.github.intercomkit.Region;
import io.github.intercomkit.UpdatePayload;
import io.github.intercomkit.VisitorSerializer;
import io.github.intercomkit.identity.UserJwt;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Serializers of visitors, from the annotated type to the payload. */
class VisitorsTest {
    private static final List<String> STRICT = List.of("-Xlint:all", "-Werror");

    private static final String GUEST = """
            package shop;

            import io.github.intercomkit.annotations.*;
            import java.time.Instant;

            @IntercomVisitor
            public record Guest(
                    @IntercomAttribute String landingPage,
                    @IntercomAttribute int apples,
                    @IntercomAttribute Instant seenAt,
                    @IntercomAttribute String name,
                    @IntercomAttribute String avatar) {
                public static Guest of(String landingPage, int apples, String name, String avatar) {
                    return new Guest(landingPage, apples, Instant.ofEpochSecond(7), name, avatar);
                }
            }
            """;

    private static final Messenger MESSENGER = Messenger.builder("k8w2v7qz")
            .identityVerification(UserJwt.withSecret("an-example-secret-of-the-tests"))
            .region(Region.EU)
            .build();

    @TempDir
    Path directory;

    private ClassLoader loader;

    @ParameterizedTest
    @EnumSource
    void bootHoldsSettingsAndAttributesAndNoProof(Compiler compiler) throws Exception {
        VisitorSerializer<Object> guests = guests(compiler, MESSENGER);

        assertThat(guests.boot(guest("/apples", 2, "Ada", null)).toJson())
                .isEqualTo("{" + settings()
                        + ",\"name\":\"Ada\",\"landing_page\":\"/apples\",\"apples\":2,\"seen_at\":7}");
        assertThat(guests.boot(guest(null, 0, null, "https://a/b.png")).toJson())
                .isEqualTo("{" + settings() + ",\"avatar\":{\"type\":\"avatar\",\"image_url\":\"https://a/b.png\"},"
                        + "\"apples\":0,\"seen_at\":7}");
        assertThat(guests.boot(guest("/", 2, null, null)).proofExpiresAt()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void updateHoldsAllAndDiffHoldsWhatChanged(Compiler compiler) throws Exception {
        VisitorSerializer<Object> guests = guests(compiler, MESSENGER);
        Object before = guest("/apples", 2, "Ada", "https://a/b.png");

        UpdatePayload all = guests.update(before);
        UpdatePayload diff = guests.diff(before, guest(null, 3, null, null));
        UpdatePayload none = guests.diff(before, guest("/apples", 2, "Ada", null));

        assertThat(all.toJson())
                .isEqualTo("{\"name\":\"Ada\",\"avatar\":{\"type\":\"avatar\",\"image_url\":\"https://a/b.png\"},"
                        + "\"landing_page\":\"/apples\",\"apples\":2,\"seen_at\":7}");
        assertThat(all.hasChanges()).isTrue();
        assertThat(diff.toJson()).isEqualTo("{\"name\":\"\",\"landing_page\":\"\",\"apples\":3}");
        assertThat(diff.changedAttributes()).containsExactly("name", "landing_page", "apples");
        assertThat(none.hasChanges()).as("an avatar cannot be cleared").isFalse();
        assertThat(none.changedAttributes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void withObeysTheRulesOfVisitors(Compiler compiler) throws Exception {
        UpdatePayload update = guests(compiler, MESSENGER).update(guest("/apples", 2, null, null));

        assertThat(update.with("phone", "1").with("apples", 5).toJson())
                .isEqualTo("{\"landing_page\":\"/apples\",\"apples\":5,\"seen_at\":7,\"phone\":\"1\"}");
        for (String name : List.of("email", "user_id", "id", "created_at", "company", "user_hash")) {
            assertThatThrownBy(() -> update.with(name, "1")).as(name).isInstanceOf(InvalidPayloadException.class);
        }
        assertThatThrownBy(() -> update.with("auth_tokens", Map.of("orders", "1")))
                .isInstanceOf(InvalidPayloadException.class);
        assertThatThrownBy(() -> update.withCompany("plan", "1")).isInstanceOf(InvalidPayloadException.class);
    }

    @ParameterizedTest
    @EnumSource
    void valuesHaveTheRulesOfUsers(Compiler compiler) throws Exception {
        Messenger refusing = Messenger.builder("k8w2v7qz").build();
        VisitorSerializer<Object> guests = guests(compiler, refusing);
        Object invalid = guest("x".repeat(256), 2, null, "http://a/b.png");

        assertThatThrownBy(() -> guests.boot(invalid))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageStartingWith("2 problems: Attribute \"avatar\"")
                .hasMessageContaining("Attribute \"landing_page\"")
                .hasMessageNotContaining("xxx");
        assertThat(guests(
                                compiler,
                                Messenger.builder("k8w2v7qz")
                                        .overlongText(OverlongText.TRUNCATE)
                                        .build())
                        .update(guest("x".repeat(256), 2, null, null))
                        .attributes())
                .containsEntry("landing_page", "x".repeat(255));
        UpdatePayload omitting = guests(
                        compiler,
                        Messenger.builder("k8w2v7qz")
                                .onInvalidAttribute(InvalidAttribute.OMIT)
                                .build())
                .update(invalid);
        assertThat(omitting.toJson()).isEqualTo("{\"apples\":2,\"seen_at\":7}");
        assertThat(omitting.omittedAttributes()).containsExactlyInAnyOrder("avatar", "landing_page");
    }

    @ParameterizedTest
    @EnumSource
    void textsShowNoValue(Compiler compiler) throws Exception {
        VisitorSerializer<Object> guests = guests(compiler, MESSENGER);

        assertThat(guests.attributes().stream().map(AttributeInfo::name))
                .containsExactly("name", "avatar", "landing_page", "apples", "seen_at");
        assertThat(guests).hasToString("GuestIntercomSerializer[Messenger[app_id=k8w2v7qz]]");
        assertThat(guests.update(guest("/apples", 2, null, null)))
                .hasToString("UpdatePayload[landing_page, apples, seen_at]");
    }

    private static String settings() {
        String boot = MESSENGER.bootVisitor().toJson();
        return boot.substring(1, boot.length() - 1);
    }

    private Object guest(Object... arguments) throws ReflectiveOperationException {
        return loader.loadClass("shop.Guest")
                .getMethod("of", String.class, int.class, String.class, String.class)
                .invoke(null, arguments);
    }

    @SuppressWarnings("unchecked") // The only type of visitor.
    private VisitorSerializer<Object> guests(Compiler compiler, Messenger messenger) throws Exception {
        if (loader == null) {
            Compiled compiled = compiler.compile(
                    directory,
                    Map.of("shop/Guest.java", GUEST),
                    compiler == Compiler.JAVAC ? STRICT : List.of("-nowarn"));
            assertThat(compiled.messages()).isEmpty();
            loader = compiled.load();
        }
        return (VisitorSerializer<Object>) loader.loadClass("shop.GuestIntercomSerializer")
                .getConstructor(Messenger.class)
                .newInstance(messenger);
    }
}
