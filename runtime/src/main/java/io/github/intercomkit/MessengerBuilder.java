package io.github.intercomkit;

import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.protocol.MessengerSetting;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects the settings of a {@link Messenger}. Not thread-safe.
 *
 * <p>A setting that is not given, or given as null where a method takes it, follows the workspace.
 */
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public final class MessengerBuilder {
    private static final System.Logger LOGGER = System.getLogger(Messenger.class.getName());

    final String appId;
    final SettingValues settings = new SettingValues();

    @Nullable IdentityVerification identityVerification;

    OverlongText overlongText = OverlongText.REFUSE;
    InvalidAttribute onInvalidAttribute = InvalidAttribute.REFUSE;
    CompanySwitch companySwitch = CompanySwitch.UPDATE;
    Region region = Region.US;

    @Nullable Clock clock;

    MessengerBuilder(String appId) {
        this.appId = appId;
        settings.set(MessengerSetting.APP_ID, appId);
    }

    /**
     * Proves the identity of users in every boot and update. Without it payloads carry no proof, which a workspace that
     * enforces verification refuses.
     *
     * @param verification the way of proving it
     * @return this builder
     */
    public MessengerBuilder identityVerification(IdentityVerification verification) {
        identityVerification = Objects.requireNonNull(verification, "verification");
        return this;
    }

    /**
     * Where the workspace's data are kept. Default: {@link Region#US}, which needs no {@code api_base}.
     *
     * @param region the region
     * @return this builder
     */
    public MessengerBuilder region(Region region) {
        this.region = Objects.requireNonNull(region, "region");
        return set(MessengerSetting.API_BASE, region == Region.US ? null : region.apiBase());
    }

    /**
     * How a custom text that is too long is treated. Default: {@link OverlongText#REFUSE}.
     *
     * @param overlongText refuse or truncate
     * @return this builder
     */
    public MessengerBuilder overlongText(OverlongText overlongText) {
        this.overlongText = Objects.requireNonNull(overlongText, "overlongText");
        return this;
    }

    /**
     * How a user with an invalid attribute is treated. Default: {@link InvalidAttribute#REFUSE}.
     *
     * @param onInvalidAttribute refuse or omit
     * @return this builder
     */
    public MessengerBuilder onInvalidAttribute(InvalidAttribute onInvalidAttribute) {
        this.onInvalidAttribute = Objects.requireNonNull(onInvalidAttribute, "onInvalidAttribute");
        return this;
    }

    /**
     * The calls of a session when the same person is in another company. Default: {@link CompanySwitch#UPDATE}. Two integrators
     * report that the Messenger keeps the old company until {@code shutdown} and {@code boot}; Intercom documents nothing. Choose
     * {@link CompanySwitch#RESTART} if you see it.
     *
     * @param companySwitch update or restart
     * @return this builder
     */
    public MessengerBuilder companySwitch(CompanySwitch companySwitch) {
        this.companySwitch = Objects.requireNonNull(companySwitch, "companySwitch");
        return this;
    }

    /**
     * The clock that says when proofs and the updates of sessions are made, for tests. Default: the clock of the {@code UserJwt},
     * else the system's.
     *
     * @param clock the clock
     * @return this builder
     */
    public MessengerBuilder clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * {@code custom_launcher_selector}: the element that opens the Messenger.
     *
     * @param selector a CSS selector
     * @return this builder
     */
    public MessengerBuilder customLauncherSelector(String selector) {
        return text(MessengerSetting.CUSTOM_LAUNCHER_SELECTOR, selector);
    }

    /**
     * {@code hide_default_launcher}.
     *
     * @param hide true hides the launcher, false shows it even if the workspace hides it, null follows the workspace
     * @return this builder
     */
    public MessengerBuilder hideDefaultLauncher(@Nullable Boolean hide) {
        return set(MessengerSetting.HIDE_DEFAULT_LAUNCHER, hide);
    }

    /**
     * {@code alignment}: the side on which the launcher stands.
     *
     * @param alignment the side
     * @return this builder
     */
    public MessengerBuilder alignment(Alignment alignment) {
        return lowerCase(MessengerSetting.ALIGNMENT, alignment);
    }

    /**
     * {@code horizontal_padding}: the launcher's distance from the side of the page.
     *
     * @param pixels at least 20
     * @return this builder
     */
    public MessengerBuilder horizontalPadding(int pixels) {
        return set(MessengerSetting.HORIZONTAL_PADDING, (long) pixels);
    }

    /**
     * {@code vertical_padding}: the launcher's distance from the bottom of the page.
     *
     * @param pixels at least 20
     * @return this builder
     */
    public MessengerBuilder verticalPadding(int pixels) {
        return set(MessengerSetting.VERTICAL_PADDING, (long) pixels);
    }

    /**
     * {@code z_index}: the Messenger's place in the page's stack.
     *
     * @param zIndex as in CSS; may be negative
     * @return this builder
     */
    public MessengerBuilder zIndex(int zIndex) {
        return set(MessengerSetting.Z_INDEX, (long) zIndex);
    }

    /**
     * {@code hide_notifications}: whether new messages are announced outside the Messenger.
     *
     * @param hide true hides the notifications, false shows them, null follows the workspace
     * @return this builder
     */
    public MessengerBuilder hideNotifications(@Nullable Boolean hide) {
        return set(MessengerSetting.HIDE_NOTIFICATIONS, hide);
    }

    /**
     * {@code theme_mode}: the colour scheme.
     *
     * @param mode light, dark, or the preference of the visitor's system
     * @return this builder
     */
    public MessengerBuilder themeMode(ThemeMode mode) {
        return lowerCase(MessengerSetting.THEME_MODE, mode);
    }

    /**
     * {@code action_color}: buttons, links and the like.
     *
     * @param color any CSS colour
     * @return this builder
     */
    public MessengerBuilder actionColor(String color) {
        return text(MessengerSetting.ACTION_COLOR, color);
    }

    /**
     * {@code background_color}: behind the Messenger's header.
     *
     * @param color any CSS colour
     * @return this builder
     */
    public MessengerBuilder backgroundColor(String color) {
        return text(MessengerSetting.BACKGROUND_COLOR, color);
    }

    /**
     * {@code link_color}: links in messages.
     *
     * @param color any CSS colour
     * @return this builder
     */
    public MessengerBuilder linkColor(String color) {
        return text(MessengerSetting.LINK_COLOR, color);
    }

    /**
     * {@code session_duration}: how long a session lives without the person being active.
     *
     * @param duration at least five minutes; sent in milliseconds, rounded down
     * @return this builder
     */
    public MessengerBuilder sessionDuration(Duration duration) {
        return set(
                MessengerSetting.SESSION_DURATION,
                SettingValues.milliseconds(Objects.requireNonNull(duration, "duration")));
    }

    /**
     * {@code messenger_style_id}: the style that the workspace has under this id.
     *
     * @param id digits
     * @return this builder
     */
    public MessengerBuilder messengerStyleId(String id) {
        return text(MessengerSetting.MESSENGER_STYLE_ID, id);
    }

    /**
     * {@code page_title}: the title under which Intercom logs a page view, instead of the page's own. For the title of one
     * page use {@link IntercomPayload#with}.
     *
     * @param title the title
     * @return this builder
     */
    public MessengerBuilder pageTitle(String title) {
        return text(MessengerSetting.PAGE_TITLE, title);
    }

    /**
     * {@code auth_tokens}: the tokens that Data Connectors send to the team's own services. Every page sees them.
     *
     * @param tokens the tokens by name, sent in the order of their names; an empty map is left out
     * @return this builder
     */
    public MessengerBuilder authTokens(Map<String, String> tokens) {
        settings.texts(MessengerSetting.AUTH_TOKENS, Objects.requireNonNull(tokens, "tokens"));
        return this;
    }

    /**
     * Builds the Messenger.
     *
     * @return an immutable Messenger
     * @throws IllegalArgumentException if Intercom does not take a setting; the message names every such setting and what
     *     it takes
     */
    public Messenger build() {
        settings.requireAccepted();
        if (FixedTexts.EXAMPLE_APP_ID.equals(appId)) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "The app_id is the example of Intercom's guide. Unless it is your workspace's, no Messenger will show.");
        }
        return new Messenger(this, false);
    }

    private MessengerBuilder text(MessengerSetting setting, String value) {
        settings.text(setting, value);
        return this;
    }

    private MessengerBuilder lowerCase(MessengerSetting setting, Enum<?> value) {
        settings.lowerCase(setting, value);
        return this;
    }

    private MessengerBuilder set(MessengerSetting setting, @Nullable Object value) {
        settings.set(setting, value);
        return this;
    }
}
