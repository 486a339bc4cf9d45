package io.github.intercomkit.protocol;

import java.time.Duration;

/** The numbers of Intercom's protocol. */
public final class Limits {
    /** UTF-16 units in a custom text attribute, and in a text of an event's metadata (Intercom's documentation of both). */
    public static final int MAX_CUSTOM_TEXT = 255;

    /** Custom attributes of people in one workspace (Intercom's documentation of custom data). */
    public static final int MAX_CUSTOM_ATTRIBUTES = 250;

    /** Characters in an attribute's name. Nothing is documented: this one is our decision. */
    public static final int MAX_NAME = 190;

    /** The largest whole number JavaScript holds exactly: 2^53 − 1. */
    public static final long MAX_WHOLE_NUMBER = (1L << 53) - 1;

    /** The first second of the year 1. Nothing is documented: this one is our decision, as {@link #LAST_TIME} is. */
    public static final long FIRST_TIME = -62_135_596_800L;

    /**
     * The last second of the year 9999, in Unix seconds. Nothing is documented: this one is our decision, since milliseconds that
     * are taken for seconds lie behind it, those of any day since 1978.
     */
    public static final long LAST_TIME = 253_402_300_799L;

    /** The largest {@code monthly_spend} of a company. */
    public static final long MAX_MONTHLY_SPEND = 2_147_483_647;

    /** The smallest padding around the launcher, in pixels. */
    public static final int MIN_PADDING = 20;

    /** The shortest session of the Messenger. */
    public static final Duration MIN_SESSION = Duration.ofMinutes(5);

    /** Updates of a page, pings included, in {@link #UPDATES_PERIOD}; then Intercom throttles (its documentation of update). */
    public static final int MAX_UPDATES = 20;

    /** The period of {@link #MAX_UPDATES}; a page load starts a new one (Intercom's documentation of update). */
    public static final Duration UPDATES_PERIOD = Duration.ofMinutes(30);

    /** For how long an update that equals an earlier one is dropped. Integrators report it, nothing is documented. */
    public static final Duration IDENTICAL_UPDATES_PERIOD = Duration.ofSeconds(60);

    /**
     * Metadata keys that each of Intercom's pages allows an event. They disagree: the model of events and the REST API say 10, the help
     * article on events says {@link #MAX_METADATA}.
     */
    public static final int SAFE_METADATA = 10;

    /** Metadata keys of one event, by the page that allows most. */
    public static final int MAX_METADATA = 20;

    private Limits() {}
}
