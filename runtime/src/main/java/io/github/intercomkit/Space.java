package io.github.intercomkit;

/** The spaces of the Messenger (Intercom's documentation of {@code showSpace}). A workspace shows those that it has. */
public enum Space {
    /** The home screen. */
    HOME("home"),

    /** The conversations. */
    MESSAGES("messages"),

    /** The articles. */
    HELP("help"),

    /** The news. */
    NEWS("news"),

    /** The checklists. */
    TASKS("tasks"),

    /** The tickets. */
    TICKETS("tickets");

    private final String jsonName;

    Space(String jsonName) {
        this.jsonName = jsonName;
    }

    String jsonName() {
        return jsonName;
    }
}
