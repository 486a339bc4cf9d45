package io.github.intercomkit.spring;

import io.github.intercomkit.web.StateStore;
import jakarta.servlet.http.HttpServletRequest;

/** Where the endpoint keeps the states of browsers, in place of the container's HTTP sessions. */
interface StateStores {
    /**
     * The store of a request's browser.
     *
     * @param appId the workspace
     */
    StateStore of(HttpServletRequest request, String appId);

    /** Tells at the start that no locks are shared, where that matters. */
    void logMissingLocks();
}
