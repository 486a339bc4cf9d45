package io.github.intercomkit.workspace.rest;

import io.github.intercomkit.protocol.RestApi;
import io.github.intercomkit.workspace.text.ToolException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The address of Intercom's REST API.
 *
 * @param uri https, or http to this machine
 */
public record ApiBase(URI uri) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * The address of a region, or another one.
     *
     * @param region the region's name, {@code US}, {@code EU} or {@code AU}
     * @param other an address in place of the region's, or the empty text
     */
    public static ApiBase of(String region, String other) throws ToolException {
        if (!other.isBlank()) {
            return new ApiBase(checked(other.strip()));
        }
        String base = RestApi.BASES.get(region.strip().toUpperCase(Locale.ROOT));
        if (base == null) {
            throw new ToolException("There is no region " + region + ". Write one of "
                    + String.join(", ", new TreeSet<>(RestApi.BASES.keySet())) + ".");
        }
        return new ApiBase(URI.create(base));
    }

    private static URI checked(String address) throws ToolException {
        URI uri;
        try {
            uri = URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
        } catch (IllegalArgumentException e) {
            throw new ToolException("The API's address is no URI.");
        }
        String host = uri.getHost();
        boolean secure = "https".equals(uri.getScheme());
        boolean local = "http".equals(uri.getScheme()) && host != null && THIS_MACHINE.contains(host);
        if (host == null || uri.getUserInfo() != null || !(secure || local)) {
            throw new ToolException(
                    "The API's address must begin with https:// and have no user, since the token is sent there.");
        }
        return uri;
    }

    URI resolve(String path) {
        return URI.create(uri + path);
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
