package io.github.intercomkit.sample;

import io.github.intercomkit.sample.DemoCustomers.DemoCustomer;
import io.github.intercomkit.sample.ShopIntercom.Call;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A seed's story: two customers at one browser with two tabs, while the nodes of the shop die and come back in other builds. */
final class NodesStory {
    private static final int ACTIONS = 12;

    private final int seed;
    private final List<DemoCustomer> people;
    private final NodesBrowser browser;
    private final Random random;
    private DemoCustomer signedIn;

    NodesStory(int seed, HttpClient http, int port) {
        this.seed = seed;
        this.people = peopleOf(seed);
        this.browser = new NodesBrowser(http, port, 2);
        this.random = new Random(seed);
        this.signedIn = people.get(0);
    }

    /** The customers of a story. Each value of theirs names them. */
    static List<DemoCustomer> peopleOf(int seed) {
        return List.of(person("ada", seed), person("bob", seed));
    }

    private static DemoCustomer person(String name, int seed) {
        String own = name + "-" + seed + "-";
        return new DemoCustomer(own + "@orchard.example", "pippin", own, own + "company", "Grove");
    }

    void play() {
        browser.tab(0).step("pageLoaded");
        browser.tab(1).step("pageLoaded");
        browser.signIn(signedIn);
        for (int i = 0; i < ACTIONS; i++) {
            act();
        }
    }

    private void act() {
        NodesBrowser.Tab tab = browser.tab(random.nextInt(2));
        switch (random.nextInt(10)) {
            case 0 -> tab.step("routeChanged");
            case 1 -> tab.reload();
            case 2 -> {
                browser.signOut();
                browser.signIn(other());
            }
            case 3 -> browser.signIn(other());
            case 4 -> {
                browser.buy();
                browser.loseAnswer("userChanged");
                tab.step("userChanged");
            }
            case 5, 6 -> {
                browser.buy();
                browser.stepAtOnce("userChanged");
            }
            default -> {
                browser.buy();
                tab.step("userChanged");
            }
        }
    }

    private DemoCustomer other() {
        signedIn = signedIn.equals(people.get(0)) ? people.get(1) : people.get(0);
        return signedIn;
    }

    /** Once no node dies any more: each tab makes a last step, and Intercom knows what the database has. */
    void check(Map<String, Map<String, Object>> database) {
        browser.tab(0).step("userChanged");
        browser.tab(1).step("userChanged");
        List<String> complaints = browser.intercom.complaints();
        expect(complaints.isEmpty(), complaints);
        for (Call call : browser.intercom.calls()) {
            for (DemoCustomer person : people) {
                boolean isOwn = idOf(person, database).equals(call.person());
                expect(isOwn || !call.json().contains(person.name()), call + " holds data of " + person.name());
            }
        }
        Map<String, Object> stored = database.get(signedIn.email());
        Map<String, Object> known = browser.intercom.person(idOf(signedIn, database));
        stored.forEach((name, value) -> expect(
                name.equals("id") || asIntercomHasIt(value).equals(known.get(name)),
                name + " of " + signedIn.name() + " is " + known.get(name) + " and not " + value));
    }

    private static Object asIntercomHasIt(Object value) {
        return value instanceof Integer number ? number.longValue() : value;
    }

    private static String idOf(DemoCustomer person, Map<String, Map<String, Object>> database) {
        return String.valueOf(database.get(person.email()).get("id"));
    }

    int calls() {
        return browser.intercom.calls().size();
    }

    private void expect(boolean isRight, Object fault) {
        if (!isRight) {
            throw new AssertionError("Seed " + seed + ": " + fault + "\n" + browser.intercom.calls());
        }
    }
}
