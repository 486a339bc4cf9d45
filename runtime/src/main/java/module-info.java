/** Typed payloads for the Intercom Messenger: what services call and generated serializers extend. */
@SuppressWarnings("module") // The module of test support is not there when this one is compiled.
module io.github.intercomkit {
    requires transitive io.github.intercomkit.annotations;
    requires com.fasterxml.jackson.annotation;
    requires tools.jackson.core;
    requires static org.jspecify;

    exports io.github.intercomkit;
    exports io.github.intercomkit.codegen;
    exports io.github.intercomkit.identity;
    exports io.github.intercomkit.json to
            io.github.intercomkit.test;
    exports io.github.intercomkit.protocol to
            io.github.intercomkit.test;
    exports io.github.intercomkit.session;
    exports io.github.intercomkit.web;
}
