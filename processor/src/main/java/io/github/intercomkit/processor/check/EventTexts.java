package io.github.intercomkit.processor.check;

/** The texts of the messages about events. */
final class EventTexts {
    static final String BLANK_EVENT = """
            %s: the name of the event is blank, and Intercom has no event without a name. Write one, such as \
            @IntercomEvent("ordered-apples").""";

    static final String EVENT_CHARACTERS = """
            %s: the name of the event contains %s. %s Use small letters, digits and -.""";

    static final String SIMILAR_EVENT = """
            %s: the name "%s" and the name "%s" of %s look the same in the workspace. %s Write one name for one event, and \
            names of other words for two.""";

    static final String KEY_CHARACTERS = """
            %s: the key contains %s, which Intercom does not take in a key. Use letters, digits and _.""";

    static final String KEY_TWICE = """
            %s: %s has this key as well, and Intercom does not tell keys apart by case, so that one of the two values is lost. \
            %s""";

    static final String MANY_KEYS = """
            %s: the event has %s keys. Intercom's pages disagree: one allows %s keys, another one %s, so the last ones may be \
            lost. Keep the keys that your team uses.""";

    static final String TOO_MANY_KEYS = """
            %s: the event has %s keys, and Intercom takes at most %s. Keep the keys that your team uses.""";

    static final String TIME_KEY = """
            %s: Intercom treats the metadata of an event as a date only if its key ends in _date. Write %s, or annotate a method \
            that returns text or a number.""";

    static final String NO_DATE = """
            %s: Intercom treats metadata whose key ends in _date as a date, and the member is of type %s. Write another key, or \
            annotate a member of a type such as Instant. A whole number is a time with epoch = EpochUnit.SECONDS or epoch = \
            EpochUnit.MILLISECONDS.""";

    static final String BOOLEAN_METADATA = """
            %s: Intercom has no booleans in the metadata of an event, and the member is of type %s. Annotate a method that returns \
            text, such as "yes" or "no".""";

    static final String UNSUPPORTED_METADATA = """
            %s: %s is not among the Java types that become text, a number, a time, money or a link of an event. Annotate a \
            method that returns such a type, for example String, long, Instant, Money or RichLink.""";

    private EventTexts() {}
}
