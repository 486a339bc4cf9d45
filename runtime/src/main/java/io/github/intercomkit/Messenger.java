package io.github.intercomkit;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.github.intercomkit.IntercomSerializer.Attribute;
import io.github.intercomkit.IntercomSerializer.Output;
import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.protocol.MessengerSetting;
import io.github.intercomkit.protocol.WellFormedText;
import io.github.intercomkit.signing.SigningAccess;
import io.github.intercomkit.web.MessengerPage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The Messenger of one workspace: its {@code app_id}, the settings that every boot carries, and how its users' identity is
 * proved. A service builds one per workspace and shares it.
 *
 * <p>Immutable and thread-safe. {@code toString()} shows the {@code app_id} only, and a JSON mapper finds nothing to print.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.NONE,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public final class Messenger {
    private static final System.Logger LOGGER = System.getLogger(Messenger.class.getName());

    private final transient String appId;
    private final transient Map<Attribute, Object> settings = new LinkedHashMap<>();
    private final transient byte[] encodedSettings;
    private final transient @Nullable IdentityVerification identityVerification;
    private final transient Clock clock;
    private final transient WireValues values;
    private final transient CompanySwitch companySwitch;
    private final transient Region region;
    private final transient MessengerPage page;
    private final transient boolean disabled;

    private Messenger(Builder builder, boolean disabled) {
        this.appId = builder.appId;
        this.disabled = disabled;
        this.region = builder.region;
        builder.settings.forEach((setting, value) -> settings.put(Attribute.setting(setting), value));
        this.encodedSettings = encoded(settings);
        this.identityVerification = builder.identityVerification;
        this.clock = identityVerification instanceof UserJwt jwt
                ? SigningAccess.signerOf(jwt).clock()
                : Clock.systemUTC();
        this.values = new WireValues(builder.overlongText);
        this.companySwitch = builder.companySwitch;
        // Last: it reads what was set above.
        this.page = MessengerPage.of(this);
    }

    /**
     * Starts a Messenger with every setting left to the workspace. That an {@code app_id} is lower-case letters and digits is
     * not documented; every example is, and placeholders are not.
     *
     * @param appId the workspace's id, lower-case letters and digits, as Intercom shows it under Settings > Installation
     * @return a builder, which checks everything when it builds
     */
    public static Builder builder(String appId) {
        Objects.requireNonNull(
                appId,
                "The app_id is missing. Give the workspace's id, lower-case letters and digits, as"
                        + " Intercom shows it under Settings > Installation.");
        return new Builder(appId);
    }

    /**
     * A Messenger that nobody sees, for development and tests without a workspace: sessions and {@link #logOut()} answer no
     * call. Payloads are made and checked as ever, with {@code disabled} for an {@code app_id}; a page's loader is a function
     * that does nothing.
     *
     * @return a Messenger without a workspace
     */
    public static Messenger disabled() {
        return new Messenger(new Builder("disabled"), true);
    }

    /**
     * Whether nobody sees it.
     *
     * @return true for {@link #disabled()}
     */
    public boolean isDisabled() {
        return disabled;
    }

    /**
     * The boot of a visitor, who is not signed in: the settings, and no identifier.
     *
     * @return the argument of {@code Intercom('boot', …)}
     */
    public BootPayload bootVisitor() {
        return new BootPayload(new PayloadContent.VisitorBoot(this));
    }

    /**
     * The update without attributes, due after every route change of a single-page application: Intercom then looks for new
     * messages and logs the page.
     *
     * @return an empty payload, whose {@link IntercomPayload#toScript()} is {@code Intercom('update');}
     */
    public UpdatePayload ping() {
        return new UpdatePayload(new PayloadContent.Ping(this));
    }

    /**
     * What the page does when the user signs out: {@code shutdown}, then the boot of a visitor. Without the {@code shutdown} the
     * next person at that browser sees the last one's conversations.
     *
     * @return the two calls
     */
    public MessengerCalls logOut() {
        return disabled ? MessengerCalls.NONE : MessengerCalls.boot(bootVisitor(), true);
    }

    /**
     * What pages and their headers need beside the payloads: the loader, its content security policy, the cookies to delete.
     *
     * @return the same for all people of the workspace
     */
    public MessengerPage page() {
        return page;
    }

    /**
     * The workspace's id.
     *
     * @return lower-case letters and digits
     */
    public String appId() {
        return appId;
    }

    /**
     * Where the workspace's data are kept.
     *
     * @return the region
     */
    public Region region() {
        return region;
    }

    /** Shows the {@code app_id} only. */
    @Override
    public String toString() {
        return "Messenger[app_id=" + appId + "]";
    }

    @Nullable IdentityVerification identityVerification() {
        return identityVerification;
    }

    /** What says when tokens are made, outside of sessions that have a clock of their own. */
    Clock clock() {
        return clock;
    }

    CompanySwitch companySwitch() {
        return companySwitch;
    }

    WireValues values() {
        return values;
    }

    private static byte[] encoded(Map<Attribute, Object> settings) {
        Output out = Output.of(Map.of());
        settings.forEach(out::value);
        return out.toBytes();
    }

    void writeSettings(Output out) {
        out.settings(settings, encodedSettings);
    }

    /**
     * Collects the settings of a {@link Messenger}. Not thread-safe.
     *
     * <p>A setting that is not given, or given as null where a method takes it, follows the workspace.
     */
    @SuppressWarnings("exports") // A reader of the module need not have JSpecify.
    public static final class Builder {
        private final String appId;
        private final Map<MessengerSetting, Object> settings = new EnumMap<>(MessengerSetting.class);
        private @Nullable IdentityVerification identityVerification;
        private OverlongText overlongText = OverlongText.REFUSE;
        private CompanySwitch companySwitch = CompanySwitch.UPDATE;
        private Region region = Region.US;

        private Builder(String appId) {
            this.appId = appId;
            settings.put(MessengerSetting.APP_ID, appId);
        }

        /**
         * Proves the identity of users in every boot and update. Without it payloads carry no proof, which a workspace that
         * enforces verification refuses.
         *
         * @param verification how
         * @return this builder
         */
        public Builder identityVerification(IdentityVerification verification) {
            identityVerification = Objects.requireNonNull(verification, "verification");
            return this;
        }

        /**
         * Where the workspace's data are kept. Default: {@link Region#US}, which needs no {@code api_base}.
         *
         * @param region the region
         * @return this builder
         */
        public Builder region(Region region) {
            this.region = Objects.requireNonNull(region, "region");
            return set(MessengerSetting.API_BASE, region == Region.US ? null : region.apiBase());
        }

        /**
         * What becomes of a custom text that is too long. Default: {@link OverlongText#REFUSE}.
         *
         * @param overlongText refuse or truncate
         * @return this builder
         */
        public Builder overlongText(OverlongText overlongText) {
            this.overlongText = Objects.requireNonNull(overlongText, "overlongText");
            return this;
        }

        /**
         * What a {@link MessengerSession} answers when the same person is in another company. Default:
         * {@link CompanySwitch#UPDATE}. That the Messenger keeps the old company until {@code shutdown} and {@code boot} is what
         * two integrators report, nothing is documented: choose {@link CompanySwitch#RESTART} if you see it.
         *
         * @param companySwitch update or restart
         * @return this builder
         */
        public Builder companySwitch(CompanySwitch companySwitch) {
            this.companySwitch = Objects.requireNonNull(companySwitch, "companySwitch");
            return this;
        }

        /**
         * {@code custom_launcher_selector}: the element that opens the Messenger.
         *
         * @param selector a CSS selector
         * @return this builder
         */
        public Builder customLauncherSelector(String selector) {
            return text(MessengerSetting.CUSTOM_LAUNCHER_SELECTOR, selector);
        }

        /**
         * {@code hide_default_launcher}.
         *
         * @param hide true hides the launcher, false shows it whatever the workspace says, null follows the workspace
         * @return this builder
         */
        public Builder hideDefaultLauncher(@Nullable Boolean hide) {
            return set(MessengerSetting.HIDE_DEFAULT_LAUNCHER, hide);
        }

        /**
         * {@code alignment}: the side on which the launcher stands.
         *
         * @param alignment the side
         * @return this builder
         */
        public Builder alignment(Alignment alignment) {
            return lowerCase(MessengerSetting.ALIGNMENT, alignment);
        }

        /**
         * {@code horizontal_padding}: the launcher's distance from the side of the page.
         *
         * @param pixels at least 20
         * @return this builder
         */
        public Builder horizontalPadding(int pixels) {
            return set(MessengerSetting.HORIZONTAL_PADDING, (long) pixels);
        }

        /**
         * {@code vertical_padding}: the launcher's distance from the bottom of the page.
         *
         * @param pixels at least 20
         * @return this builder
         */
        public Builder verticalPadding(int pixels) {
            return set(MessengerSetting.VERTICAL_PADDING, (long) pixels);
        }

        /**
         * {@code z_index}: the Messenger's place in the page's stack.
         *
         * @param zIndex as in CSS; may be negative
         * @return this builder
         */
        public Builder zIndex(int zIndex) {
            return set(MessengerSetting.Z_INDEX, (long) zIndex);
        }

        /**
         * {@code hide_notifications}: whether new messages are announced outside the Messenger.
         *
         * @param hide true hides the notifications, false shows them, null follows the workspace
         * @return this builder
         */
        public Builder hideNotifications(@Nullable Boolean hide) {
            return set(MessengerSetting.HIDE_NOTIFICATIONS, hide);
        }

        /**
         * {@code theme_mode}: the colour scheme.
         *
         * @param mode light, dark, or what the visitor's system prefers
         * @return this builder
         */
        public Builder themeMode(ThemeMode mode) {
            return lowerCase(MessengerSetting.THEME_MODE, mode);
        }

        /**
         * {@code action_color}: buttons, links and the like.
         *
         * @param color any CSS colour
         * @return this builder
         */
        public Builder actionColor(String color) {
            return text(MessengerSetting.ACTION_COLOR, color);
        }

        /**
         * {@code background_color}: behind the Messenger's header.
         *
         * @param color any CSS colour
         * @return this builder
         */
        public Builder backgroundColor(String color) {
            return text(MessengerSetting.BACKGROUND_COLOR, color);
        }

        /**
         * {@code link_color}: links in messages.
         *
         * @param color any CSS colour
         * @return this builder
         */
        public Builder linkColor(String color) {
            return text(MessengerSetting.LINK_COLOR, color);
        }

        /**
         * {@code session_duration}: how long a session lives without the person being active.
         *
         * @param duration at least five minutes; Intercom is told milliseconds, what is finer is cut
         * @return this builder
         */
        public Builder sessionDuration(Duration duration) {
            return set(MessengerSetting.SESSION_DURATION, milliseconds(Objects.requireNonNull(duration, "duration")));
        }

        /**
         * {@code messenger_style_id}: the style that the workspace has under this id.
         *
         * @param id digits
         * @return this builder
         */
        public Builder messengerStyleId(String id) {
            return text(MessengerSetting.MESSENGER_STYLE_ID, id);
        }

        /**
         * {@code page_title}: what is logged as the title of a page view, instead of the page's own. For the title of one
         * page use {@link IntercomPayload#with}.
         *
         * @param title the title
         * @return this builder
         */
        public Builder pageTitle(String title) {
            return text(MessengerSetting.PAGE_TITLE, title);
        }

        /**
         * {@code auth_tokens}: what Data Connectors send along to the team's own services. Every page sees them.
         *
         * @param tokens the tokens by name, sent in the order of their names; an empty map is left out
         * @return this builder
         */
        public Builder authTokens(Map<String, String> tokens) {
            Objects.requireNonNull(tokens, "tokens");
            // Sorted, since a Map.of() has another order in each JVM and equal settings shall give equal bytes.
            Map<String, String> wellFormed = new TreeMap<>();
            tokens.forEach((name, token) -> wellFormed.put(
                    WellFormedText.of(Objects.requireNonNull(name, "name of a token")),
                    WellFormedText.of(Objects.requireNonNull(token, "token"))));
            return set(
                    MessengerSetting.AUTH_TOKENS,
                    wellFormed.isEmpty() ? null : Collections.unmodifiableMap(wellFormed));
        }

        /**
         * Builds the Messenger.
         *
         * @return an immutable Messenger
         * @throws IllegalArgumentException if Intercom does not take a setting; the message names every such setting and what
         *     it takes
         */
        public Messenger build() {
            List<String> wrong = new ArrayList<>();
            settings.forEach((setting, value) -> {
                if (!setting.accepts(value)) {
                    wrong.add(setting.jsonName() + " takes " + setting.rule());
                }
            });
            if (!wrong.isEmpty()) {
                throw new IllegalArgumentException("The Messenger cannot be built: " + String.join("; ", wrong) + ".");
            }
            if (FixedTexts.EXAMPLE_APP_ID.equals(appId)) {
                LOGGER.log(
                        System.Logger.Level.WARNING,
                        "The app_id is the example of Intercom's guide. Unless it is your workspace's, no Messenger will show.");
            }
            return new Messenger(this, false);
        }

        private Builder text(MessengerSetting setting, String value) {
            return set(setting, WellFormedText.of(Objects.requireNonNull(value, setting.jsonName())));
        }

        private Builder lowerCase(MessengerSetting setting, Enum<?> value) {
            Objects.requireNonNull(value, setting.jsonName());
            return set(setting, value.name().toLowerCase(Locale.ROOT));
        }

        private Builder set(MessengerSetting setting, @Nullable Object value) {
            if (value == null) {
                settings.remove(setting);
            } else {
                settings.put(setting, value);
            }
            return this;
        }

        /** A duration beyond a long's milliseconds becomes one that is refused. */
        private static long milliseconds(Duration duration) {
            try {
                return duration.toMillis();
            } catch (ArithmeticException tooLong) {
                return duration.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
            }
        }
    }
}
