package io.github.intercomkit;

/** What an excluded user is for Intercom. The user's data are never sent. */
public enum ExcludedUser {
    /** A visitor: the Messenger is there, and knows no user. */
    VISITOR,

    /** Not there: the page has no Messenger. */
    NO_MESSENGER
}
