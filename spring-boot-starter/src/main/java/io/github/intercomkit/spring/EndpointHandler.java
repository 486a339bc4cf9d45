package io.github.intercomkit.spring;

import io.github.intercomkit.servlet.MessengerServlet;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Answers the requests of the endpoint's path: as a handler of Spring MVC, and with Spring Security as a filter in front of the
 * authorization, so that visitors reach it without a rule of the application's own.
 */
final class EndpointHandler implements HttpRequestHandler {
    private final MessengerServlet servlet;
    private final String path;

    EndpointHandler(MessengerServlet servlet, String path) {
        this.servlet = servlet;
        this.path = path;
    }

    String path() {
        return path;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        servlet.service(request, response);
    }

    /** The filter for one chain. */
    OncePerRequestFilter filter() {
        return new Filter(this);
    }

    private static final class Filter extends OncePerRequestFilter {
        private final EndpointHandler handler;

        Filter(EndpointHandler handler) {
            this.handler = handler;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !UrlPathHelper.defaultInstance
                    .getPathWithinApplication(request)
                    .equals(handler.path);
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            handler.handleRequest(request, response);
        }
    }
}
