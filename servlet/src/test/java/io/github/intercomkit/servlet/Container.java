package io.github.intercomkit.servlet;

import jakarta.servlet.ServletContainerInitializer;
import java.io.IOException;
import java.net.URI;

/** A servlet container that serves one application at a free port of this machine. */
interface Container extends AutoCloseable {
    /** The address of the application, without a slash at its end. */
    URI address();

    @Override
    void close() throws IOException;

    /** The containers. */
    enum Kind {
        TOMCAT {
            @Override
            Container start(ServletContainerInitializer application) throws Exception {
                return new TomcatContainer(application);
            }
        },
        JETTY {
            @Override
            Container start(ServletContainerInitializer application) throws Exception {
                return new JettyContainer(application);
            }
        },
        UNDERTOW {
            @Override
            Container start(ServletContainerInitializer application) throws Exception {
                return new UndertowContainer(application);
            }
        };

        abstract Container start(ServletContainerInitializer application) throws Exception;
    }
}
