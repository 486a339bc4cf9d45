package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of the members of a payload, and which settings it carries. */
class PayloadOrderTest extends PayloadFixture {
    @Test
    void membersAreSettingsIdentifiersProofStandardCustomAndAddedOnes() {
        CustomerIntercomSerializer customers = serializer(Messenger.builder("k8w2v7qz")
                .identityVerification(hash)
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

        Customer user = full();
        user.ordersToken = "t";
        assertThat(customers
                        .boot(user)
                        .with("zeta", 1)
                        .with("added_first_at", Instant.EPOCH)
                        .toJson())
                .isEqualTo("""
                        {"app_id":"k8w2v7qz","api_base":"https://api-iam.eu.intercom.io",\
                        "custom_launcher_selector":"#help","hide_default_launcher":false,"alignment":"left",\
                        "horizontal_padding":21,"vertical_padding":20,"z_index":-1,"hide_notifications":true,\
                        "theme_mode":"system","action_color":"#0a7d4b","background_color":"white","link_color":"red",\
                        "session_duration":3600000,"messenger_style_id":"12","page_title":"Shop",\
                        "user_id":"17","email":"ada@example.com","user_hash":"%s","auth_tokens":{"orders":"t"},\
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
