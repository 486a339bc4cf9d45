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
        void membersAreSettingsIdentifiersProofStandardCustomAndAddedOnes() {
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
        void anUpdateCarriesNoSettings() {
            assertThat(verified.update(Customer.withId(17)).toMap().keySet())
                    .containsExactly("user_id", "user_hash", "apples", "ratio", "vip");
        }

        @Test
        void equalUsersGiveEqualBytes() {
            assertThat(verified.boot(full()).toJsonBytes())
                    .isEqualTo(verified.boot(full()).toJsonBytes());
        }

        @ParameterizedTest
        @ValueSource(strings = {"EU", "AU"})
        void everyRegionButTheUsSetsApiBase(String region) {
            Messenger messenger =
                    Messenger.builder("k8w2v7qz").region(Region.valueOf(region)).build();

            assertThat(messenger.bootVisitor().toMap())
                    .containsEntry("api_base", "https://api-iam." + region.toLowerCase(Locale.ROOT) + ".intercom.io");
        }

        @Test
        void theUsSetsNoApiBase() {
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
        void aNumericIdIsSentAsText() {
            assertThat(plain.boot(Customer.withId(17L)).toMap()).containsEntry("user_id", "17");
        }

        @Test
        void aLargeIdIsSentWithAllItsDigits() {
            BigInteger large = BigInteger.TWO.pow(80);

            assertThat(plain.boot(Customer.withId(large)).toMap()).containsEntry("user_id", large.toString());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t\n"})
        void aBlankIdentifierCountsAsAbsent(String blank) {
            Customer customer = Customer.withId(blank);
            customer.email = "ada@example.com";

            assertThat(verified.boot(customer).toMap())
                    .doesNotContainKey("user_id")
                    .containsEntry("user_hash", hash.hash("ada@example.com"));
        }

        @Test
        void aSnapshotOfAUserWithoutAnIdentifierIsRefused() {
            assertThatThrownBy(() -> plain.snapshot(Customer.withEmail("  ")))
                    .isInstanceOf(InvalidPayloadException.class)
                    .hasMessageContaining("neither a user_id nor an email")
                    .hasMessageContaining("bootVisitor()");
        }
    }

    @Nested
    class Rule3Proof {
        @Test
        void everyBootUpdateAndDiffCarriesTheProof() {
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
        void withoutAUserIdTheProofIsOfTheEmail() {
            assertThat(verified.boot(Customer.withEmail("ada@example.com")).toMap())
                    .containsEntry("user_hash", hash.hash("ada@example.com"));
        }

        @Test
        void withoutVerificationNoProofIsSent() {
            assertThat(plain.boot(full()).toMap()).doesNotContainKeys("user_hash", "intercom_user_jwt");
        }
    }

    @Nested
    class Rule4Null {
        @Test
        void updatesLeaveOutNullAndSendEmptyTextZeroAndFalse() {
            Customer customer = Customer.withId(17);
            customer.plan = "";

            assertThat(plain.update(customer).toJson())
                    .isEqualTo("{\"user_id\":\"17\",\"plan\":\"\",\"apples\":0,\"ratio\":0.0,\"vip\":false}");
        }

        @Test
        void aDiffClearsCustomAttributesAndStandardText() {
            Customer after = Customer.withId(17);
            after.email = "ada@example.com";

            assertThat(plain.diff(full(), after).toJson())
                    .isEqualTo(
                            "{\"user_id\":\"17\",\"email\":\"ada@example.com\",\"name\":\"\",\"language_override\":\"\","
                                    + "\"plan\":\"\",\"apples\":0,\"credits\":\"\",\"ratio\":0.0,\"score\":\"\",\"beta\":\"\","
                                    + "\"trial_ends_at\":\"\"}");
        }

        @Test
        void valuesThatCannotBeClearedAreLeftOutAndNotReported() {
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
        void nullAndEmptyTextAreEqualInADiff() {
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
        void aDiffWithoutChangesGivesTheSameAnswersAgain() {
            UpdatePayload nothing = plain.diff(full(), full());
            String identifiers = "{\"user_id\":\"17\",\"email\":\"ada@example.com\"}";

            assertThat(nothing.hasChanges()).isFalse();
            assertThat(nothing.toJson()).isEqualTo(identifiers);
            assertThat(nothing.hasChanges()).isFalse();
            assertThat(nothing.changedAttributes()).isEmpty();
            assertThat(nothing.with("plan", "x").hasChanges()).isTrue();
            assertThat(nothing.toJson()).isEqualTo(identifiers);
        }

        @Test
        void textThatBecameEmptyIsCleared() {
            Customer after = full();
            after.plan = "";

            assertThat(plain.diff(full(), after).toMap()).containsEntry("plan", "");
        }
    }

    @Nested
    class Rule5TimesAndNumbers {
        @Test
        void timesAreRoundedDownAlsoBefore1970() {
            Customer customer = full();
            customer.createdAt = Instant.parse("1969-12-31T23:59:58.999Z");
            customer.trialEndsAt = Instant.parse("1970-01-01T00:00:01.999Z");

            assertThat(plain.update(customer).toMap())
                    .containsEntry("created_at", -2L)
                    .containsEntry("trial_ends_at", 1L);
        }

        @Test
        void wholeNumbersUpToTheLimitOfJavaScriptAreSent() {
            Customer customer = full();
            customer.apples = LARGEST;
            customer.credits = -LARGEST;

            assertThat(plain.update(customer).toMap())
                    .containsEntry("apples", LARGEST)
                    .containsEntry("credits", -LARGEST);
        }

        @ParameterizedTest
        @ValueSource(longs = {LARGEST + 1, -LARGEST - 1, Long.MAX_VALUE, Long.MIN_VALUE})
        void wholeNumbersBeyondTheLimitOfJavaScriptAreRefused(long tooFar) {
            Customer customer = full();
            customer.apples = tooFar;

            assertRefused(customer, "Attribute \"apples\"", tooFar);
        }

        @Test
        void aTimeAfterTheYear9999IsRefused() {
            Customer customer = full();
            customer.trialEndsAt = Instant.MAX;

            assertRefused(customer, "Attribute \"trial_ends_at\"", Instant.MAX.getEpochSecond());
        }

        @ParameterizedTest
        @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
        void decimalsThatAreNotFiniteAreRefused(double value) {
            Customer customer = full();
            customer.ratio = value;

            assertRefused(customer, "Attribute \"ratio\"", value);
        }

        @Test
        void aDecimalBeyondDoubleIsRefused() {
            Customer customer = full();
            customer.score = new BigDecimal("1e400");

            assertRefused(customer, "Attribute \"score\"", new BigDecimal("1e400"));
        }

        @Test
        void minusZeroAndTrailingZerosAreNoChange() {
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
        void aFloatIsSentAsTheDecimalThatItShows() {
            Customer customer = full();
            customer.score = 0.1f;

            assertThat(plain.update(customer).toJson()).contains("\"score\":0.1");
        }

        @Test
        void monthlySpendHasALimitOfItsOwn() {
            Customer customer = full();
            customer.company = customer.company.withMonthlySpend(2147483647L);
            assertThat(plain.update(customer).toJson()).contains("\"monthly_spend\":2147483647");

            customer.company = customer.company.withMonthlySpend(2147483648L);
            assertRefused(customer, "Company attribute \"monthly_spend\"", 2147483648L);
        }
    }

    @Nested
    class Rule6CustomText {
        private final CustomerIntercomSerializer truncating =
                serializer(Messenger.builder("k8w2v7qz").overlongText(OverlongText.TRUNCATE));

        @Test
        void textOf255UnitsIsSent() {
            Customer customer = full();
            customer.plan = "x".repeat(255);

            assertThat(plain.update(customer).toMap()).containsEntry("plan", "x".repeat(255));
        }

        @Test
        void longerTextIsRefusedAndNotShown() {
            Customer customer = full();
            customer.plan = "x".repeat(256);

            assertRefused(customer, "Attribute \"plan\"", "xx");
        }

        @Test
        void longerTextOfACompanyIsRefusedToo() {
            Customer customer = full();
            customer.company = customer.company.withRegion("x".repeat(256));

            assertRefused(customer, "Company attribute \"region\"", "xx");
        }

        @Test
        void standardTextHasNoLimit() {
            Customer customer = full();
            customer.name = "x".repeat(256);

            assertThat(plain.update(customer).toMap()).containsEntry("name", "x".repeat(256));
        }

        @Test
        void truncatedTextEndsAtACodePoint() {
            Customer customer = full();
            customer.plan = "x".repeat(254) + "🍎" + "y";

            assertThat(truncating.update(customer).toMap()).containsEntry("plan", "x".repeat(254));
        }

        @Test
        void truncatedTextKeepsACodePointThatFits() {
            Customer customer = full();
            customer.plan = "x".repeat(253) + "🍎" + "y";

            assertThat(truncating.update(customer).toMap()).containsEntry("plan", "x".repeat(253) + "🍎");
        }

        @Test
        void aLoneSurrogateIsReplacedInTheTextAndTheHash() {
            Customer customer = Customer.withId("a\uD83C");
            customer.plan = "\uDF4E🍎\uD83C";

            assertThat(verified.update(customer).toMap())
                    .containsEntry("user_id", "a\uFFFD")
                    .containsEntry("user_hash", hash.hash("a\uFFFD"))
                    .containsEntry("plan", "\uFFFD🍎\uFFFD");
        }

        @Test
        void twoLoneSurrogatesAreEqualInADiff() {
            Customer before = full();
            before.plan = "\uDF4E";
            Customer after = full();
            after.plan = "\uD83C";

            assertThat(plain.diff(before, after).hasChanges()).isFalse();
            assertThat(plain.diff(before, after).toJson())
                    .isEqualTo("{\"user_id\":\"17\",\"email\":\"ada@example.com\"}");
        }
    }

    @Nested
    class Rule8SamePerson {
        @Test
        void anotherUserIdIsRefused() {
            assertThatThrownBy(() -> plain.diff(Customer.withId(17), Customer.withId(18)))
                    .isInstanceOf(InvalidPayloadException.class)
                    .hasMessageContaining("shutdown, then boot")
                    .hasMessageNotContainingAny("17", "18");
        }

        @Test
        void aUserIdThatIsMissingLaterIsRefused() {
            Customer before = full();
            Customer after = full();
            after.id = null;

            assertThatThrownBy(() -> plain.diff(before, after)).isInstanceOf(InvalidPayloadException.class);
        }

        @Test
        void anotherEmailWithoutAUserIdIsRefused() {
            assertThatThrownBy(() -> plain.diff(Customer.withEmail("a@x"), Customer.withEmail("b@x")))
                    .isInstanceOf(InvalidPayloadException.class);
        }

        @Test
        void aFirstUserIdBesideAnEqualEmailIsAChange() {
            Customer after = full();
            Customer before = full();
            before.id = null;

            assertThat(plain.diff(before, after).changedAttributes()).containsExactly("user_id");
        }

        @Test
        void aChangedEmailBesideAnEqualUserIdIsAChange() {
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
        void nullArgumentsThrowNullPointerException() {
            assertThatThrownBy(() -> plain.boot((Customer) null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> plain.update((Customer) null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> plain.snapshot(null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> plain.diff((UserSnapshot<Customer>) null, full()))
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> plain.diff((Customer) null, full())).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> plain.diff(full(), null)).isInstanceOf(NullPointerException.class);
        }

        @Test
        void aSnapshotOfAnotherSerializerIsRefused() {
            UserSnapshot<Customer> foreign = new ForeignSnapshot("17", null);

            assertThatThrownBy(() -> plain.diff(foreign, full()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("CustomerIntercomSerializer");
        }

        @ParameterizedTest
        @ValueSource(strings = {"http://example.com/ada.png", "https://", "https://\u2003 ", " https://example.com/"})
        void anAvatarThatIsNotHttpsIsRefused(String address) {
            Customer customer = full();
            customer.avatar = address;

            assertRefused(customer, "Attribute \"avatar\"", "example.com");
        }

        @Test
        void aBlankAvatarIsLeftOut() {
            Customer customer = full();
            customer.avatar = " ";

            assertThat(plain.update(customer).toMap()).doesNotContainKey("avatar");
        }

        record ForeignSnapshot(String userId, String email) implements UserSnapshot<Customer> {}
    }

    private void assertRefused(Customer customer, String attribute, Object value) {
        assertThatThrownBy(() -> plain.snapshot(customer))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageStartingWith(attribute + ": ")
                .hasMessageNotContaining("\"" + value + "\"")
                .extracting(Throwable::getMessage)
                .satisfies(message ->
                        assertThat(message.replace(String.valueOf(LARGEST), "")).doesNotContain(String.valueOf(value)));
        assertThatThrownBy(() -> plain.boot(customer)).isInstanceOf(InvalidPayloadException.class);
        assertThatThrownBy(() -> plain.update(customer)).isInstanceOf(InvalidPayloadException.class);
        assertThatThrownBy(() -> plain.diff(full(), customer)).isInstanceOf(InvalidPayloadException.class);
    }

    private static CustomerIntercomSerializer serializer(MessengerBuilder builder) {
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
