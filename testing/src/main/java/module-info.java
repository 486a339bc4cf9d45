/** What applications test with: a simulated Messenger, and assertions. */
module io.github.intercomkit.test {
    requires transitive io.github.intercomkit;
    requires static jdk.httpserver;
    requires static transitive org.assertj.core;
    requires static transitive org.junit.jupiter.api;
    requires static org.jspecify;

    exports io.github.intercomkit.test;
}
