package io.github.intercomkit.sample;

/** The page's Content-Security-Policy. */
final class ContentPolicy {
    static final String OWN_FILES_ONLY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** What Intercom's help article on content security policies lists, in wildcards. */
    static final String WITH_INTERCOM = String.join(
            "; ",
            OWN_FILES_ONLY + " https://intercom.help https://*.intercom.io",
            "script-src 'self' https://app.intercom.io https://widget.intercom.io https://js.intercomcdn.com",
            "style-src 'self' 'unsafe-inline'",
            "connect-src 'self' https://*.intercom.io wss://*.intercom.io https://*.intercom-messenger.com"
                    + " wss://*.intercom-messenger.com https://*.intercomcdn.com https://*.intercomcdn.eu"
                    + " https://*.intercomusercontent.com",
            "img-src 'self' blob: data: https:",
            "media-src 'self' blob: https:",
            "font-src 'self' https://js.intercomcdn.com https://fonts.intercomcdn.com",
            "frame-src https://intercom-sheets.com https://www.intercom-reporting.com https://www.youtube.com"
                    + " https://player.vimeo.com https://fast.wistia.net",
            "worker-src 'self' blob:");

    private ContentPolicy() {}
}
