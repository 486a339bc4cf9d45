package io.github.intercomkit.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.intercomkit.web.DevTools.Command;
import io.github.intercomkit.web.DevTools.CommandFailedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** The tabs of a story. Its host is its own, so it shares no storage and no cookie with another. */
final class StoryBrowser {
    private final DevTools devTools;
    private final String address;
    private final List<Tab> tabs = new ArrayList<>();
    private int opened;
    private boolean isOffline;

    /**
     * No tab yet.
     *
     * @param address the address of the shop's page, without a query
     */
    StoryBrowser(DevTools devTools, String address) {
        this.devTools = devTools;
        this.address = address;
    }

    List<Tab> tabs() {
        return List.copyOf(tabs);
    }

    /** One of the tabs that are not away. */
    Tab anyReady() {
        AtomicReference<Tab> found = new AtomicReference<>();
        boolean isThere = within(Tab.LONGEST_LOAD, () -> {
            tabs.stream().filter(Tab::isReady).findFirst().ifPresent(found::set);
            return found.get() != null;
        });
        if (!isThere) {
            throw new IllegalStateException("No page loads");
        }
        return found.get();
    }

    Tab open() {
        // A hidden tab costs half, but the browser never keeps a page that it leaves.
        boolean keepsPages = ++opened % 2 == 1;
        String target = devTools.send(
                        null,
                        "Target.createTarget",
                        Map.of("url", address + "?tab=" + opened, "background", true, "hidden", !keepsPages))
                .get("targetId")
                .asText();
        String session = devTools.send(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asText();
        Tab tab = new Tab(opened, target, session, keepsPages);
        tabs.add(tab);
        return tab;
    }

    boolean isOffline() {
        return isOffline;
    }

    void setOffline(boolean isOffline) {
        if (this.isOffline == isOffline) {
            return;
        }
        this.isOffline = isOffline;
        for (Tab tab : tabs) {
            devTools.send(
                    tab.session,
                    "Network.emulateNetworkConditions",
                    Map.of("offline", isOffline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
        }
    }

    /** The values of an expression in all tabs, which work on it at the same time. */
    List<JsonNode> valuesOf(String expression) {
        Map<Tab, Command> evaluations = new LinkedHashMap<>();
        tabs.forEach(tab -> evaluations.put(tab, tab.evaluate(expression)));
        List<JsonNode> values = new ArrayList<>();
        evaluations.forEach((tab, evaluation) -> values.add(tab.valueOf(evaluation)));
        return values;
    }

    void close() {
        tabs().forEach(Tab::close);
    }

    /** Waits for something that happens soon. */
    static boolean within(int milliseconds, BooleanSupplier condition) {
        long end = System.nanoTime() + milliseconds * 1_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(25);
        }
        return true;
    }

    static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A tab, with the shop's page or on its way to it. */
    final class Tab {
        private static final int LONGEST_LOAD = 20_000;

        private final int number;
        private final String target;
        private final String session;
        private final boolean keepsPages;

        private Tab(int number, String target, String session, boolean keepsPages) {
            this.number = number;
            this.target = target;
            this.session = session;
            this.keepsPages = keepsPages;
        }

        int number() {
            return number;
        }

        /** Whether the back/forward cache takes its pages. */
        boolean keepsPages() {
            return keepsPages;
        }

        void close() {
            tabs.remove(this);
            devTools.send(null, "Target.closeTarget", Map.of("targetId", target));
        }

        /** Whether the shop's page is there and the client has started. */
        boolean isReady() {
            return valueOf("Boolean(window.story?.intercom)").asBoolean();
        }

        void awaitPage() {
            if (!within(LONGEST_LOAD, this::isReady)) {
                throw new IllegalStateException("The page of tab " + number + " does not load");
            }
        }

        /** Runs a statement in the shop's page, as soon as that is there, and waits for its promise. */
        void run(String statement) {
            boolean done = within(
                    LONGEST_LOAD,
                    () -> valueOf("window.story?.intercom ? (async () => { " + statement
                                    + "; return true; })() : false")
                            .asBoolean());
            if (!done) {
                throw new IllegalStateException("Tab " + number + " does not run " + statement);
            }
        }

        void leave(String other) {
            run("void setTimeout(() => { location.href = '" + other + "'; })");
            if (!within(LONGEST_LOAD, () -> valueOf("document.title").asText().equals("Other"))) {
                throw new IllegalStateException("Tab " + number + " does not leave");
            }
        }

        void goBack() {
            valueOf("void history.back()");
            awaitPage();
        }

        /** The value of an expression, or of its promise; a missing node while the tab goes from page to page. */
        JsonNode valueOf(String expression) {
            return valueOf(evaluate(expression));
        }

        private Command evaluate(String expression) {
            return devTools.start(
                    session,
                    "Runtime.evaluate",
                    Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        }

        private JsonNode valueOf(Command evaluation) {
            try {
                return devTools.resultOf(evaluation).path("result").path("value");
            } catch (CommandFailedException leaving) {
                return MissingNode.getInstance();
            }
        }
    }
}
