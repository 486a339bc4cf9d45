package io.github.intercomkit.spring;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Answers the endpoint's requests, and those of the client's file, in front of the authorization of one filter chain. It takes the
 * endpoint with the first request: while chains are made, the beans that the endpoint needs may need a chain.
 */
final class EndpointFilter extends OncePerRequestFilter {
    private final ObjectProvider<EndpointHandler> endpoint;
    private final String path;
    private final String client;

    /**
     * A filter.
     *
     * @param mvcPath the path of Spring MVC within the application
     * @param path the path of the endpoint within that of Spring MVC
     */
    EndpointFilter(ObjectProvider<EndpointHandler> endpoint, String mvcPath, String path) {
        this.endpoint = endpoint;
        String prefix = mvcPath.endsWith("/") ? mvcPath.substring(0, mvcPath.length() - 1) : mvcPath;
        this.path = prefix + path;
        this.client = prefix + EndpointHandler.CLIENT_PATH;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String requested = requested(request);
        return !requested.equals(path) && !requested.equals(client);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (requested(request).equals(client)) {
            endpoint.getObject().serveClient(request, response);
        } else {
            endpoint.getObject().answer(request, response);
        }
    }

    private static String requested(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }
}
