/** The session's endpoint and the JSON of payloads, for Jakarta REST. */
module io.github.intercomkit.rest {
    requires transitive io.github.intercomkit;
    requires transitive jakarta.ws.rs;
    requires static org.jspecify;

    exports io.github.intercomkit.rest;

    provides jakarta.ws.rs.core.Feature with
            io.github.intercomkit.rest.IntercomFeature;
}
