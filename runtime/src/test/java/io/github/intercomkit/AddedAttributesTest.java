package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.protocol.VisibleText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code payload.with(name, value)}. */
class AddedAttributesTest {
    private final Messenger messenger = Messenger.builder("k8w2v7qz")
            .identityVerification(UserHash.withSecret("secret"))
            .pageTitle("Shop")
            .build();
    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(messenger);
    private final BootPayload boot = customers.boot(ada());

    @Test
    void withReturnsACopyOfTheSameType() {
        BootPayload more = boot.with("beta", true);
        UpdatePayload update = customers.update(ada()).with("beta", true);

        assertThat(more.toMap()).containsEntry("beta", true);
        assertThat(update.toMap()).containsEntry("beta", true);
        assertThat(boot.toMap()).doesNotContainKey("beta");
    }

    @Test
    void newAttributesStandLastInTheOrderOfTheirCalls() {
        assertThat(messenger.bootVisitor().with("b", 1).with("a", 2).toJson())
                .isEqualTo("{\"app_id\":\"k8w2v7qz\",\"page_title\":\"Shop\",\"b\":1,\"a\":2}");
    }

    @Test
    void anExistingAttributeIsReplacedInItsPlace() {
        assertThat(boot.with("apples", 2)
                        .with("page_title", "Apples")
                        .with("plan", "x")
                        .with("plan", "y")
                        .toJson())
                .isEqualTo("""
                        {"app_id":"k8w2v7qz","page_title":"Apples","user_id":"17","user_hash":"%s",\
                        "apples":2,"ratio":0.0,"vip":false,"plan":"y"}""".formatted(UserHash.withSecret("secret").hash("17")));
    }

    @Test
    void anAddedAttributeIsAChange() {
        UpdatePayload unchanged = customers.diff(ada(), ada());

        assertThat(unchanged.hasChanges()).isFalse();
        assertThat(unchanged.with("beta", true).hasChanges()).isTrue();
        assertThat(unchanged.with("beta", true).changedAttributes()).containsExactly("beta");
        assertThat(messenger.ping().with("page_title", "Shop").hasChanges()).isTrue();
    }

    static Stream<Arguments> values() {
        Instant instant = Instant.parse("1969-12-31T23:59:59.5Z");
        return Stream.of(
                Arguments.of("x", new StringBuilder("text"), "text"),
                Arguments.of("x", "", ""),
                Arguments.of("x", 'c', "c"),
                Arguments.of("x", new UUID(0, 1), "00000000-0000-0000-0000-000000000001"),
                Arguments.of("x", URI.create("https://a/b"), "https://a/b"),
                Arguments.of("x", Locale.GERMANY, "de-DE"),
                Arguments.of("x", Thread.State.NEW, "NEW"),
                Arguments.of("x", (byte) 1, 1L),
                Arguments.of("x", (short) 1, 1L),
                Arguments.of("x", 0, 0L),
                Arguments.of("x", BigInteger.TEN, 10L),
                Arguments.of("x", 0.1f, 0.1),
                Arguments.of("x", -0.0, 0.0),
                Arguments.of("x", new BigDecimal("2.50"), 2.5),
                Arguments.of("x", false, false),
                Arguments.of("x_at", instant, -1L),
                Arguments.of("x_at", instant.atOffset(ZoneOffset.ofHours(3)), -1L),
                Arguments.of("x_at", instant.atZone(ZoneOffset.UTC), -1L),
                Arguments.of("x_at", new Date(-500), -1L),
                Arguments.of("x_at", new Timestamp(-500), -1L),
                Arguments.of("x_at", "", ""),
                Arguments.of("x", "", ""),
                Arguments.of("created_at", instant, -1L),
                Arguments.of("name", "Ada", "Ada"),
                Arguments.of("phone", "", ""),
                Arguments.of("unsubscribed_from_emails", true, true),
                Arguments.of("language_override", Locale.FRENCH, "fr"),
                Arguments.of("avatar", "https://a/b", Map.of("type", "avatar", "image_url", "https://a/b")),
                Arguments.of("avatar", URI.create("HTTPS://a/b"), Map.of("type", "avatar", "image_url", "HTTPS://a/b")),
                Arguments.of("z_index", -1, -1L),
                Arguments.of("session_duration", 300000, 300000L),
                Arguments.of("hide_default_launcher", false, false),
                Arguments.of("alignment", "left", "left"),
                Arguments.of("alignment", Alignment.RIGHT, "right"),
                Arguments.of("theme_mode", ThemeMode.DARK, "dark"),
                Arguments.of("auth_tokens", Map.of("a\uD83C", "b\uD83C"), Map.of("a\uFFFD", "b\uFFFD")),
                Arguments.of("x".repeat(190), "x", "x"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void valuesOfDeclaredAttributesAreAccepted(String name, Object value, Object wire) {
        assertThat(boot.with(name, value).toMap()).containsEntry(name, wire);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("user_id", "18", "identifies the user"),
                Arguments.of("email", "bob@example.com", "identifies the user"),
                Arguments.of("user_hash", "00", "reserved"),
                Arguments.of("intercom_user_jwt", "a.b.c", "reserved"),
                Arguments.of("company", "Orchard", "the annotated class"),
                Arguments.of("company", Company.named(1, "Orchard"), "the annotated class"),
                Arguments.of("companies", List.of(), "the annotated class"),
                Arguments.of("app_id", "other1", "another Messenger"),
                Arguments.of("api_base", "https://example.com", "another Messenger"),
                Arguments.of("auth_tokens", "t", "a map of names and tokens"),
                Arguments.of("auth_tokens", Map.of(), "at least one"),
                Arguments.of("auth_tokens", Map.of("shop", " "), "none of them null or blank"),
                Arguments.of("auth_tokens", Map.of("", "t"), "none of them null or blank"),
                Arguments.of("auth_tokens", Map.of(1, "t"), "a map of names and tokens"),
                Arguments.of("auth_tokens", Map.of("__proto__", "t"), "no name __proto__"),
                Arguments.of("installation_type", "spring", "reserved"),
                Arguments.of("widget", "x", "custom_launcher_selector"),
                Arguments.of("utm_source", "mail", "reserved"),
                Arguments.of("last_request_at", Instant.EPOCH, "reserved"),
                Arguments.of("id", "18", "user_id"),
                Arguments.of("remote_created_at", Instant.EPOCH, "created_at"),
                Arguments.of("signed_up_at", Instant.EPOCH, "created_at"),
                Arguments.of("", "x", "blank"),
                Arguments.of(" ", "x", "blank"),
                Arguments.of(" lead", 1, "its name holds U+0020: white space, or"),
                Arguments.of("user_hash\u200B", "x", "its name holds U+200B"),
                Arguments.of("\u202Eplan", "x", "its name holds U+202E"),
                Arguments.of("a\uD83C", "x", "surrogate"),
                Arguments.of("a.b", "x", "holds ."),
                Arguments.of("x_at", new java.sql.Date(0), "text, a number, a boolean or a time"),
                Arguments.of("x_at", new java.sql.Time(0), "text, a number, a boolean or a time"),
                Arguments.of("theme_mode", Alignment.LEFT, "light, dark or system"),
                Arguments.of("__proto__", "x", "JavaScript"),
                Arguments.of("x".repeat(191), "x", "too long"),
                Arguments.of("x", List.of("a"), "text, a number, a boolean or a time"),
                Arguments.of("x", Map.of(), "text, a number, a boolean or a time"),
                Arguments.of("x", Optional.of("a"), "text, a number, a boolean or a time"),
                Arguments.of("x", new Object(), "text, a number, a boolean or a time"),
                Arguments.of("x_at", LocalDate.EPOCH, "text, a number, a boolean or a time"),
                Arguments.of("x_at", 5, "Instant"),
                Arguments.of("x_at", "soon", "the empty text to clear it"),
                Arguments.of("created_at", "", "a time"),
                Arguments.of("x", Instant.EPOCH, "_at"),
                Arguments.of("x", 1L << 53, "JavaScript"),
                Arguments.of("x", Double.NaN, "finite"),
                Arguments.of("x", "y".repeat(256), "255"),
                Arguments.of("created_at", 5, "a time"),
                Arguments.of("name", 5, "text"),
                Arguments.of("avatar", "http://a/b", "https"),
                Arguments.of("avatar", " ", "blank"),
                Arguments.of("avatar", 5, "takes the https address of an image."),
                Arguments.of("unsubscribed_from_emails", "true", "a boolean"),
                Arguments.of("alignment", "middle", "left or right"),
                Arguments.of("theme_mode", "DARK", "light, dark or system"),
                Arguments.of("horizontal_padding", 19, "at least 20"),
                Arguments.of("session_duration", 300, "5 minutes"),
                Arguments.of("z_index", "1", "a whole number"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void namesAndValuesThatNoDeclaredAttributeTakesAreRefused(String name, Object value, String reason) {
        assertThatThrownBy(() -> boot.with(name, value))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageContaining("\"" + VisibleText.of(name) + "\"")
                .hasMessageContaining(reason);
    }

    @Test
    void nullIsRefused() {
        assertThatThrownBy(() -> boot.with("x", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("\"x\"");
        assertThatThrownBy(() -> boot.with(null, "x")).isInstanceOf(NullPointerException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_id", "email", "created_at", "company", "companies", "user_hash", "intercom_user_jwt"})
    void visitorsAndPingsRefuseAttributesOfUsers(String name) {
        Object value = name.equals("created_at") ? Instant.EPOCH : "x";

        assertThatThrownBy(() -> messenger.bootVisitor().with(name, value)).isInstanceOf(InvalidPayloadException.class);
        assertThatThrownBy(() -> messenger.ping().with(name, value)).isInstanceOf(InvalidPayloadException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "phone", "language_override", "page_title", "anything"})
    void visitorsAndPingsTakeAttributesOfAnyPerson(String name) {
        assertThat(messenger.bootVisitor().with(name, "x").toMap()).containsEntry(name, "x");
        assertThat(messenger.ping().with(name, "x").toMap()).containsExactly(Map.entry(name, (Object) "x"));
    }

    @Test
    void overlongTextIsTruncatedWhereTheMessengerTruncates() {
        Messenger truncating = Messenger.builder("k8w2v7qz")
                .overlongText(OverlongText.TRUNCATE)
                .build();

        assertThat(truncating.bootVisitor().with("x", "y".repeat(300)).toMap()).containsEntry("x", "y".repeat(255));
    }

    @Test
    void noMessageContainsTheValue() {
        Stream.of("company", "alignment", "user_hash", "x_at", "avatar")
                .forEach(name -> assertThatThrownBy(() -> boot.with(name, "canary"))
                        .isInstanceOf(InvalidPayloadException.class)
                        .hasMessageNotContaining("canary"));
    }

    private static Customer ada() {
        Customer ada = Customer.withId(17);
        ada.apples = 1;
        return ada;
    }
}
