package io.github.intercomkit.web;

import org.jspecify.annotations.Nullable;

/**
 * A cookie of the Messenger for the browser to delete. A browser deletes only a cookie with the same name, domain and path.
 *
 * <p>Immutable and thread-safe.
 */
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public final class ExpiredCookie {
    private final String name;
    private final @Nullable String domain;

    ExpiredCookie(String name, @Nullable String domain) {
        this.name = name;
        this.domain = domain;
    }

    /**
     * The cookie's name.
     *
     * @return such as {@code intercom-session-k8w2v7qz}
     */
    public String name() {
        return name;
    }

    /**
     * The domain that the cookie is for.
     *
     * @return the domain, without a dot before it; null for the host that answers, and no other
     */
    public @Nullable String domain() {
        return domain;
    }

    /**
     * The path that the cookie is for.
     *
     * @return {@code /}
     */
    public String path() {
        return "/";
    }

    /**
     * The value of the {@code Set-Cookie} header. It lacks {@code Secure}, so that it works without https while a team
     * develops; over https a browser lets it delete secure cookies as well.
     *
     * @return the header's value
     */
    public String header() {
        return name + "=; Path=" + path() + (domain == null ? "" : "; Domain=" + domain)
                + "; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=Lax";
    }

    /** The same as {@link #header()}: it holds no data of a person. */
    @Override
    public String toString() {
        return header();
    }
}
