package io.github.intercomkit.protocol;

/** The methods of the Messenger's function that a server may have a page call (Intercom's documentation of its JavaScript API). */
public enum MessengerMethod {
    /** Starts a session. */
    BOOT("boot"),
    /** Sends changes, or looks for new messages. */
    UPDATE("update"),
    /** Ends a session. */
    SHUTDOWN("shutdown"),
    /** Opens the Messenger's window. */
    SHOW("show"),
    /** Closes the Messenger's window. */
    HIDE("hide"),
    /** Opens a space of the Messenger. */
    SHOW_SPACE("showSpace"),
    /** Opens the list of the conversations. */
    SHOW_MESSAGES("showMessages"),
    /** Opens a new conversation, and can fill its text in. */
    SHOW_NEW_MESSAGE("showNewMessage"),
    /** Starts a conversation with a text of the user. */
    START_CONVERSATION("startConversation"),
    /** Opens an article. */
    SHOW_ARTICLE("showArticle"),
    /** Opens a news item. */
    SHOW_NEWS("showNews"),
    /** Opens a ticket. */
    SHOW_TICKET("showTicket"),
    /** Opens a conversation. */
    SHOW_CONVERSATION("showConversation"),
    /** Starts a product tour. */
    START_TOUR("startTour"),
    /** Starts a survey. */
    START_SURVEY("startSurvey"),
    /** Opens a checklist. */
    START_CHECKLIST("startChecklist"),
    /** Tells an event. */
    TRACK_EVENT("trackEvent"),
    /** Hides or shows notifications. */
    HIDE_NOTIFICATIONS("hideNotifications"),
    /** Sets the tokens of Data Connectors (integrators report it; react-use-intercom calls it). */
    SET_AUTH_TOKENS("setAuthTokens"),
    /** Looks again for the element that opens the Messenger, as Intercom's own loader calls it. */
    REATTACH_ACTIVATOR("reattach_activator");

    private final String jsName;

    MessengerMethod(String jsName) {
        this.jsName = jsName;
    }

    /** {@return the method as a page calls it} */
    public String jsName() {
        return jsName;
    }
}
