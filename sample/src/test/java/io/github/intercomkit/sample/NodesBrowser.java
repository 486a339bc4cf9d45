package io.github.intercomkit.sample;

import static java.util.Objects.requireNonNull;

import io.github.intercomkit.sample.DemoCustomers.DemoCustomer;
import io.github.intercomkit.test.SimulatedPage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser with tabs, which keeps the rules of {@code client.js}: what a step sends, when a tab boots, and what ends before another
 * person's calls. It asks again until it has an answer, since nodes die.
 */
final class NodesBrowser {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_ATTEMPTS = 400;

    final ShopIntercom intercom;
    private final HttpClient http;
    private final URI shop;
    private final Map<String, String> cookies = new HashMap<>();
    private final List<Tab> tabs = new ArrayList<>();
    private String present = "";
    private long lastAnswer;

    NodesBrowser(HttpClient http, int port, int tabs) {
        this.http = http;
        this.shop = URI.create("http://127.0.0.1:" + port);
        this.intercom = ShopIntercom.withoutServer();
        for (int i = 0; i < tabs; i++) {
            this.tabs.add(new Tab());
        }
    }

    Tab tab(int number) {
        return tabs.get(number);
    }

    void signIn(DemoCustomer customer) {
        until(204, () -> form("/api/sign-in", Map.of("username", customer.email(), "password", customer.password())));
        tabs.forEach(tab -> tab.step("userChanged"));
    }

    void signOut() {
        tabs.forEach(Tab::end);
        tabs.get(0).step("signedOut");
        until(200, () -> form("/api/sign-out", Map.of()));
        tabs.forEach(tab -> tab.step("pageLoaded"));
    }

    /** A purchase. If its node dies, it may have happened or not. */
    void buy() {
        form("/api/apples", Map.of());
    }

    /** Both tabs ask at once. Their calls are made in the order of the answers. */
    void stepAtOnce(String step) {
        List<CompletableFuture<@Nullable Answered>> asked = tabs.stream()
                .map(tab -> http.sendAsync(tab.request(step), BodyHandlers.ofString())
                        .<@Nullable Answered>thenApply(response -> {
                            keepCookies(response);
                            return response.statusCode() == 200 ? new Answered(tab, answer(response)) : null;
                        })
                        .exceptionally(failure -> null))
                .toList();
        List<Answered> answers = new ArrayList<>();
        asked.forEach(each -> {
            Answered answered = each.join();
            if (answered != null) {
                answers.add(answered);
            }
        });
        answers.sort(Comparator.comparing(answered -> answered.answer().answer()));
        answers.forEach(answered -> {
            if (!answered.tab().takes(answered.answer(), step)) {
                answered.tab().step("pageLoaded");
            }
        });
        // Those whose answer was lost.
        tabs.forEach(tab -> tab.step(step));
    }

    /** Updates a page with a lost answer: the step is made, and nothing of it arrives. */
    void loseAnswer(String step) {
        send(tabs.get(0).request(step));
    }

    private @Nullable HttpResponse<String> form(String path, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(shop.resolve(path))
                .timeout(Duration.ofSeconds(15))
                .header("Accept", "application/json");
        synchronized (cookies) {
            if (!cookies.isEmpty()) {
                List<String> pairs = new ArrayList<>();
                cookies.forEach((name, value) -> pairs.add(name + "=" + value));
                request.header("Cookie", String.join("; ", pairs));
                request.header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""));
            }
        }
        return request;
    }

    private void until(int status, Attempt attempt) {
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            HttpResponse<String> response = attempt.make();
            if (response != null && response.statusCode() == status) {
                return;
            }
            pause();
        }
        throw new AssertionError("No answer " + status);
    }

    private @Nullable HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            keepCookies(response);
            return response;
        } catch (IOException down) {
            return null;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void keepCookies(HttpResponse<String> response) {
        synchronized (cookies) {
            for (String cookie : response.headers().allValues("set-cookie")) {
                String pair = cookie.split(";")[0];
                String name = pair.substring(0, pair.indexOf('='));
                String value = pair.substring(pair.indexOf('=') + 1);
                if (value.isEmpty() && cookie.contains("Max-Age=0")) {
                    cookies.remove(name);
                } else {
                    cookies.put(name, value);
                }
            }
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        Map<String, Object> json = JSON.readValue(response.body(), new TypeReference<>() {});
        return new Answer(
                String.valueOf(json.get("for")),
                JSON.convertValue(json.get("calls"), new TypeReference<>() {}),
                ((Number) json.get("answer")).longValue());
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @FunctionalInterface
    private interface Attempt {
        @Nullable HttpResponse<String> make();
    }

    private record Answer(String person, List<List<Object>> calls, long answer) {
        boolean boots() {
            return calls.stream().anyMatch(call -> call.get(0).equals("boot"));
        }

        boolean beginsWithShutdown() {
            return !calls.isEmpty() && calls.get(0).get(0).equals("shutdown");
        }
    }

    private record Answered(Tab tab, Answer answer) {}

    /** A page, until it is loaded again. */
    final class Tab {
        private SimulatedPage page = intercom.openPage();
        private String shown = "";

        void reload() {
            page = intercom.openPage();
            shown = "";
            step("pageLoaded");
        }

        /** Makes a step, again and again until an answer is there. */
        void step(String step) {
            String next = step;
            for (int i = 0; i < MOST_ATTEMPTS; i++) {
                HttpResponse<String> response = send(request(next));
                if (response == null || response.statusCode() != 200) {
                    pause();
                } else if (takes(answer(response), next)) {
                    return;
                } else {
                    next = "pageLoaded";
                }
            }
            throw new AssertionError("No answer to a step");
        }

        /** Makes the calls of an answer. False if the tab needs a boot, and the answer has none. */
        private boolean takes(Answer answer, String step) {
            boolean isOthers = isOther(shown, answer) || isOther(present, answer);
            if (isOthers && (!answer.beginsWithShutdown() || !answer.boots())) {
                make(List.of("shutdown"), "");
            }
            boolean isMissing =
                    shown.isEmpty() || !shown.substring(1).equals(answer.person()) || answer.beginsWithShutdown();
            if (!step.equals("pageLoaded") && !answer.boots() && isMissing) {
                return false;
            }
            answer.calls().forEach(call -> make(call, answer.person()));
            lastAnswer = answer.answer();
            return true;
        }

        private static boolean isOther(String who, Answer answer) {
            return who.startsWith("+") && !who.substring(1).equals(answer.person());
        }

        /** Ends the session that this tab shows. */
        private void end() {
            if (shown.startsWith("+")) {
                if (present.equals(shown)) {
                    present = "";
                }
                page.call("shutdown");
            }
            shown = "";
        }

        private void make(List<Object> call, String person) {
            if (call.get(0).equals("shutdown")) {
                shown = "";
                present = "";
            } else if (call.get(0).equals("boot")) {
                Map<?, ?> settings = (Map<?, ?>) requireNonNull(call.get(1));
                shown = (settings.containsKey("intercom_user_jwt") ? "+" : "-") + person;
                present = shown;
            }
            page.call((String) call.get(0), call.subList(1, call.size()).toArray());
        }

        private HttpRequest request(String step) {
            Map<String, Object> body = new HashMap<>();
            body.put("step", step);
            body.put("answer", lastAnswer);
            if (shown.startsWith("+")) {
                body.put("for", shown.substring(1));
            }
            return NodesBrowser.this
                    .request("/intercomkit/session")
                    .header("Content-Type", "application/json")
                    .header("Sec-Fetch-Site", "same-origin")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
        }
    }
}
