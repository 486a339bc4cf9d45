package io.github.intercomkit.sample;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.intercomkit.sample.DemoCustomers.DemoCustomer;
import io.github.intercomkit.sample.ShopIntercom.Call;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The shop with a workspace: its server, a browser, and a stand-in for Intercom. */
final class LiveShop implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path directory;
    private final int port = freePort();
    private @Nullable ShopIntercom standIn;
    private @Nullable ChromeDriver chromium;
    private @Nullable ConfigurableApplicationContext server;

    LiveShop(Path directory) {
        this.directory = directory;
    }

    /** Starts all three, and opens the page as a visitor. */
    void open() throws Exception {
        standIn = ShopIntercom.start();
        chromium = Chromium.start(directory.resolve("profile"), standIn.port());
        startServer();
        openPage();
        awaitCalls("boot (visitor)");
    }

    @Override
    public void close() {
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

    /** Starts the server again, with the same database and HTTP sessions. */
    void restartServer() {
        requireNonNull(server).close();
        startServer();
    }

    private void startServer() {
        server = new SpringApplicationBuilder(OrchardApplication.class)
                .run(
                        "--server.port=" + port,
                        "--server.servlet.session.store-dir=" + directory.resolve("sessions"),
                        "--spring.datasource.url=jdbc:h2:file:" + directory.resolve("orchard"),
                        "--INTERCOM_APP_ID=" + ShopIntercom.APP_ID,
                        "--INTERCOM_SECRET=" + ShopIntercom.SECRET);
    }

    ShopIntercom intercom() {
        return requireNonNull(standIn);
    }

    ChromeDriver browser() {
        return requireNonNull(chromium);
    }

    private void openPage() {
        browser().get("http://localhost:" + port + "/");
    }

    /** Opens the page in a new tab, and returns the tab. */
    String openTab() {
        browser().switchTo().newWindow(WindowType.TAB);
        openPage();
        return browser().getWindowHandle();
    }

    void switchTo(String tab) {
        browser().switchTo().window(tab);
    }

    void signIn(DemoCustomer customer) {
        String button = "//ul[@id='customers']//button[contains(., '" + customer.name() + "')]";
        await().atMost(PATIENCE)
                .until(() -> browser().findElements(By.xpath(button)).stream().anyMatch(WebElement::isDisplayed));
        browser().findElement(By.xpath(button)).click();
    }

    /** Buys an apple, and waits until the endpoint has answered the step. */
    void buyApple(int expected) {
        long steps = answeredSteps();
        click("#buy");
        awaitApples(expected);
        await().atMost(PATIENCE).until(() -> answeredSteps() > steps);
    }

    private long answeredSteps() {
        return (long) requireNonNull(browser().executeScript("""
                return performance.getEntriesByType('resource')
                  .filter(({ name }) => name.endsWith('/intercomkit/session')).length
                """));
    }

    /** Buys an apple in another program, such as a back office. */
    void buyAppleElsewhere(DemoCustomer customer) {
        bean(Customers.class).buyApple(customer.email());
    }

    /** Buys an apple, and drops that many answers of the endpoint on their way to the page. */
    void loseAnswers(int count) {
        browser().executeScript("""
                const send = window.fetch;
                window.lost = 0;
                window.fetch = async (address, options) => {
                  const answer = await send(address, options);
                  if (String(address).endsWith('/intercomkit/session') && window.lost < arguments[0]) {
                    window.lost++;
                    throw new TypeError('the connection is gone');
                  }
                  return answer;
                };
                """, count);
        click("#buy");
        await().atMost(PATIENCE)
                .until(() -> !browser().executeScript("return window.lost").equals(0L));
    }

    void showRoute(String route) {
        click("nav a[href='" + route + "']");
        await().atMost(PATIENCE).until(() -> isDisplayed("[data-route='" + route + "']"));
    }

    void click(String selector) {
        browser().findElement(By.cssSelector(selector)).click();
    }

    boolean isDisplayed(String selector) {
        return browser().findElement(By.cssSelector(selector)).isDisplayed();
    }

    private String text(String selector) {
        return browser().findElement(By.cssSelector(selector)).getText();
    }

    void awaitApples(int expected) {
        awaitText("#basket", "You have bought " + expected + " apples");
    }

    void awaitText(String selector, String start) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(text(selector))
                        .as("%s; %s", text("#problem"), intercom().calls())
                        .startsWith(start));
    }

    void awaitCalls(String... calls) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(intercom().calls())
                        .extracting(Call::toString)
                        .containsExactly(calls));
    }

    void awaitNumberOfCalls(int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(intercom().calls()).hasSize(count));
    }

    void awaitNumberOfUpdates(int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(intercom().calls())
                        .extracting(Call::method)
                        .filteredOn("update"::equals)
                        .hasSize(count));
    }

    void awaitNumberOfEvents(int count) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(events()).hasSize(count));
    }

    /** The events that reached Intercom, the oldest first. */
    List<Call> events() {
        return intercom().calls().stream()
                .filter(call -> call.method().equals("trackEvent"))
                .toList();
    }

    /** The calls that are no events. */
    List<Call> callsOfAttributes() {
        return intercom().calls().stream()
                .filter(call -> !call.method().equals("trackEvent"))
                .toList();
    }

    Call lastCallOfAttributes() {
        List<Call> calls = callsOfAttributes();
        return calls.get(calls.size() - 1);
    }

    /** Waits until Intercom has the attributes of a customer as the database has them. */
    void awaitAttributesOfTheDatabase(String userId, DemoCustomer customer) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(intercom().person(userId)).isEqualTo(attributesInDatabase(customer)));
    }

    private Map<String, Object> attributesInDatabase(DemoCustomer customer) {
        return requireNonNull(bean(TransactionTemplate.class)
                .execute(transaction -> bean(CustomerIntercomSerializer.class)
                        .boot(bean(Customers.class)
                                .findByEmail(customer.email())
                                .orElseThrow())
                        .attributes()));
    }

    private <T> T bean(Class<T> type) {
        return requireNonNull(server).getBean(type);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
