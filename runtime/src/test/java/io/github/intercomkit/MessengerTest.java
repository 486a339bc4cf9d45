package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.fixture.StoppedClock;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessengerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "APP_ID", "YOUR_APP_ID", "{app_id}", "k8w2-7qz", "K8W2V7QZ", "k8w2v7qz ", "äbc123"})
    void aMalformedAppIdIsRefusedWithTheRule(String appId) {
        assertThatThrownBy(() -> Messenger.builder(appId).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("app_id takes the workspace's id, lower-case letters and digits");
    }

    @Test
    void aMissingAppIdIsRefusedWithTheRule() {
        assertThatThrownBy(() -> Messenger.builder(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("lower-case letters and digits");
    }

    @Test
    void theAppIdOfTheGuideLogsOneWarning() {
        List<String> warnings = warningsOf(() -> Messenger.builder("abc12345").build());

        assertThat(warnings)
                .containsExactly(
                        "The app_id is the example of Intercom's guide. Unless it is your workspace's, no Messenger will show.");
        assertThat(warningsOf(() -> Messenger.builder("k8w2v7qz").build())).isEmpty();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("horizontal_padding takes at least 20 pixels", b -> b.horizontalPadding(19)),
                refusal("vertical_padding takes at least 20 pixels", b -> b.verticalPadding(-20)),
                refusal("session_duration takes at least 5 minutes", b -> b.sessionDuration(Duration.ofSeconds(299))),
                refusal("session_duration takes", b -> b.sessionDuration(Duration.ofSeconds(Long.MAX_VALUE))),
                refusal("session_duration takes", b -> b.sessionDuration(Duration.ofSeconds(Long.MIN_VALUE))),
                refusal("session_duration takes", b -> b.sessionDuration(Duration.ofMillis(1L << 53))),
                refusal("custom_launcher_selector takes a CSS selector", b -> b.customLauncherSelector(" ")),
                refusal("action_color takes a CSS colour", b -> b.actionColor("")),
                refusal("background_color takes a CSS colour", b -> b.backgroundColor(" ")),
                refusal("link_color takes a CSS colour", b -> b.linkColor("\t")),
                refusal("messenger_style_id takes the digits", b -> b.messengerStyleId("1a")),
                refusal("api_base takes an https address", b -> b.apiBase("http://intercom.example.com")),
                refusal("api_base takes an https address", b -> b.apiBase("https://")),
                refusal("api_base takes an https address", b -> b.apiBase("https://intercom.example.com:70000")),
                refusal("api_base takes an https address", b -> b.apiBase("https://127.1")),
                refusal("api_base takes an https address", b -> b.apiBase("https://example.0x7f/v1")),
                refusal("the widget's address takes an https address", b -> b.widgetAddress("//intercom.example.com")),
                refusal(
                        "the widget's address takes an https address",
                        b -> b.widgetAddress("https://a.example/'+x()+'")),
                refusal("page_title takes the title", b -> b.pageTitle(" ")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aSettingThatIntercomDoesNotTakeIsRefused(String message, UnaryOperator<MessengerBuilder> setting) {
        MessengerBuilder builder = setting.apply(Messenger.builder("k8w2v7qz"));

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void oneExceptionNamesEveryWrongSetting() {
        assertThatThrownBy(() -> Messenger.builder("APP_ID")
                        .horizontalPadding(1)
                        .linkColor("")
                        .build())
                .hasMessageContainingAll("app_id", "horizontal_padding", "link_color");
    }

    static Stream<Arguments> nulls() {
        return Stream.of(
                setting(b -> b.identityVerification(null)),
                setting(b -> b.region(null)),
                setting(b -> b.apiBase(null)),
                setting(b -> b.widgetAddress(null)),
                setting(b -> b.overlongText(null)),
                setting(b -> b.companySwitch(null)),
                setting(b -> b.clock(null)),
                setting(b -> b.customLauncherSelector(null)),
                setting(b -> b.alignment(null)),
                setting(b -> b.themeMode(null)),
                setting(b -> b.actionColor(null)),
                setting(b -> b.backgroundColor(null)),
                setting(b -> b.linkColor(null)),
                setting(b -> b.sessionDuration(null)),
                setting(b -> b.messengerStyleId(null)),
                setting(b -> b.pageTitle(null)));
    }

    @ParameterizedTest
    @MethodSource("nulls")
    void nullIsRefused(UnaryOperator<MessengerBuilder> setting) {
        assertThatThrownBy(() -> setting.apply(Messenger.builder("k8w2v7qz")))
                .isInstanceOf(NullPointerException.class)
                .hasMessageNotContaining("Cannot invoke");
    }

    @Test
    void aBooleanSettingHasThreeStates() {
        assertThat(hidden(true)).containsEntry("hide_default_launcher", true).containsEntry("hide_notifications", true);
        assertThat(hidden(false))
                .containsEntry("hide_default_launcher", false)
                .containsEntry("hide_notifications", false);
        assertThat(hidden(null)).containsOnlyKeys("app_id");
    }

    @Test
    void anApiBaseMayBeAnIpAddress() {
        assertThat(Messenger.builder("k8w2v7qz")
                        .apiBase("https://127.0.0.1:8443")
                        .build()
                        .apiBase())
                .isEqualTo("https://127.0.0.1:8443");
    }

    @Test
    void anApiBaseOfOnesOwnReplacesThatOfTheRegionInAnyOrder() {
        String own = "https://intercom.example.com";
        Messenger before =
                Messenger.builder("k8w2v7qz").apiBase(own).region(Region.EU).build();
        Messenger after =
                Messenger.builder("k8w2v7qz").region(Region.US).apiBase(own).build();

        assertThat(before.bootVisitor().toMap()).containsEntry("api_base", own);
        assertThat(after.bootVisitor().toMap()).containsEntry("api_base", own);
        assertThat(before.apiBase()).isEqualTo(own);
        assertThat(Messenger.builder("k8w2v7qz").region(Region.EU).build().apiBase())
                .isEqualTo("https://api-iam.eu.intercom.io");
    }

    @Test
    void sessionDurationIsSentInMilliseconds() {
        Messenger messenger = Messenger.builder("k8w2v7qz")
                .sessionDuration(Duration.ofMinutes(5))
                .build();

        assertThat(messenger.bootVisitor().toJson()).isEqualTo("{\"app_id\":\"k8w2v7qz\",\"session_duration\":300000}");
    }

    @Test
    void laterChangesOfTheBuilderDoNotReachTheMessenger() {
        MessengerBuilder builder = Messenger.builder("k8w2v7qz");
        Messenger messenger = builder.build();
        String before = messenger.bootVisitor().toJson();

        builder.zIndex(3);

        assertThat(messenger.bootVisitor().toJson()).isEqualTo(before);
    }

    @Test
    void aLoneSurrogateInASettingIsReplaced() {
        Messenger messenger = Messenger.builder("k8w2v7qz").pageTitle("a\uD83C").build();

        assertThat(messenger.bootVisitor().toMap()).containsEntry("page_title", "a\uFFFD");
    }

    @Test
    void identityVerificationIsThatOfTheBuilder() {
        UserHash hash = UserHash.withSecret("secret");

        assertThat(Messenger.builder("k8w2v7qz")
                        .identityVerification(hash)
                        .build()
                        .identityVerification())
                .containsSame(hash);
        assertThat(Messenger.builder("k8w2v7qz").build().identityVerification()).isEmpty();
        assertThat(Messenger.disabled().identityVerification()).isEmpty();
    }

    @Test
    void companySwitchIsAnUpdateUnlessTheBuilderSetsIt() {
        assertThat(Messenger.builder("k8w2v7qz").build().companySwitch()).isEqualTo(CompanySwitch.UPDATE);
        assertThat(Messenger.builder("k8w2v7qz")
                        .companySwitch(CompanySwitch.RESTART)
                        .build()
                        .companySwitch())
                .isEqualTo(CompanySwitch.RESTART);
    }

    @Test
    void theClockIsThatOfTheBuilderElseOfTheTokensElseOfTheSystem() {
        Clock own = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        UserJwt jwt = UserJwt.withSecret("secret").withClock(new StoppedClock());

        assertThat(Messenger.builder("k8w2v7qz")
                        .clock(own)
                        .identityVerification(jwt)
                        .build()
                        .clock())
                .isSameAs(own);
        assertThat(Messenger.builder("k8w2v7qz")
                        .identityVerification(jwt)
                        .build()
                        .clock())
                .isSameAs(jwt.clock());
        assertThat(Messenger.builder("k8w2v7qz").build().clock()).isEqualTo(Clock.systemUTC());
    }

    @Test
    void toStringShowsTheAppIdOnly() {
        Messenger messenger = Messenger.builder("k8w2v7qz")
                .identityVerification(UserHash.withSecret("canary-secret"))
                .pageTitle("canary-title")
                .build();

        assertThat(messenger).hasToString("Messenger[app_id=k8w2v7qz]");
    }

    private static Map<String, Object> hidden(Boolean hide) {
        return Messenger.builder("k8w2v7qz")
                .hideDefaultLauncher(hide)
                .hideNotifications(hide)
                .build()
                .bootVisitor()
                .toMap();
    }

    private static Arguments refusal(String message, UnaryOperator<MessengerBuilder> setting) {
        return Arguments.of(message, setting);
    }

    private static Arguments setting(UnaryOperator<MessengerBuilder> setting) {
        return Arguments.of(setting);
    }

    private static List<String> warningsOf(Runnable action) {
        List<String> warnings = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                warnings.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(Messenger.class.getName());
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            action.run();
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
        return warnings;
    }
}
