package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.IntercomPayload;
import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.InvalidPayloadException;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.session.MessengerSession;
import io.github.intercomkit.spring.club.Club;
import io.github.intercomkit.spring.club.Member;
import io.github.intercomkit.spring.club.MemberIntercomSerializer;
import io.github.intercomkit.spring.shop.Admin;
import io.github.intercomkit.spring.shop.AdminIntercomSerializer;
import io.github.intercomkit.spring.shop.Shop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;

class IntercomAutoConfigurationTest {
    private static final String SHOP = Shop.class.getPackageName() + ".";

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(IntercomAutoConfiguration.class))
            .withUserConfiguration(Shop.class)
            .withPropertyValues("intercom.app-id=k8w2v7qz");

    private final ApplicationContextRunner club = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(IntercomAutoConfiguration.class))
            .withUserConfiguration(ClubHouse.class)
            .withPropertyValues("intercom.app-id=k8w2v7qz");

    @Test
    void everyPropertyReachesTheMessenger() {
        context.withPropertyValues(
                        "intercom.region=eu",
                        "intercom.api-base=https://intercom.example.com",
                        "intercom.widget-address=https://intercom.example.com/widget.js",
                        "intercom.custom-launcher-selector=#help",
                        "intercom.hide-default-launcher=true",
                        "intercom.alignment=left",
                        "intercom.horizontal-padding=21",
                        "intercom.vertical-padding=20",
                        "intercom.z-index=-1",
                        "intercom.hide-notifications=false",
                        "intercom.theme-mode=dark",
                        "intercom.action-color=red",
                        "intercom.background-color=white",
                        "intercom.link-color=blue",
                        "intercom.session-duration=1h",
                        "intercom.messenger-style-id=12",
                        "intercom.page-title=Shop")
                .run(started -> assertThat(
                                started.getBean(Messenger.class).bootVisitor().toJson())
                        .isEqualTo("""
                                {"app_id":"k8w2v7qz","api_base":"https://intercom.example.com",\
                                "custom_launcher_selector":"#help","hide_default_launcher":true,"alignment":"left",\
                                "horizontal_padding":21,"vertical_padding":20,"z_index":-1,"hide_notifications":false,\
                                "theme_mode":"dark","action_color":"red","background_color":"white","link_color":"blue",\
                                "session_duration":3600000,"messenger_style_id":"12","page_title":"Shop"}"""));
    }

    @Test
    void customizersChangeTheMessengerAfterTheProperties() {
        context.withPropertyValues("intercom.page-title=Shop")
                .withBean(MessengerBuilderCustomizer.class, () -> builder -> builder.pageTitle("Orchard"))
                .run(started -> assertThat(
                                started.getBean(Messenger.class).bootVisitor().toMap())
                        .containsEntry("page_title", "Orchard"));
    }

    @Test
    void theProofIsATokenUnlessTheMethodIsHash() {
        context.run(started -> assertThat(boot(started).toMap()).containsOnlyKeys("app_id", "user_id"));
        context.withPropertyValues("intercom.identity.secret=q1w2e3r4")
                .run(started -> assertThat(boot(started).toMap()).containsOnlyKeys("app_id", "intercom_user_jwt"));
        context.withPropertyValues(
                        "intercom.identity.secret=q1w2e3r4",
                        "intercom.identity.previous-secret=older",
                        "intercom.identity.method=hash")
                .run(started -> assertThat(boot(started).toMap())
                        .containsEntry(
                                "user_hash", UserHash.withSecret("q1w2e3r4").hash("17")));
    }

    @Test
    void everyGeneratedSerializerIsABean() {
        context.run(started -> assertThat(started.getBeansOfType(IntercomSerializer.class))
                .containsOnlyKeys(
                        SHOP + "AdminIntercomSerializer.ORIGINAL",
                        SHOP + "ShopperIntercomSerializer.ORIGINAL",
                        SHOP + "wholesale.AdminIntercomSerializer.ORIGINAL"));
    }

    @Test
    void beansOfTheApplicationReplaceThoseOfTheStarter() {
        context.withUserConfiguration(OwnBeans.class).run(started -> {
            assertThat(started.getBean(Messenger.class)).hasToString("Messenger[app_id=own1]");
            assertThat(started.getBean(AdminIntercomSerializer.class))
                    .hasToString("AdminIntercomSerializer[Messenger[app_id=other1]]");
        });
    }

    @Test
    void theApplicationsOwnSerializerIsInjectedWhateverItsName() {
        context.withUserConfiguration(OwnSerializer.class).run(started -> {
            assertThat(started.getBean(AdminIntercomSerializer.class))
                    .hasToString("AdminIntercomSerializer[Messenger[app_id=other1]]");
            assertThat(started.getBean(Desk.class).admins)
                    .hasToString("AdminIntercomSerializer[Messenger[app_id=other1]]");
            assertThat(started.getBeanProvider(AdminIntercomSerializer.class).getIfUnique())
                    .isNotNull();
        });
        context.withUserConfiguration(Desk.class)
                .run(started -> assertThat(started.getBean(Desk.class).admins)
                        .hasToString("AdminIntercomSerializer[Messenger[app_id=k8w2v7qz]]"));
    }

    @Test
    void thePropertyDecidesWhetherOverlongTextIsRefusedOrTruncated() {
        Member member = new Member("17", "m".repeat(256), null, null, null, null, null);

        for (String property : List.of("intercom.page-title=Shop", "intercom.overlong-text=refuse")) {
            club.withPropertyValues(property)
                    .run(started -> assertThatThrownBy(() -> started.getBean(MemberIntercomSerializer.class)
                                    .boot(member))
                            .isInstanceOf(InvalidPayloadException.class)
                            .hasMessageContaining("motto"));
        }
        club.withPropertyValues("intercom.overlong-text=truncate")
                .run(started -> assertThat(started.getBean(MemberIntercomSerializer.class)
                                .boot(member)
                                .toMap())
                        .containsEntry("motto", "m".repeat(255)));
    }

    @Test
    void thePropertyDecidesWhetherAnotherCompanyUpdatesOrRestarts() {
        Member rower = new Member("17", null, null, null, null, null, List.of(new Club("1", "Rowing", null)));
        Member skier = new Member("17", null, null, null, null, null, List.of(new Club("2", "Skiing", null)));

        for (String[] expected : new String[][] {
            {"intercom.page-title=Shop", "[[\"update\""},
            {"intercom.company-switch=update", "[[\"update\""},
            {"intercom.company-switch=restart", "[[\"shutdown\"],[\"boot\""}
        }) {
            club.withPropertyValues(expected[0]).run(started -> {
                var session = MessengerSession.of(started.getBean(MemberIntercomSerializer.class), null);
                session.pageLoaded(rower);
                assertThat(session.userChanged(skier).toJson()).startsWith(expected[1]);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intercom.cookie-domain",
                "intercom.identity.previous-secret",
                "intercom.identity.secret",
                "intercom.app-id"
            })
    void anEmptyPropertyCountsAsAbsent(String property) {
        context.withPropertyValues(property + "=")
                .run(started -> assertThat(started).hasNotFailed().hasSingleBean(Messenger.class));
    }

    @ParameterizedTest
    @CsvSource({
        "intercom.app-id, YOUR_APP_ID_canary",
        "intercom.custom-launcher-selector, ' '",
        "intercom.horizontal-padding, 19",
        "intercom.vertical-padding, 1",
        "intercom.session-duration, 1s",
        "intercom.messenger-style-id, canary",
        "intercom.page-title, ' '",
        "intercom.api-base, http://canary",
        "intercom.widget-address, //canary",
        "intercom.cookie-domain, localhost",
        "intercom.identity.secret, <canary>",
        "intercom.identity.secret, ' canary'",
        "intercom.identity.previous-secret, YOUR_SECRET_canary",
        "intercom.identity.expires-after, 0s"
    })
    void aWrongPropertyIsReportedAtStartUpWithoutItsValue(String property, String value) {
        context.withPropertyValues("intercom.identity.secret=q1w2e3r4")
                .withInitializer(starting -> starting.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("wrong", Map.of(property, value))))
                .run(failed -> {
                    assertThat(failed).hasFailed();
                    FailureAnalysis analysis = analysis(failed.getStartupFailure());
                    assertThat(analysis.getDescription())
                            .contains(property.replace(".canary", "") + ": ")
                            .doesNotContain("canary", "q1w2e3r4");
                    assertThat(analysis.getAction()).contains("intercom.app-id");
                });
    }

    @Test
    void allWrongPropertiesAreReportedTogether() {
        context.withPropertyValues(
                        "intercom.app-id=No", "intercom.vertical-padding=1", "intercom.identity.previous-secret=old")
                .run(failed -> assertThat(analysis(failed.getStartupFailure()).getDescription())
                        .contains("intercom.app-id: ", "intercom.vertical-padding: ", "intercom.identity.secret: "));
        context.withPropertyValues(
                        "intercom.identity.secret=q1w2e3r4",
                        "intercom.identity.expires-after=1h",
                        "intercom.identity.method=hash")
                .run(failed -> assertThat(analysis(failed.getStartupFailure()).getDescription())
                        .contains("intercom.identity.expires-after: hashes do not expire"));
    }

    @ExtendWith(OutputCaptureExtension.class)
    @ParameterizedTest
    @CsvSource({"intercom.app-id=, intercom.app-id", "intercom.enabled=false, intercom.enabled"})
    void withoutAWorkspaceTheMessengerIsOffAndTheLogSaysSoOnce(String setting, String named, CapturedOutput output) {
        context.withPropertyValues(setting).run(started -> {
            assertThat(started.getBean(Messenger.class).isDisabled()).isTrue();
            assertThat(MessengerSession.of(started.getBean(AdminIntercomSerializer.class), null)
                            .pageLoaded(new Admin("17"))
                            .isEmpty())
                    .isTrue();
            assertThat(output.getAll()).containsOnlyOnce("The Messenger is off").contains(named);
        });
    }

    @Test
    void toStringShowsNoValue() {
        context.withPropertyValues("intercom.identity.secret=canary", "intercom.page-title=canary")
                .run(started -> {
                    IntercomProperties properties = started.getBean(IntercomProperties.class);
                    assertThat(properties + " " + properties.identity)
                            .isEqualTo("IntercomProperties[on] Identity[JWT]");
                });
    }

    private static IntercomPayload boot(BeanFactory started) {
        return started.getBean(AdminIntercomSerializer.class).boot(new Admin("17"));
    }

    private static FailureAnalysis analysis(Throwable failure) {
        return new InvalidIntercomPropertiesFailureAnalyzer().analyze(failure);
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnBeans {
        @Bean
        Messenger ownMessenger() {
            return Messenger.builder("own1").build();
        }

        @Bean
        AdminIntercomSerializer adminIntercomSerializer() {
            return new AdminIntercomSerializer(Messenger.builder("other1").build());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Member.class)
    static class ClubHouse {}

    @Configuration(proxyBeanMethods = false)
    @Import(Desk.class)
    static class OwnSerializer {
        @Bean
        AdminIntercomSerializer ownSerializer() {
            return new AdminIntercomSerializer(Messenger.builder("other1").build());
        }
    }

    static class Desk {
        final IntercomSerializer<Admin> admins;

        Desk(IntercomSerializer<Admin> admins) {
            this.admins = admins;
        }
    }
}
