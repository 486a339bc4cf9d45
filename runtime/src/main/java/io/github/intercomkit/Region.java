package io.github.intercomkit;

/** Where Intercom keeps a workspace's data. The addresses are those of Intercom's documentation of regional hosting. */
public enum Region {
    /** The United States, Intercom's default. */
    US("https://api-iam.intercom.io"),

    /** The European Union. */
    EU("https://api-iam.eu.intercom.io"),

    /** Australia. */
    AU("https://api-iam.au.intercom.io");

    private final String apiBase;

    Region(String apiBase) {
        this.apiBase = apiBase;
    }

    String apiBase() {
        return apiBase;
    }
}
