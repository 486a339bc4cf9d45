package io.github.intercomkit.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sources that a page's Content-Security-Policy has to allow for the Messenger, by the region of the workspace. Source: Intercom's help
 * article on content security policies, which lists all hosts together and says that those of other regions' file servers are
 * not needed; that the same holds for the regions' programming interfaces and sockets is our reading.
 */
@SuppressWarnings("ImmutableEnumChecker") // The map is unmodifiable, and its lists are.
public enum ContentSecurity {
    US(
            List.of("https://api.intercom.io", "https://api-iam.intercom.io"),
            List.of("nexus-websocket-a.intercom.io", "nexus-websocket-b.intercom.io"),
            List.of("https://uploads.intercomcdn.com"),
            "https://downloads.intercomcdn.com",
            Stream.concat(
                            Stream.of("https://static.intercomassets.com", "https://messenger-apps.intercom.io"),
                            IntStream.rangeClosed(1, 9).mapToObj(i -> "https://*.intercom-attachments-" + i + ".com"))
                    .toList()),
    EU(
            List.of("https://api.eu.intercom.io", "https://api-iam.eu.intercom.io"),
            List.of("nexus-europe-websocket.intercom.io"),
            List.of("https://uploads.intercomcdn.eu", "https://uploads.eu.intercomcdn.com"),
            "https://downloads.intercomcdn.eu",
            List.of(
                    "https://static.intercomassets.eu",
                    "https://messenger-apps.eu.intercom.io",
                    "https://*.intercom-attachments.eu")),
    AU(
            List.of("https://api.au.intercom.io", "https://api-iam.au.intercom.io"),
            List.of("nexus-australia-websocket.intercom.io"),
            List.of("https://uploads.au.intercomcdn.com"),
            "https://downloads.au.intercomcdn.com",
            List.of(
                    "https://static.au.intercomassets.com",
                    "https://messenger-apps.au.intercom.io",
                    "https://*.au.intercom-attachments.com"));

    private final Map<String, List<String>> directives;

    ContentSecurity(
            List<String> interfaces,
            List<String> sockets,
            List<String> uploads,
            String downloads,
            List<String> images) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("script-src", List.of("https://app.intercom.io", FixedTexts.WIDGET_ORIGIN, Hosts.SCRIPTS));
        all.put("style-src", List.of("'unsafe-inline'"));
        all.put("connect-src", connections(interfaces, sockets, uploads));
        all.put(
                "img-src",
                Stream.concat(
                                Stream.of(
                                        "blob:",
                                        "data:",
                                        Hosts.SCRIPTS,
                                        Hosts.USERS_FILES,
                                        "https://gifs.intercomcdn.com",
                                        "https://video-messages.intercomcdn.com",
                                        downloads),
                                images.stream())
                        .toList());
        all.put("media-src", List.of(Hosts.SCRIPTS, downloads));
        all.put("font-src", List.of(Hosts.SCRIPTS, "https://fonts.intercomcdn.com"));
        all.put(
                "frame-src",
                List.of(
                        "https://intercom-sheets.com",
                        "https://www.intercom-reporting.com",
                        "https://www.youtube.com",
                        "https://player.vimeo.com",
                        "https://fast.wistia.net"));
        all.put("form-action", List.of("https://intercom.help", interfaces.get(interfaces.size() - 1)));
        this.directives = Collections.unmodifiableMap(all);
    }

    private static List<String> connections(List<String> interfaces, List<String> sockets, List<String> uploads) {
        List<String> connections = new ArrayList<>(interfaces);
        connections.addAll(List.of(
                "https://via.intercom.io",
                "https://api-ping.intercom.io",
                "https://*.intercom-messenger.com",
                "wss://*.intercom-messenger.com"));
        sockets.forEach(host -> connections.addAll(List.of("https://" + host, "wss://" + host)));
        connections.addAll(uploads);
        connections.add(Hosts.USERS_FILES);
        return List.copyOf(connections);
    }

    /**
     * The sources by directive, as they stand in a policy.
     *
     * @param apiOrigin the origin that the Messenger talks to
     * @param widgetOrigin the origin of the widget's script
     */
    public Map<String, List<String>> directives(String apiOrigin, String widgetOrigin) {
        Map<String, List<String>> all = new LinkedHashMap<>(directives);
        add(widgetOrigin, "script-src", all);
        add(apiOrigin, "connect-src", all);
        add(apiOrigin, "form-action", all);
        return Collections.unmodifiableMap(all);
    }

    private static void add(String origin, String directive, Map<String, List<String>> all) {
        all.computeIfPresent(
                directive,
                (name, sources) -> Stream.concat(sources.stream(), Stream.of(origin))
                        .distinct()
                        .toList());
    }

    /** An enum's constructor cannot read the enum's own constants. */
    private static final class Hosts {
        static final String SCRIPTS = "https://js.intercomcdn.com";
        static final String USERS_FILES = "https://uploads.intercomusercontent.com";
    }
}
