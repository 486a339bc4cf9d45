package io.github.intercomkit.servlet;

import java.net.CookieManager;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends cookies as browsers do. The JDK's manager adds {@code $Version} and quotes, which no browser sends. */
final class BrowserCookies extends CookieManager {
    @Override
    public Map<String, List<String>> get(URI address, Map<String, List<String>> headers) {
        String cookies = getCookieStore().get(address).stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return cookies.isEmpty() ? Map.of() : Map.of("Cookie", List.of(cookies));
    }
}
