/** The endpoint that the page's client talks to, as a Jakarta servlet. */
module io.github.intercomkit.servlet {
    requires transitive io.github.intercomkit;
    requires transitive jakarta.servlet;
    requires static org.jspecify;

    exports io.github.intercomkit.servlet;
}
