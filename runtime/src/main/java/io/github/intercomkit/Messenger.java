package io.github.intercomkit;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.github.intercomkit.codegen.JsonMembers;
import io.github.intercomkit.codegen.WireValues;
import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.Proof;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.json.MapperRefusal;
import io.github.intercomkit.log.HourlyLog;
import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.protocol.MessengerSetting;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Messenger of one workspace: its {@code app_id}, the settings that every boot carries, and how its users' identity is
 * proved. A service builds one per workspace and shares it.
 *
 * <p>Immutable and thread-safe. {@code toString()} shows the {@code app_id} only, and a JSON mapper finds nothing to print, or refuses it.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.NONE,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public final class Messenger {
    /** For mappers that write fields. */
    @SuppressWarnings("unused") // Only they read it.
    private final MapperRefusal refusal = MapperRefusal.CONFIGURATION;

    private final transient String appId;
    private final transient BootSettings settings;
    private final transient @Nullable IdentityVerification identityVerification;
    private final transient Clock clock;
    private final transient boolean truncatesText;
    private final transient InvalidAttribute onInvalidAttribute;
    private final transient HourlyLog log;
    private final transient Exclusions exclusions;
    private final transient PayloadCustomizers payloadCustomizers;
    private final transient CompanySwitch companySwitch;
    private final transient Region region;
    private final transient String apiBase;
    private final transient String widgetAddress;
    private final transient boolean disabled;
    private final transient MessengerObserver observer;

    Messenger(MessengerBuilder builder, boolean disabled) {
        this.appId = builder.appId;
        this.disabled = disabled;
        this.region = builder.region;
        this.apiBase = (String) builder.settings.byName().getOrDefault(MessengerSetting.API_BASE, region.apiBase());
        this.widgetAddress = builder.widgetAddress == null ? FixedTexts.WIDGET + appId : builder.widgetAddress;
        this.settings = new BootSettings(builder.settings.byName());
        this.identityVerification = builder.identityVerification;
        this.clock = clockOf(builder);
        this.truncatesText = builder.overlongText == OverlongText.TRUNCATE;
        this.onInvalidAttribute = builder.onInvalidAttribute;
        this.log = new HourlyLog(Messenger.class, clock);
        this.companySwitch = builder.companySwitch;
        this.exclusions = builder.exclusions.copy();
        this.payloadCustomizers = new PayloadCustomizers(builder.payloadCustomizers, log);
        this.observer = new SafeObserver(new MessengerObserver() {}, log);
    }

    private Messenger(Messenger other, MessengerObserver observer) {
        this.appId = other.appId;
        this.disabled = other.disabled;
        this.region = other.region;
        this.apiBase = other.apiBase;
        this.widgetAddress = other.widgetAddress;
        this.exclusions = other.exclusions;
        this.settings = other.settings;
        this.identityVerification = other.identityVerification;
        this.clock = other.clock;
        this.truncatesText = other.truncatesText;
        this.onInvalidAttribute = other.onInvalidAttribute;
        this.log = other.log;
        this.companySwitch = other.companySwitch;
        this.payloadCustomizers = other.payloadCustomizers;
        this.observer = new SafeObserver(observer, log);
    }

    /**
     * Starts a Messenger with every setting left to the workspace. That an {@code app_id} is lower-case letters and digits is
     * not documented; every example is, and placeholders are not.
     *
     * @param appId the workspace's id, lower-case letters and digits, as Intercom shows it under Settings > Installation
     * @return a builder, which checks everything when it builds
     */
    public static MessengerBuilder builder(String appId) {
        Objects.requireNonNull(
                appId,
                "The app_id is missing. Give the workspace's id, lower-case letters and digits, as"
                        + " Intercom shows it under Settings > Installation.");
        return new MessengerBuilder(appId);
    }

    /**
     * A Messenger that no page shows, for development and tests without a workspace. Sessions and {@link #signOut()} answer no
     * call. Payloads are made and checked as for any workspace, with {@code disabled} as the {@code app_id}. The page's loader is a
     * function that does nothing.
     *
     * @return a Messenger without a workspace
     */
    public static Messenger disabled() {
        return new Messenger(new MessengerBuilder("disabled"), true);
    }

    /**
     * Whether no page shows it.
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
     * The calls of a page when the user signs out: {@code shutdown}, then the boot of a visitor. Without the {@code shutdown} the
     * next person at that browser sees the conversations of this user.
     *
     * @return the two calls; none for {@link #disabled()}
     */
    public MessengerCalls signOut() {
        return disabled ? MessengerCalls.none() : MessengerCalls.shutdown().then(MessengerCalls.boot(bootVisitor()));
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

    /**
     * The address that the page's Messenger talks to.
     *
     * @return {@link MessengerBuilder#apiBase}, or that of the region
     */
    public String apiBase() {
        return apiBase;
    }

    /**
     * The address of the widget's script.
     *
     * @return {@link MessengerBuilder#widgetAddress}, or Intercom's
     */
    public String widgetAddress() {
        return widgetAddress;
    }

    /**
     * How the identity of users is proved.
     *
     * @return empty if payloads carry no proof
     */
    public Optional<IdentityVerification> identityVerification() {
        return Optional.ofNullable(identityVerification);
    }

    /**
     * The calls of a session when the same person is in another company.
     *
     * @return update or restart
     */
    public CompanySwitch companySwitch() {
        return companySwitch;
    }

    /**
     * The clock that says when proofs and the updates of sessions are made.
     *
     * @return the clock of the builder, else that of the {@code UserJwt}, else the system's
     */
    public Clock clock() {
        return clock;
    }

    /**
     * The same Messenger, which tells an observer what becomes of its steps.
     *
     * @param observer the observer, in place of an earlier one
     * @return a new Messenger, for serializers of its own
     */
    public Messenger observedBy(MessengerObserver observer) {
        return new Messenger(this, Objects.requireNonNull(observer, "observer"));
    }

    /**
     * Tells the observer, for frameworks that make steps themselves. It throws no exception of the observer, and writes each step into the
     * debug log, with names and no values.
     *
     * @return never null
     */
    public MessengerObserver observer() {
        return observer;
    }

    /**
     * The boot with what the {@linkplain MessengerBuilder#customizePayloads customizers} add. Sessions and the endpoint do it themselves.
     *
     * @param boot a boot of this Messenger
     * @return the boot itself if there is no customizer
     */
    public BootPayload customized(BootPayload boot) {
        return payloadCustomizers.customized(Objects.requireNonNull(boot, "boot"), BootPayload.class);
    }

    /**
     * The update with what the {@linkplain MessengerBuilder#customizePayloads customizers} add. Sessions and the endpoint do it themselves.
     *
     * @param update an update of this Messenger, of all of a user's attributes; a ping for a visitor
     * @return the update itself if there is no customizer
     */
    public UpdatePayload customized(UpdatePayload update) {
        return payloadCustomizers.customized(Objects.requireNonNull(update, "update"), UpdatePayload.class);
    }

    /** Shows the {@code app_id} only. */
    @Override
    public String toString() {
        return "Messenger[app_id=" + appId + "]";
    }

    /** Whether invalid attributes are left out, and not refused with their user. */
    boolean omitsInvalidAttributes() {
        return onInvalidAttribute == InvalidAttribute.OMIT;
    }

    HourlyLog log() {
        return log;
    }

    /** The proof of a payload that is made now. */
    @Nullable Proof newProof() {
        return Proof.of(identityVerification, clock);
    }

    /** The conversions for one user. */
    WireValues newWireValues() {
        return new WireValues(truncatesText, exclusions::isExcludedCompany);
    }

    Optional<ExcludedUser> exclusionOf(Object user) {
        return exclusions.ofUser(user);
    }

    void writeSettings(JsonMembers out) {
        settings.write(out);
    }

    /** The clock of the builder, or that of the tokens, or the system's. */
    private static Clock clockOf(MessengerBuilder builder) {
        Clock clock = builder.clock;
        if (clock != null) {
            return clock;
        }
        return builder.identityVerification instanceof UserJwt jwt ? jwt.clock() : Clock.systemUTC();
    }
}
