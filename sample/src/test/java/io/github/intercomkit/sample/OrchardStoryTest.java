package io.github.intercomkit.sample;

import static io.github.intercomkit.sample.DemoCustomers.ADA;
import static io.github.intercomkit.sample.DemoCustomers.GRACE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.intercomkit.sample.DemoCustomers.DemoCustomer;
import io.github.intercomkit.sample.IntercomStandIn.Call;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Customers at one browser, and what Intercom learns of them. */
class OrchardStoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private final int port = anyPort();
    private @Nullable IntercomStandIn standIn;
    private @Nullable ChromeDriver chromium;
    private @Nullable ConfigurableApplicationContext server;

    @BeforeEach
    void openThePage() throws Exception {
        standIn = IntercomStandIn.start(directory);
        chromium = Chromium.start(directory.resolve("profile"), standIn.port());
        startTheServer();
        browser().get("http://localhost:" + port + "/");
        awaitCalls("boot (visitor)");
    }

    @AfterEach
    void closeEverything() {
        if (chromium != null) {
            chromium.quit();
        }
        if (server != null) {
            server.close();
        }
        if (standIn != null) {
            standIn.close();
        }
    }

    @Test
    void intercomKnowsOfEachCustomerWhatTheDatabaseDoes() throws Exception {
        signIn(ADA);
        awaitCalls("boot (visitor)", "boot (1)");
        for (int apples = 2; apples <= 4; apples++) {
            buyApple(apples);
        }
        show("/account");
        awaitUpdates(4);
        show("/");

        changeElsewhere(ADA);
        show("/about");
        awaitUpdates(5);
        assertThat(intercom().person("1")).containsEntry("apples", 5);
        show("/");

        int before = intercom().calls().size();
        for (int apples = 6; apples <= 30; apples++) {
            buyApple(apples);
        }
        assertThat(intercom().calls().size() - before)
                .as("what is left of 20 updates after five")
                .isEqualTo(15);
        assertThat(intercom().person("1")).as("held back").containsEntry("apples", 20);
        browser().navigate().refresh();
        awaitApples(30);
        assertThat(intercom().person("1")).as("made up for").containsEntry("apples", 30);

        String first = browser().getWindowHandle();
        browser().switchTo().newWindow(WindowType.TAB).get("http://localhost:" + port + "/");
        awaitApples(30);
        String second = browser().getWindowHandle();
        buyApple(31);
        browser().switchTo().window(first);
        buyApple(32);

        requireNonNull(server).close();
        startTheServer();
        buyApple(33);
        assertThat(last().said())
                .as("a difference, not a boot")
                .contains("\"apples\":33")
                .doesNotContain("loyalty");

        show("/account");
        browser().switchTo().window(second);
        int calls = intercom().calls().size();
        click("#sign-out");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(intercom().calls()).hasSize(calls + 4));
        assertThat(lastCalls(4))
                .as("each tab ends it")
                .containsExactlyInAnyOrder(
                        "shutdown (nobody)", "shutdown (nobody)", "boot (visitor)", "boot (visitor)");
        assertThat(browser().manage().getCookieNamed("intercom-session-" + IntercomStandIn.APP_ID))
                .isNull();
        browser().switchTo().window(first);
        assertNobodyIsShown("Nobody is signed in");
        browser().navigate().back();
        assertNobodyIsShown("Cox’s Orange Pippin");
        browser().get("about:blank");
        int visitors = intercom().calls().size();
        browser().navigate().back();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(intercom().calls())
                        .as("the page is loaded anew, and not as it was left")
                        .hasSize(visitors + 1));
        assertNobodyIsShown("Cox’s Orange Pippin");

        signIn(GRACE);
        awaitText("#who", GRACE.name());
        buyApple(10);
        assertThat(intercom().calls().subList(visitors, intercom().calls().size()))
                .extracting(Call::toString)
                .contains("boot (2)", "update (2)");
        browser().switchTo().window(second);
        awaitText("#who", GRACE.name());
        click("#sign-out");
        awaitText("#who", "Visitor");
        browser().switchTo().window(first);
        awaitText("#who", "Visitor");

        assertThat(intercom().complaints()).as("%s", intercom().calls()).isEmpty();
        assertThat(intercom().person("1")).isEqualTo(inTheDatabase(ADA));
        assertThat(intercom().person("2")).isEqualTo(inTheDatabase(GRACE));
        assertThat(intercom().person(IntercomStandIn.VISITOR)).isEmpty();
        assertEachIsToldOfTheirOwn();
    }

    @Test
    void aSessionThatExpiredIsEndedBeforeAnybodyElseIsThere() {
        signIn(ADA);
        awaitText("#who", ADA.name());

        browser().manage().deleteCookieNamed("JSESSIONID");
        browser().navigate().refresh();
        awaitText("#who", "Visitor");
        awaitCalls("boot (visitor)", "boot (1)", "shutdown (nobody)", "boot (visitor)");
        browser().navigate().refresh();
        awaitCalls(
                "boot (visitor)",
                "boot (1)",
                "shutdown (nobody)",
                "boot (visitor)",
                "shutdown (nobody)",
                "boot (visitor)");

        String first = browser().getWindowHandle();
        signIn(ADA);
        awaitText("#who", ADA.name());
        browser().switchTo().newWindow(WindowType.TAB).get("http://localhost:" + port + "/");
        awaitText("#who", ADA.name());
        String second = browser().getWindowHandle();
        browser().switchTo().window(first);
        browser().manage().deleteCookieNamed("JSESSIONID");
        click("#buy");
        awaitText("#problem", "Your session has ended. Please sign in again.");
        signIn(GRACE);
        awaitText("#who", GRACE.name());
        browser().switchTo().window(second);
        awaitText("#who", GRACE.name());

        assertThat(intercom().complaints()).as("%s", intercom().calls()).isEmpty();
        assertEachIsToldOfTheirOwn();
    }

    @Test
    void anAnswerThatWasLostIsMadeUpForAtTheNextStep() {
        signIn(ADA);
        awaitText("#who", ADA.name());
        buyApple(2);

        loseAnAnswer();
        assertThat(intercom().person("1")).containsEntry("apples", 2);
        buyApple(4);

        assertThat(intercom().person("1")).isEqualTo(inTheDatabase(ADA));
        assertThat(intercom().complaints()).isEmpty();
    }

    @Test
    void anAnswerWhoseTabWasClosedIsMadeUpForByAnother() {
        signIn(ADA);
        awaitText("#who", ADA.name());
        String first = browser().getWindowHandle();
        browser().switchTo().newWindow(WindowType.TAB).get("http://localhost:" + port + "/");
        awaitText("#who", ADA.name());
        loseAnAnswer();
        browser().close();

        browser().switchTo().window(first);
        buyApple(3);

        assertThat(lastCalls(2)).containsExactly("boot (1)", "update (1)");
        assertThat(intercom().person("1")).isEqualTo(inTheDatabase(ADA));
        assertThat(intercom().complaints()).isEmpty();
    }

    /** The server has bought an apple, and the page does not hear of it. */
    private void loseAnAnswer() {
        browser().executeScript("""
                const send = window.fetch;
                window.fetch = async (path, options) => {
                  const answer = await send(path, options);
                  if (path === '/api/apples') {
                    window.fetch = send;
                    throw new TypeError('the connection is gone');
                  }
                  return answer;
                };
                """);
        click("#buy");
        awaitText("#problem", "The shop cannot be reached just now.");
    }

    private void startTheServer() {
        server = new SpringApplicationBuilder(OrchardApplication.class)
                .run(
                        "--server.port=" + port,
                        "--server.servlet.session.store-dir=" + directory.resolve("sessions"),
                        "--spring.datasource.url=jdbc:h2:file:" + directory.resolve("orchard"),
                        "--INTERCOM_APP_ID=" + IntercomStandIn.APP_ID,
                        "--INTERCOM_SECRET=" + IntercomStandIn.SECRET);
    }

    /** As a colleague would, in a back office. */
    private void changeElsewhere(DemoCustomer customer) {
        bean(TransactionTemplate.class)
                .executeWithoutResult(transaction -> bean(Customers.class)
                        .findLockedByEmail(customer.email())
                        .orElseThrow()
                        .buyApple());
    }

    private Map<String, Object> inTheDatabase(DemoCustomer customer) {
        String boot = requireNonNull(bean(TransactionTemplate.class)
                .execute(transaction -> bean(CustomerIntercomSerializer.class)
                        .boot(bean(Customers.class)
                                .findByEmail(customer.email())
                                .orElseThrow())
                        .toJson()));
        Map<String, Object> attributes =
                new HashMap<>(JsonMapper.shared().readValue(boot, new TypeReference<Map<String, Object>>() {}));
        attributes.keySet().removeAll(List.of("app_id", "custom_launcher_selector", "intercom_user_jwt"));
        return attributes;
    }

    private void assertEachIsToldOfTheirOwn() {
        for (Call call : intercom().calls()) {
            List<DemoCustomer> others = switch (call.who()) {
                case "1" -> List.of(GRACE);
                case "2" -> List.of(ADA);
                default -> List.of(ADA, GRACE);
            };
            for (DemoCustomer other : others) {
                assertThat(call.said()).as("%s", call).doesNotContain(other.email(), other.name(), other.company());
            }
        }
    }

    private void assertNobodyIsShown(String heading) {
        awaitText("[data-route]:not([hidden]) h1", heading);
        awaitText("#who", "Visitor");
        assertThat(List.of("#account", "#tally", "#buy", "#problem"))
                .noneMatch(selector ->
                        browser().findElement(By.cssSelector(selector)).isDisplayed());
    }

    private void signIn(DemoCustomer customer) {
        String button = "//ul[@id='customers']//button[contains(., '" + customer.name() + "')]";
        await().atMost(PATIENCE)
                .until(() -> browser().findElements(By.xpath(button)).stream().anyMatch(found -> found.isDisplayed()));
        browser().findElement(By.xpath(button)).click();
    }

    private void buyApple(int expected) {
        await().atMost(PATIENCE).until(() -> browser().findElement(By.id("buy")).getDomAttribute("aria-busy") == null);
        click("#buy");
        awaitApples(expected);
    }

    private void awaitApples(int expected) {
        awaitText("#basket", "You have bought " + expected + " apples");
    }

    private void show(String route) {
        click("nav a[href='" + route + "']");
        await().atMost(PATIENCE)
                .until(() -> browser()
                        .findElement(By.cssSelector("[data-route='" + route + "']"))
                        .isDisplayed());
    }

    private void click(String selector) {
        browser().findElement(By.cssSelector(selector)).click();
    }

    private String text(String selector) {
        return browser().findElement(By.cssSelector(selector)).getText();
    }

    private void awaitText(String selector, String start) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(text(selector))
                        .as("%s; %s", text("#problem"), intercom().calls())
                        .startsWith(start));
    }

    private void awaitCalls(String... calls) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(intercom().calls())
                        .extracting(Call::toString)
                        .containsExactly(calls));
    }

    private void awaitUpdates(int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(intercom().calls())
                        .extracting(Call::method)
                        .filteredOn("update"::equals)
                        .hasSize(count));
    }

    private List<String> lastCalls(int count) {
        List<Call> calls = intercom().calls();
        return calls.subList(calls.size() - count, calls.size()).stream()
                .map(Call::toString)
                .toList();
    }

    private Call last() {
        List<Call> calls = intercom().calls();
        return calls.get(calls.size() - 1);
    }

    private <T> T bean(Class<T> type) {
        return requireNonNull(server).getBean(type);
    }

    private IntercomStandIn intercom() {
        return requireNonNull(standIn);
    }

    private ChromeDriver browser() {
        return requireNonNull(chromium);
    }

    private static int anyPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
