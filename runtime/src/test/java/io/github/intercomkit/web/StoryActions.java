package io.github.intercomkit.web;

import io.github.intercomkit.web.StoryBrowser.Tab;
import io.github.intercomkit.web.StoryShop.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What can happen in a story. The seed alone decides what does. */
final class StoryActions {
    private static final int MOST_TABS = 3;
    private static final int[] PAUSES = {0, 0, 5, 30, 120};

    private final Story story;
    private final StoryBrowser browser;
    private final String base;
    private final Random random;
    private final StorySignIns signIns;
    private final List<Runnable> all = new ArrayList<>();

    StoryActions(Story story, String base, long seed) {
        this.story = story;
        this.browser = story.browser;
        this.base = base;
        this.random = new Random(seed);
        signIns = new StorySignIns(story, this, base, random);
        random.nextInt(); // the first numbers of neighbouring seeds are alike
        add(6, this::changeAndTell);
        add(5, this::changeEverywhere);
        add(2, this::change);
        add(1, () -> step("userChanged()"));
        add(3, this::goToRoute);
        add(3, signIns::signInAny);
        add(1, signIns::signOutThenTell);
        add(1, signIns::tellThenSignOut);
        add(3, signIns::missNews);
        add(2, this::open);
        add(1, this::close);
        add(3, this::closeWithinRequest);
        add(1, this::reload);
        add(1, this::leaveAndComeBack);
        add(2, this::restart);
        add(4, this::fail);
        add(6, this::loseAnswer);
        add(1, this::disconnect);
        add(1, this::hide);
        add(2, this::moveClock);
    }

    private void add(int weight, Runnable action) {
        for (int i = 0; i < weight; i++) {
            all.add(action);
        }
    }

    StorySignIns signIns() {
        return signIns;
    }

    /** The first one signs a person in, since little happens to visitors. */
    void first() {
        signIns.signIn(anyTab(), anyPerson(), true);
    }

    void next() {
        all.get(random.nextInt(all.size())).run();
        StoryBrowser.pause(PAUSES[random.nextInt(PAUSES.length)]);
    }

    void log(String text) {
        story.log.add(text);
    }

    Tab anyTab() {
        List<Tab> tabs = browser.tabs();
        return tabs.get(random.nextInt(tabs.size()));
    }

    String anyPerson() {
        return StoryPeople.IDS.get(random.nextInt(StoryPeople.IDS.size()));
    }

    /** Mostly who is signed in. */
    private String presentOrAny() {
        String present = story.shop.signedIn();
        return present == null || random.nextInt(5) == 0 ? anyPerson() : present;
    }

    void log(Tab tab, String text) {
        log("tab " + tab.number() + " " + text);
    }

    private void change() {
        log("the database changes " + story.people.change(presentOrAny(), random));
    }

    private void step(String call) {
        Tab tab = anyTab();
        log(tab, call);
        tab.run("void story.intercom." + call);
    }

    private void changeAndTell() {
        change();
        step("userChanged()");
    }

    /** Two steps at about the same time tell different states of one attribute. */
    private void changeEverywhere() {
        String id = presentOrAny();
        beLate();
        for (Tab tab : browser.tabs()) {
            story.people.countApples(id);
            log(tab, "userChanged(), with other apples of " + id);
            tab.run("void story.intercom.userChanged()");
        }
        StoryBrowser.pause(random.nextInt(200));
    }

    private void goToRoute() {
        Tab tab = anyTab();
        log(tab, "pushState()");
        tab.run("history.pushState(null, '', '?tab=" + tab.number() + "&route=" + random.nextInt(1000) + "')");
    }

    private void open() {
        if (browser.tabs().size() < MOST_TABS) {
            connect();
            Tab tab = browser.open();
            log(tab, "opens");
            if (random.nextBoolean()) {
                tab.awaitPage();
            }
        }
    }

    private void close() {
        Tab tab = anyTab();
        log(tab, "closes");
        tab.close();
        keepTwo();
    }

    private void closeWithinRequest() {
        change();
        beLate();
        Tab tab = anyTab();
        log(tab, "userChanged(), and closes");
        tab.run("void story.intercom.userChanged()");
        StoryBrowser.pause(random.nextInt(60));
        tab.close();
        keepTwo();
    }

    private void keepTwo() {
        if (browser.tabs().size() < 2) {
            open();
        }
    }

    /** The next answer is overtaken by what happens then. */
    private void beLate() {
        if (random.nextBoolean()) {
            log("a request meets LATE");
            story.shop.fail(Fault.LATE);
        }
    }

    private void reload() {
        connect();
        Tab tab = anyTab();
        log(tab, "reloads");
        tab.run("void location.reload()");
    }

    private void leaveAndComeBack() {
        connect();
        Tab tab = browser.tabs().stream().filter(Tab::keepsPages).findAny().orElseGet(this::anyTab);
        log(tab, "leaves the site");
        tab.leave(base + "other");
        List<Tab> others = browser.tabs().stream().filter(each -> each != tab).toList();
        if (!others.isEmpty() && random.nextBoolean()) {
            signIns.signIn(others.get(0), anyPerson(), true);
        }
        log(tab, "comes back");
        tab.goBack();
    }

    private void restart() {
        int which = random.nextInt(3);
        log("the server restarts"
                + List.of("", " without its sessions", " without its sessions, and remembers people")
                        .get(which));
        for (int i = random.nextInt(2); i > 0; i--) {
            story.shop.fail(Fault.LOST_REQUEST);
        }
        if (which == 0) {
            story.shop.restart();
        } else {
            story.shop.restartWithoutSessions(which == 2);
        }
    }

    private void fail() {
        for (int i = random.nextInt(2); i < 2; i++) {
            Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
            log("a request meets " + fault);
            story.shop.fail(fault);
        }
        changeAndTell();
    }

    /** An answer that says something, in a quiet moment. */
    private void loseAnswer() {
        connect();
        Tab tab = anyTab();
        Fault fault = random.nextBoolean() ? Fault.LOST_ANSWER : Fault.CUT_ANSWER;
        log("all is well, but an answer meets " + fault);
        story.shop.recover();
        story.timePasses(Story.BEYOND_BACKOFF);
        tab.run("story.hide(false); await story.intercom.userChanged()");
        change();
        story.shop.fail(fault);
        log(tab, "userChanged()");
        tab.run("await story.intercom.userChanged()");
        if (random.nextBoolean()) {
            story.timePasses(Story.BEYOND_BACKOFF);
        }
    }

    /** And back. */
    private void disconnect() {
        log(browser.isOffline() ? "online" : "offline");
        browser.setOffline(!browser.isOffline());
    }

    void connect() {
        if (browser.isOffline()) {
            disconnect();
        }
    }

    private void hide() {
        Tab tab = anyTab();
        boolean hidden = random.nextInt(3) > 0;
        log(tab, hidden ? "is hidden" : "is shown");
        tab.run("story.hide(" + hidden + ")");
    }

    private void moveClock() {
        int which = random.nextInt(4);
        Duration wrong = Duration.ofMinutes(random.nextInt(120) - 60);
        if (which < 3) {
            StoryBrowser.within(1_000, story.shop::isIdle);
        }
        log(List.of(
                        "the clock is set by " + wrong,
                        "50 minutes' sleep",
                        "37 minutes pass",
                        "the longest backoff passes")
                .get(which));
        switch (which) {
            case 0 -> story.setsClock(wrong);
            case 1 -> story.sleeps(Duration.ofMinutes(50));
            case 2 -> story.timePasses(Duration.ofMinutes(37));
            default -> story.timePasses(Story.BEYOND_BACKOFF);
        }
    }
}
