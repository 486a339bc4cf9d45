package io.github.intercomkit.sample;

import static io.github.intercomkit.sample.DemoCustomers.ADA;
import static io.github.intercomkit.sample.DemoCustomers.GRACE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.intercomkit.sample.DemoCustomers.DemoCustomer;
import io.github.intercomkit.sample.ShopIntercom.Call;
import io.github.intercomkit.test.SimulatedMessenger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two customers at one browser, with several tabs, and the attributes that Intercom has of each at the end. */
@Tag("page")
class OrchardStoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private @Nullable LiveShop live;

    @BeforeEach
    void open() throws Exception {
        live = new LiveShop(directory);
        live.open();
    }

    @AfterEach
    void close() {
        shop().close();
    }

    @Test
    void intercomHasTheAttributesOfTheDatabase() {
        buyApples();
        changeElsewhere();
        exceedTheBudgetOfUpdates();
        String first = shop().browser().getWindowHandle();
        String second = buyInTwoTabsAndRestart(first);
        signOutInAllTabs(first, second);
        goBackToThePageAfterSignOut();
        signInAsAnotherCustomer(first, second);

        assertNoRuleIsBroken();
        shop().awaitAttributesOfTheDatabase("1", ADA);
        shop().awaitAttributesOfTheDatabase("2", GRACE);
        assertThat(shop().intercom().person(SimulatedMessenger.VISITOR)).isEmpty();
    }

    private void buyApples() {
        shop().signIn(ADA);
        shop().awaitCalls("boot (visitor)", "boot (1)");
        for (int apples = 2; apples <= 4; apples++) {
            shop().buyApple(apples);
        }
        shop().awaitNumberOfEvents(3);
        assertThat(shop().events())
                .as("an event for each apple")
                .allSatisfy(event -> assertThat(event.json())
                        .startsWith("[\"trackEvent\",\"ordered-apples\",{\"apples\":1,\"delivery_date\":")
                        .endsWith(",\"price\":{\"amount\":80,\"currency\":\"eur\"}}]"))
                .extracting(Call::person)
                .containsOnly("1");
        shop().showRoute("/account");
        shop().awaitNumberOfUpdates(4);
        shop().showRoute("/");
    }

    private void changeElsewhere() {
        shop().buyAppleElsewhere(ADA);
        shop().showRoute("/about");
        shop().awaitNumberOfUpdates(5);
        assertThat(shop().intercom().person("1")).containsEntry("apples", 5L);
        shop().showRoute("/");
    }

    private void exceedTheBudgetOfUpdates() {
        int before = shop().callsOfAttributes().size();
        for (int apples = 6; apples <= 30; apples++) {
            shop().buyApple(apples);
        }
        assertThat(shop().callsOfAttributes().size() - before)
                .as("20 updates without the first five")
                .isEqualTo(15);
        shop().awaitNumberOfEvents(3 + 25);
        assertThat(shop().intercom().person("1")).as("changes are pending").containsEntry("apples", 20L);
        shop().browser().navigate().refresh();
        shop().awaitApples(30);
        shop().awaitAttributesOfTheDatabase("1", ADA);
    }

    /** Returns the second tab. */
    private String buyInTwoTabsAndRestart(String first) {
        String second = shop().openTab();
        shop().awaitApples(30);
        shop().buyApple(31);
        shop().switchTo(first);
        shop().buyApple(32);

        shop().restartServer();
        shop().buyApple(33);
        shop().awaitAttributesOfTheDatabase("1", ADA);
        assertThat(shop().lastCallOfAttributes().json())
                .as("a diff, not a boot")
                .contains("\"apples\":33")
                .doesNotContain("loyalty");
        return second;
    }

    private void signOutInAllTabs(String first, String second) {
        shop().showRoute("/account");
        shop().switchTo(second);
        int before = shop().intercom().calls().size();
        shop().click("#sign-out");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(callsSince(before))
                        .as("both tabs end the session, and the one that is shown boots")
                        .containsOnly("shutdown", "boot (visitor)")
                        .endsWith("boot (visitor)")
                        .startsWith("shutdown", "shutdown"));
        assertThat(shop().browser().manage().getCookieNamed("intercom-session-" + ShopIntercom.APP_ID))
                .isNull();
        int afterwards = shop().intercom().calls().size();
        shop().switchTo(first);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(callsSince(afterwards))
                        .as("the other tab, once it is shown")
                        .endsWith("boot (visitor)"));
        assertVisitorIsShown("You are not signed in");
    }

    private void goBackToThePageAfterSignOut() {
        shop().browser().navigate().back();
        assertVisitorIsShown("Cox’s Orange Pippin");
        shop().browser().get("about:blank");
        int calls = shop().intercom().calls().size();
        shop().browser().navigate().back();
        // The browser kept the page, and the client boots again.
        shop().awaitNumberOfCalls(calls + 1);
        assertVisitorIsShown("Cox’s Orange Pippin");
    }

    private void signInAsAnotherCustomer(String first, String second) {
        int before = shop().intercom().calls().size();
        shop().signIn(GRACE);
        shop().awaitText("#who", GRACE.name());
        shop().buyApple(10);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(callsSince(before)).contains("boot (2)", "update (2)"));
        shop().switchTo(second);
        shop().awaitText("#who", GRACE.name());
        shop().click("#sign-out");
        shop().awaitText("#who", "Visitor");
        shop().switchTo(first);
        shop().awaitText("#who", "Visitor");
    }

    @Test
    void anExpiredSessionIsShutDownBeforeAnotherPersonIsBooted() {
        shop().signIn(ADA);
        shop().awaitText("#who", ADA.name());

        shop().browser().manage().deleteCookieNamed("JSESSIONID");
        shop().browser().navigate().refresh();
        shop().awaitText("#who", "Visitor");
        shop().awaitCalls("boot (visitor)", "boot (1)", "shutdown", "boot (visitor)");
        shop().browser().navigate().refresh();
        shop().awaitCalls("boot (visitor)", "boot (1)", "shutdown", "boot (visitor)", "shutdown", "boot (visitor)");

        String first = shop().browser().getWindowHandle();
        shop().signIn(ADA);
        shop().awaitText("#who", ADA.name());
        String second = shop().openTab();
        shop().awaitText("#who", ADA.name());
        shop().switchTo(first);
        shop().browser().manage().deleteCookieNamed("JSESSIONID");
        shop().click("#buy");
        shop().awaitText("#problem", "Your session has ended. Please sign in again.");
        shop().signIn(GRACE);
        shop().awaitText("#who", GRACE.name());
        shop().switchTo(second);
        shop().awaitText("#who", GRACE.name());

        assertNoRuleIsBroken();
    }

    /** No call breaks a rule of Intercom, or holds an attribute of another customer. */
    private void assertNoRuleIsBroken() {
        assertThat(shop().intercom().complaints())
                .as("%s", shop().intercom().calls())
                .isEmpty();
        for (Call call : shop().intercom().calls()) {
            List<DemoCustomer> others = switch (call.person()) {
                case "1" -> List.of(GRACE);
                case "2" -> List.of(ADA);
                default -> List.of(ADA, GRACE);
            };
            for (DemoCustomer other : others) {
                assertThat(call.json()).as("%s", call).doesNotContain(other.email(), other.name(), other.company());
            }
        }
    }

    private List<String> callsSince(int count) {
        List<Call> calls = shop().intercom().calls();
        return calls.subList(count, calls.size()).stream().map(Call::toString).toList();
    }

    private void assertVisitorIsShown(String heading) {
        shop().awaitText("[data-route]:not([hidden]) h1", heading);
        shop().awaitText("#who", "Visitor");
        assertThat(List.of("#account", "#tally", "#buy", "#problem")).noneMatch(shop()::isDisplayed);
    }

    private LiveShop shop() {
        return requireNonNull(live);
    }
}
