package io.github.intercomkit.spring;

import io.github.intercomkit.servlet.MessengerServlet;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.UrlPathHelper;

/**
 * Answers the requests of the endpoint's path: as a handler of Spring MVC, and with Spring Security as a filter in front of the
 * authorization, so that visitors reach it, and the client's file, without a rule of the application's own.
 */
final class EndpointHandler implements HttpRequestHandler {
    private static final String CLIENT_DIRECTORY = "/intercomkit/";
    private static final String CLIENT = "client.js";

    private final MessengerServlet servlet;
    private final String path;
    private final ResourceHttpRequestHandler client;

    EndpointHandler(MessengerServlet servlet, String path, ResourceHttpRequestHandler client) {
        this.servlet = servlet;
        this.path = path;
        this.client = client;
    }

    /** The handler of the client's file, which Spring MVC also serves as a static resource. */
    static ResourceHttpRequestHandler clientHandler() {
        ResourceHttpRequestHandler client = new ResourceHttpRequestHandler();
        client.setLocations(List.of(new ClassPathResource("META-INF/resources" + CLIENT_DIRECTORY)));
        client.setCacheControl(CacheControl.noCache());
        return client;
    }

    private void serveClient(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE, CLIENT);
        client.handleRequest(request, response);
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
            String requested = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
            return !requested.equals(handler.path) && !isClient(requested);
        }

        private static boolean isClient(String requested) {
            return requested.equals(CLIENT_DIRECTORY + CLIENT);
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (isClient(UrlPathHelper.defaultInstance.getPathWithinApplication(request))) {
                handler.serveClient(request, response);
            } else {
                handler.handleRequest(request, response);
            }
        }
    }
}
