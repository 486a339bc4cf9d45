package io.github.intercomkit.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request as the client makes it, unless a test changes it. */
record PageRequest(String method, Map<String, String> headers, byte[] content) implements EndpointRequest {
    static PageRequest step(String step) {
        return body("{\"step\":\"" + step + "\"}");
    }

    static PageRequest body(String json) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Content-Type", "application/json");
        headers.put("Host", "shop.example");
        headers.put("Sec-Fetch-Site", "same-origin");
        return new PageRequest("POST", headers, json.getBytes(StandardCharsets.UTF_8));
    }

    PageRequest withMethod(String other) {
        return new PageRequest(other, headers, content);
    }

    PageRequest with(String name, @Nullable String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        if (value == null) {
            more.remove(name);
        } else {
            more.put(name, value);
        }
        return new PageRequest(method, more, content);
    }

    @Override
    public boolean isSecure() {
        return true;
    }

    @Override
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    @Override
    public byte[] body(int limit) {
        return Arrays.copyOf(content, Math.min(limit, content.length));
    }
}
