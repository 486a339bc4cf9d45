package io.github.intercomkit;

import io.github.intercomkit.protocol.FixedTexts;

/** Where Intercom keeps a workspace's data. The addresses are those of Intercom's documentation of regional hosting. */
public enum Region {
    /** The United States, Intercom's default. */
    US(FixedTexts.API_BASE_US),

    /** The European Union. */
    EU(FixedTexts.API_BASE_EU),

    /** Australia. */
    AU(FixedTexts.API_BASE_AU);

    private final String apiBase;

    Region(String apiBase) {
        this.apiBase = apiBase;
    }

    String apiBase() {
        return apiBase;
    }
}
