package io.github.intercomkit.sample;

import io.github.intercomkit.sample.DemoCustomers.DemoCustomer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page of a signed-in customer, as small as a generator of load needs it. It asks again where a node is down. */
final class LoadSession {
    private static final int MOST_ATTEMPTS = 600;
    private static final Pattern ANSWER = Pattern.compile("\"answer\":(\\d+)");
    private static final Pattern FOR = Pattern.compile("\"for\":\"([^\"]*)\"");
    private static final Pattern APPLES = Pattern.compile("\"apples\":(\\d+)");

    /** Its metadata has apples too: those of one purchase. */
    private static final Pattern EVENT = Pattern.compile("\\[\"trackEvent\"[^]]*]");

    private final HttpClient http;
    private final Supplier<OrchardNode> next;
    private final DemoCustomer customer;
    private final Map<String, String> cookies = new HashMap<>();
    private String shown = "";
    private String answer = "0";
    private int apples;

    LoadSession(HttpClient http, Supplier<OrchardNode> next, DemoCustomer customer) {
        this.http = http;
        this.next = next;
        this.customer = customer;
    }

    DemoCustomer customer() {
        return customer;
    }

    /** What Intercom was told. */
    int apples() {
        return apples;
    }

    void signIn() {
        answered(() -> request("/api/me").GET());
        answered(() -> request("/api/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "username=" + customer.email().replace("@", "%40") + "&password=" + customer.password())));
    }

    /** A step of the page; the milliseconds until its answer was there, without the attempts before it. */
    double step(String step) {
        long[] began = new long[1];
        HttpResponse<String> response = answered(() -> {
            began[0] = System.nanoTime();
            return request("/intercomkit/session")
                    .header("Content-Type", "application/json")
                    .header("Sec-Fetch-Site", "same-origin")
                    .POST(BodyPublishers.ofString("{\"step\":\"" + step + "\",\"answer\":" + answer
                            + (shown.isEmpty() ? "" : ",\"for\":\"" + shown + "\"") + "}"));
        });
        double took = (System.nanoTime() - began[0]) / 1e6;
        answer = found(ANSWER, response.body(), answer);
        shown = found(FOR, response.body(), shown);
        String payloads = EVENT.matcher(response.body()).replaceAll("");
        apples = Integer.parseInt(found(APPLES, payloads, String.valueOf(apples)));
        return took;
    }

    /** What the application does without the library: it reads the user, and answers JSON. */
    double plainStep() {
        long[] began = new long[1];
        answered(() -> {
            began[0] = System.nanoTime();
            return request("/api/me").GET();
        });
        return (System.nanoTime() - began[0]) / 1e6;
    }

    void buy() {
        send(request("/api/apples").POST(BodyPublishers.noBody()).build());
    }

    private HttpResponse<String> answered(Supplier<HttpRequest.Builder> request) {
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            HttpResponse<String> response = send(request.get().build());
            if (response != null && response.statusCode() < 300) {
                return response;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        throw new AssertionError("No answer");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(next.get().address(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json");
        if (!cookies.isEmpty()) {
            request.header(
                            "Cookie",
                            cookies.entrySet().stream().map(Entry::toString).collect(Collectors.joining("; ")))
                    .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""));
        }
        return request;
    }

    private @Nullable HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            for (String cookie : response.headers().allValues("set-cookie")) {
                String[] pair = cookie.split(";")[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            cookies.values().removeIf(String::isEmpty);
            return response;
        } catch (IOException down) {
            return null;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String found(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        String found = otherwise;
        while (matcher.find()) {
            found = matcher.group(1);
        }
        return found;
    }
}
