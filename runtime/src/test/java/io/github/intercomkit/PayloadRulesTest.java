package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.UserHash;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that every payload obeys, each under its number in the design. */
class PayloadRulesTest {
    private static final long LARGEST = 9007199254740991L;

    private final UserHash hash = UserHash.withSecret("secret");
    private final CustomerIntercomSerializer plain = serializer(Messenger.builder("k8w2v7qz"));
    private final CustomerIntercomSerializer verified =
            serializer(Messenger.builder("k8w2v7qz").identityVerification(hash));

    @Nested
    class Rule1Order {
        @Test
        void settings_identifiers_proof_standard_custom_added() {
            CustomerIntercomSerializer customers = serializer(Messenger.builder("k8w2v7qz")
                    .identityVerification(hash)
                    .authTokens(Map.of("shop", "t"))
                    .pageTitle("Shop")
                    .messengerStyleId("12")
                    .sessionDuration(Duration.ofHours(1))
                    .linkColor("red")
                    .backgroundColor("white")
                    .actionColor("#0a7d4b")
                    .themeMode(ThemeMode.SYSTEM)
                    .hideNotifications(true)
                    .zIndex(-1)
                    .verticalPadding(20)
                    .horizontalPadding(21)
                    .alignment(Alignment.LEFT)
                    .hideDefaultLauncher(false)
                    .customLauncherSelector("#help")
                    .region(Region.EU));

            assertThat(customers
                            .boot(full())
                            .with("zeta", 1)
                            .with("added_first_at", Instant.EPOCH)
                            .toJson())
                    .isEqualTo("""
                            {"app_id":"k8w2v7qz","api_base":"https://api-iam.eu.intercom.io",\
                            "custom_launcher_selector":"#help","hide_default_launcher":false,"alignment":"left",\
                            "horizontal_padding":21,"vertical_padding":20,"z_index":-1,"hide_notifications":true,\
                            "theme_mode":"system","action_color":"#0a7d4b","background_color":"white","link_color":"red",\
                            "session_duration":3600000,"messenger_style_id":"12","page_title":"Shop",\
                            "auth_tokens":{"shop":"t"},"user_id":"17","email":"ada@example.com","user_hash":"%s",\
                            "created_at":1234567890,"name":"Ada","unsubscribed_from_emails":false,"language_override":"de-AT",\
                            "avatar":{"type":"avatar","image_url":"https://example.com/ada.png"},\
                            "company":{"company_id":"6","name":"Orchard"},"plan":"gold","apples":1,"credits":0,"ratio":0.5,\
                            "score":2.5,"vip":false,"beta":true,"trial_ends_at":1600000000,"zeta":1,"added_first_at":0}""".formatted(hash.hash("17")));
        }

        @Test
        void an_update_carries_no_settings() {
            assertThat(verified.update(Customer.withId(17)).toMap().keySet())
                    .containsExactly("user_id", "user_hash", "apples", "ratio", "vip");
        }

        @Test
        void equal_users_give_equal_bytes() {
            assertThat(verified.boot(full()).toJsonBytes())
                    .isEqualTo(verified.boot(full()).toJsonBytes());
        }

        @ParameterizedTest
        @ValueSource(strings = {"EU", "AU"})
        void a_region_but_the_us_sets_the_address(String region) {
            Messenger messenger =
                    Messenger.builder("k8w2v7qz").region(Region.valueOf(region)).build();

            assertThat(messenger.bootVisitor().toMap())
                    .containsEntry("api_base", "https://api-iam." + region.toLowerCase(Locale.ROOT) + ".intercom.io");
        }

        @Test
        void the_us_needs_no_address() {
            Messenger messenger = Messenger.builder("k8w2v7qz")
                    .region(Region.EU)
                    .region(Region.US)
                    .build();

            assertThat(messenger.bootVisitor().toMap()).containsOnlyKeys("app_id");
        }
    }

    @Nested
    class Rule2Identifiers {
        @Test
        void a_numeric_id_is_text() {
            assertThat(plain.boot(Customer.withId(17L)).toMap()).containsEntry("user_id", "17");
        }

        @Test
        void an_id_is_text_however_large() {
            BigInteger large = BigInteger.TWO.pow(80);

            assertThat(plain.boot(Customer.withId(large)).toMap()).containsEntry("user_id", large.toString());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t\n"})
        void a_blank_identifier_counts_as_absent(String blank) {
            Customer customer = Customer.withId(blank);
            customer.email = "ada@example.com";

            assertThat(verified.boot(customer).toMap())
                    .doesNotContainKey("user_id")
                    .containsEntry("user_hash", hash.hash("ada@example.com"));
        }

        @Test
        void a_user_without_an_identifier_is_refused_already_by_the_snapshot() {
            assertThatThrownBy(() -> plain.snapshot(Customer.withEmail("  ")))
                    .isInstanceOf(InvalidPayloadException.class)
                    .hasMessageContaining("neither a user_id nor an email")
                    .hasMessageContaining("bootVisitor()");
        }
    }

    @Nested
    class Rule3Proof {
        @Test
        void every_boot_update_and_difference_carries_it() {
            Customer customer = full();
            UserSnapshot<Customer> before = verified.snapshot(customer);

            assertThat(verified.boot(customer).toMap()).containsEntry("user_hash", hash.hash("17"));
            assertThat(verified.update(customer).toMap()).containsEntry("user_hash", hash.hash("17"));
            assertThat(verified.diff(before, customer).toMap())
                    .containsExactly(
                            Map.entry("user_id", "17"),
                            Map.entry("email", "ada@example.com"),
                            Map.entry("user_hash", hash.hash("17")));
        }

        @Test
        void without_a_user_id_it_proves_the_email() {
            assertThat(verified.boot(Customer.withEmail("ada@example.com")).toMap())
                    .containsEntry("user_hash", hash.hash("ada@example.com"));
        }

        @Test
        void none_is_sent_if_none_is_configured() {
            assertThat(plain.boot(full()).toMap()).doesNotContainKeys("user_hash", "intercom_user_jwt");
        }
    }

    @Nested
    class Rule4Null {
        @Test
        void boot_and_update_leave_null_out_but_send_empty_text_zero_and_false() {
            Customer customer = Customer.withId(17);
            customer.plan = "";

            assertThat(plain.update(customer).toJson())
                    .isEqualTo("{\"user_id\":\"17\",\"plan\":\"\",\"apples\":0,\"ratio\":0.0,\"vip\":false}");
        }

        @Test
        void a_difference_clears_custom_attributes_and_standard_text() {
            Customer after = Customer.withId(17);
            after.email = "ada@example.com";

            assertThat(plain.diff(full(), after).toJson())
                    .isEqualTo(
                            "{\"user_id\":\"17\",\"email\":\"ada@example.com\",\"name\":\"\",\"language_override\":\"\","
                                    + "\"plan\":\"\",\"apples\":0,\"credits\":\"\",\"ratio\":0.0,\"score\":\"\",\"beta\":\"\","
                                    + "\"trial_ends_at\":\"\"}");
        }

        @Test
        void what_cannot_be_cleared_is_left_out_and_not_reported() {
            Customer before = full();
            Customer after = full();
            after.email = null;
            after.createdAt = null;
            after.unsubscribed = null;
            after.avatar = null;
            after.company = null;

            UpdatePayload update = plain.diff(before, after);

            assertThat(update.toJson()).isEqualTo("{\"user_id\":\"17\"}");
            assertThat(update.changedAttributes()).isEmpty();
            assertThat(update.hasChanges()).isFalse();
        }

        @Test
        void between_null_and_empty_text_nothing_changes() {
            Customer before = full();
            before.plan = null;
            before.name = "";
            Customer after = full();
            after.plan = "";
            after.name = null;

            assertThat(plain.diff(before, after).hasChanges()).isFalse();
            assertThat(plain.diff(after, before).hasChanges()).isFalse();
        }

        @Test
        void text_that_became_empty_is_cleared() {
            Customer after = full();
            after.plan = "";

            assertThat(plain.diff(full(), after).toMap()).containsEntry("plan", "");
        }
    }

    @Nested
    class Rule5TimesAndNumbers {
        @Test
        void times_are_rounded_down_also_before_1970() {
            Customer customer = full();
            customer.createdAt = Instant.parse("1969-12-31T23:59:58.999Z");
            customer.trialEndsAt = Instant.parse("1970-01-01T00:00:01.999Z");

            assertThat(plain.update(customer).toMap())
                    .containsEntry("created_at", -2L)
                    .containsEntry("trial_ends_at", 1L);
        }

        @Test
        void whole_numbers_go_up_to_what_javascript_holds() {
            Customer customer = full();
            customer.apples = LARGEST;
            customer.credits = -LARGEST;

            assertThat(plain.update(customer).toMap())
                    .containsEntry("apples", LARGEST)
                    .containsEntry("credits", -LARGEST);
        }

        @ParameterizedTest
        @ValueSource(longs = {LARGEST + 1, -LARGEST - 1, Long.MAX_VALUE, Long.MIN_VALUE})
        void whole_numbers_beyond_are_refused(long tooFar) {
            Customer customer = full();
            customer.apples = tooFar;

            assertRefused(customer, "apples", tooFar);
        }

        @Test
        void a_time_beyond_is_refused() {
            Customer customer = full();
            customer.trialEndsAt = Instant.MAX;

            assertRefused(customer, "trial_ends_at", Instant.MAX.getEpochSecond());
        }

        @ParameterizedTest
        @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
        void decimals_that_are_not_finite_are_refused(double value) {
            Customer customer = full();
            customer.ratio = value;

            assertRefused(customer, "ratio", value);
        }

        @Test
        void a_decimal_beyond_double_is_refused() {
            Customer customer = full();
            customer.score = new BigDecimal("1e400");

            assertRefused(customer, "score", "1e400");
        }

        @Test
        void minus_zero_is_zero_and_trailing_zeros_are_nothing() {
            Customer before = full();
            before.ratio = -0.0;
            before.score = new BigDecimal("1.0");
            Customer after = full();
            after.ratio = 0.0;
            after.score = new BigDecimal("1.00");

            assertThat(plain.update(before).toJson()).contains("\"ratio\":0.0,\"score\":1.0");
            assertThat(plain.diff(before, after).hasChanges()).isFalse();
            assertThat(plain.snapshot(before)).isEqualTo(plain.snapshot(after));
        }

        @Test
        void a_float_is_the_number_that_it_shows() {
            Customer customer = full();
            customer.score = 0.1f;

            assertThat(plain.update(customer).toJson()).contains("\"score\":0.1");
        }

        @Test
        void monthly_spend_ends_where_intercom_ends_it() {
            Customer customer = full();
            customer.company = customer.company.withMonthlySpend(2147483647L);
            assertThat(plain.update(customer).toJson()).contains("\"monthly_spend\":2147483647");

            customer.company = customer.company.withMonthlySpend(2147483648L);
            assertRefused(customer, "company.monthly_spend", 2147483648L);
        }
    }

    @Nested
    class Rule6CustomText {
        private final CustomerIntercomSerializer truncating =
                serializer(Messenger.builder("k8w2v7qz").overlongText(OverlongText.TRUNCATE));

        @Test
        void up_to_255_units_it_is_sent() {
            Customer customer = full();
            customer.plan = "x".repeat(255);

            assertThat(plain.update(customer).toMap()).containsEntry("plan", "x".repeat(255));
        }

        @Test
        void longer_is_refused_without_showing_it() {
            Customer customer = full();
            customer.plan = "x".repeat(256);

            assertRefused(customer, "plan", "xx");
        }

        @Test
        void longer_text_of_a_company_is_refused_too() {
            Customer customer = full();
            customer.company = customer.company.withRegion("x".repeat(256));

            assertRefused(customer, "company.region", "xx");
        }

        @Test
        void intercoms_own_text_attributes_have_no_such_limit() {
            Customer customer = full();
            customer.name = "x".repeat(256);

            assertThat(plain.update(customer).toMap()).containsEntry("name", "x".repeat(256));
        }

        @Test
        void truncated_it_ends_at_a_code_point() {
            Customer customer = full();
            customer.plan = "x".repeat(254) + "🍎" + "y";

            assertThat(truncating.update(customer).toMap()).containsEntry("plan", "x".repeat(254));
        }

        @Test
        void truncated_it_keeps_a_code_point_that_fits() {
            Customer customer = full();
            customer.plan = "x".repeat(253) + "🍎" + "y";

            assertThat(truncating.update(customer).toMap()).containsEntry("plan", "x".repeat(253) + "🍎");
        }

        @Test
        void a_lone_surrogate_is_replaced_also_in_what_is_hashed() {
            Customer customer = Customer.withId("a\uD83C");
            customer.plan = "\uDF4E🍎\uD83C";

            assertThat(verified.update(customer).toMap())
                    .containsEntry("user_id", "a\uFFFD")
                    .containsEntry("user_hash", hash.hash("a\uFFFD"))
                    .containsEntry("plan", "\uFFFD🍎\uFFFD");
        }
    }

    @Nested
    class Rule8SamePerson {
        @Test
        void another_user_id_is_refused() {
            assertThatThrownBy(() -> plain.diff(Customer.withId(17), Customer.withId(18)))
                    .isInstanceOf(InvalidPayloadException.class)
                    .hasMessageContaining("shutdown, then boot")
                    .hasMessageNotContainingAny("17", "18");
        }

        @Test
        void a_lost_user_id_is_refused() {
            Customer before = full();
            Customer after = full();
            after.id = null;

            assertThatThrownBy(() -> plain.diff(before, after)).isInstanceOf(InvalidPayloadException.class);
        }

        @Test
        void another_email_without_a_user_id_is_refused() {
            assertThatThrownBy(() -> plain.diff(Customer.withEmail("a@x"), Customer.withEmail("b@x")))
                    .isInstanceOf(InvalidPayloadException.class);
        }

        @Test
        void a_user_id_that_appears_beside_an_equal_email_is_a_change() {
            Customer after = full();
            Customer before = full();
            before.id = null;

            assertThat(plain.diff(before, after).changedAttributes()).containsExactly("user_id");
        }

        @Test
        void a_changed_email_beside_an_equal_user_id_is_a_change() {
            Customer after = full();
            after.email = "ada@example.org";

            UpdatePayload update = verified.diff(full(), after);

            assertThat(update.toJson())
                    .isEqualTo("{\"user_id\":\"17\",\"email\":\"ada@example.org\",\"user_hash\":\"" + hash.hash("17")
                            + "\"}");
            assertThat(update.changedAttributes()).containsExactly("email");
        }
    }

    @Nested
    class Rule9Errors {
        @Test
        void null_arguments_are_null_pointers() {
            assertThatThrownBy(() -> plain.boot(null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> plain.update(null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> plain.snapshot(null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> plain.diff((UserSnapshot<Customer>) null, full()))
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> plain.diff((Customer) null, full())).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> plain.diff(full(), null)).isInstanceOf(NullPointerException.class);
        }

        @Test
        void a_snapshot_of_another_serializer_is_refused() {
            UserSnapshot<Customer> foreign = new ForeignSnapshot("17", null);

            assertThatThrownBy(() -> plain.diff(foreign, full()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("CustomerIntercomSerializer");
        }

        @Test
        void an_avatar_that_is_not_https_is_refused() {
            Customer customer = full();
            customer.avatar = "http://example.com/ada.png";

            assertRefused(customer, "avatar", "example.com");
        }

        @Test
        void an_avatar_that_is_blank_is_left_out() {
            Customer customer = full();
            customer.avatar = " ";

            assertThat(plain.update(customer).toMap()).doesNotContainKey("avatar");
        }

        record ForeignSnapshot(String userId, String email) implements UserSnapshot<Customer> {}
    }

    private void assertRefused(Customer customer, String attribute, Object value) {
        assertThatThrownBy(() -> plain.snapshot(customer))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageStartingWith("Attribute \"" + attribute + "\": ")
                .hasMessageNotContaining("\"" + value + "\"")
                .extracting(Throwable::getMessage)
                .satisfies(message ->
                        assertThat(message.replace(String.valueOf(LARGEST), "")).doesNotContain(String.valueOf(value)));
        assertThatThrownBy(() -> plain.boot(customer)).isInstanceOf(InvalidPayloadException.class);
        assertThatThrownBy(() -> plain.update(customer)).isInstanceOf(InvalidPayloadException.class);
        assertThatThrownBy(() -> plain.diff(full(), customer)).isInstanceOf(InvalidPayloadException.class);
    }

    private static CustomerIntercomSerializer serializer(Messenger.Builder builder) {
        return new CustomerIntercomSerializer(builder.build());
    }

    private static Customer full() {
        Customer customer = Customer.withId(17);
        customer.email = "ada@example.com";
        customer.createdAt = Instant.ofEpochSecond(1234567890);
        customer.name = "Ada";
        customer.unsubscribed = false;
        customer.language = Locale.forLanguageTag("de-AT");
        customer.avatar = "https://example.com/ada.png";
        customer.company = Company.named(6, "Orchard");
        customer.companies = List.of();
        customer.plan = "gold";
        customer.apples = 1;
        customer.credits = 0L;
        customer.ratio = 0.5;
        customer.score = new BigDecimal("2.50");
        customer.vip = false;
        customer.beta = true;
        customer.trialEndsAt = Instant.ofEpochSecond(1600000000);
        return customer;
    }
}
