package io.github.intercomkit;

import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.protocol.MessengerSetting;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Collects the settings of a {@link Messenger}. Not thread-safe.
 *
 * <p>A setting that is not given, or given as null where a method takes it, follows the workspace.
 */
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public final class MessengerBuilder extends MessengerLook {
    final String appId;
    final Exclusions exclusions = new Exclusions();
    final List<PayloadCustomizer> payloadCustomizers = new ArrayList<>();

    @Nullable IdentityVerification identityVerification;

    OverlongText overlongText = OverlongText.REFUSE;
    InvalidAttribute onInvalidAttribute = InvalidAttribute.REFUSE;
    CompanySwitch companySwitch = CompanySwitch.UPDATE;
    Region region = Region.US;

    @Nullable String widgetAddress;

    private @Nullable String apiBase;

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
     * Where the workspace's data are kept. Default: {@link Region#US}, which needs no {@code api_base}. {@link #apiBase} replaces the
     * address of the region.
     *
     * @param region the region
     * @return this builder
     */
    public MessengerBuilder region(Region region) {
        this.region = Objects.requireNonNull(region, "region");
        return this;
    }

    /**
     * {@code api_base}: the address that the Messenger talks to, for a workspace with a domain of its own. Default: that of the
     * {@link #region}, whose other servers stay in the page's policy.
     *
     * @param address an https address such as {@code https://intercom.example.com}
     * @return this builder
     */
    public MessengerBuilder apiBase(String address) {
        apiBase = Objects.requireNonNull(address, "address");
        return this;
    }

    /**
     * The address of the widget's script, for a workspace with a domain of its own. Default:
     * {@code https://widget.intercom.io/widget/} and the {@code app_id}. It is used by the page's loader and policy and by the
     * page's client, and is no setting of a payload.
     *
     * @param address an https address such as {@code https://intercom.example.com/widget/k8w2v7qz}
     * @return this builder
     */
    public MessengerBuilder widgetAddress(String address) {
        widgetAddress = Objects.requireNonNull(address, "address");
        return this;
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
     * Excludes users. For sessions and the endpoint such a user is a visitor, or has no Messenger. Serializers refuse the user.
     *
     * @param type the type of the users, for instance the annotated class
     * @param isExcluded whether a user is excluded, by the first call whose type and condition hold; must be thread-safe
     * @param as what the user is for Intercom
     * @param <T> their type
     * @return this builder
     */
    public <T> MessengerBuilder excludeUsers(Class<T> type, Predicate<? super T> isExcluded, ExcludedUser as) {
        exclusions.addUsers(type, isExcluded, as);
        return this;
    }

    /**
     * Excludes companies: payloads leave them out, as if the user did not belong to them.
     *
     * @param type the type of the companies, for instance the annotated class
     * @param isExcluded whether a company is excluded; must be thread-safe
     * @param <T> their type
     * @return this builder
     */
    public <T> MessengerBuilder excludeCompanies(Class<T> type, Predicate<? super T> isExcluded) {
        exclusions.addCompanies(type, isExcluded);
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
     * {@code session_duration}: how long a session lives without the person being active. Where tokens prove identity, it stands in
     * the token of a user's boot.
     *
     * @param duration at least five minutes; sent in milliseconds, rounded down
     * @return this builder
     */
    public MessengerBuilder sessionDuration(Duration duration) {
        settings.set(
                MessengerSetting.SESSION_DURATION,
                SettingValues.milliseconds(Objects.requireNonNull(duration, "duration")));
        return this;
    }

    /**
     * Adds to each boot and update of a {@link io.github.intercomkit.session.MessengerSession} and of the endpoint. Several customizers
     * are called in the order of these calls.
     *
     * @param customizer what it adds, and what holds for it
     * @return this builder
     */
    public MessengerBuilder customizePayloads(PayloadCustomizer customizer) {
        payloadCustomizers.add(Objects.requireNonNull(customizer, "customizer"));
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
        settings.set(
                MessengerSetting.API_BASE, apiBase != null ? apiBase : region == Region.US ? null : region.apiBase());
        settings.requireAccepted(widgetAddress);
        settings.warnOfExample();
        return new Messenger(this, false);
    }

    @Override
    MessengerBuilder self() {
        return this;
    }
}
