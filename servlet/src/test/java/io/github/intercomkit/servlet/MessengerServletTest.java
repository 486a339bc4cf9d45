package io.github.intercomkit.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A browser's steps over HTTP, whose state is kept in the container's HTTP session. */
@ParameterizedClass
@EnumSource(Container.Kind.class)
class MessengerServletTest {
    private final Container.Kind kind;
    private final Shop shop = new Shop();
    private Container container;
    private Browser browser;

    MessengerServletTest(Container.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() throws Exception {
        container = kind.start(shop);
        browser = new Browser(container);
        ada(1);
    }

    @AfterEach
    void stop() throws Exception {
        container.close();
    }

    @Test
    void aVisitorIsBootedAndThenPinged() throws Exception {
        assertThat(browser.step("pageLoaded").get("calls")).hasToString("[[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");
        assertThat(browser.step("routeChanged").get("calls")).hasToString("[[\"update\"]]");
        assertThat(browser.cookieNames()).containsExactly("JSESSIONID");
    }

    @Test
    void anAnswerIsJsonThatIsNeverCached() throws Exception {
        HttpResponse<String> answer = browser.send(browser.request("pageLoaded"));

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void textBeyondAsciiArrivesAsItIs() throws Exception {
        shop.admins.put("1", new Admin("1", "Äpfel 🍏"));
        browser.signIn("1");

        assertThat(browser.step("pageLoaded")
                        .get("calls")
                        .get(0)
                        .get(1)
                        .get("desk")
                        .asText())
                .isEqualTo("Äpfel 🍏");
    }

    @Test
    void aUserIsBootedAndTheChangesAreSent() throws Exception {
        browser.signIn("17");
        assertThat(browser.step("pageLoaded").get("calls").get(0))
                .hasToString("[\"boot\",{\"app_id\":\"k8w2v7qz\",\"user_id\":\"17\",\"apples\":1,\"rating\":4.5}]");

        ada(2);
        assertThat(browser.step("userChanged").get("calls"))
                .hasToString("[[\"update\",{\"user_id\":\"17\",\"apples\":2}]]");
        assertThat(browser.methods("userChanged")).isEmpty();

        ada(3);
        assertThat(browser.step("routeChanged").get("calls"))
                .hasToString("[[\"update\",{\"user_id\":\"17\",\"apples\":3}]]");
    }

    @Test
    void aVisitorWhoSignsInIsBootedAsTheUser() throws Exception {
        String visitor = browser.step("pageLoaded").get("for").asText();

        browser.signIn("17");
        JsonNode answer = browser.step("userChanged");

        assertThat(Browser.methods(answer)).isEqualTo("boot");
        assertThat(answer.get("for").asText()).isNotEqualTo(visitor);
    }

    @Test
    void aSignOutEndsTheSessionAndBootsAVisitor() throws Exception {
        browser.signIn("17");
        browser.step("pageLoaded");

        assertThat(browser.methods("signedOut")).isEqualTo("shutdown boot");
    }

    @Test
    void aSignOutThatEndsTheHttpSessionFirstShutsDownAllTheSame() throws Exception {
        browser.signIn("17");
        browser.step("pageLoaded");

        browser.signOut();
        JsonNode answer = browser.step("signedOut");

        assertThat(Browser.methods(answer)).isEqualTo("shutdown boot");
        assertThat(answer.toString()).doesNotContain("\"17\"");
        assertThat(browser.cookieNames()).containsExactly("JSESSIONID");
    }

    @Test
    void twoBrowsersOfOneUserAreTwoSessions() throws Exception {
        Browser other = new Browser(container);
        browser.signIn("17");
        other.signIn("17");
        String key = browser.step("pageLoaded").get("for").asText();
        JsonNode booted = other.step("pageLoaded");

        ada(2);

        assertThat(Browser.methods(booted)).isEqualTo("boot");
        assertThat(booted.get("for").asText()).isNotEqualTo(key);
        assertThat(browser.methods("userChanged")).isEqualTo("update");
        assertThat(other.methods("userChanged")).isEqualTo("update");
    }

    @Test
    void theFirstBootAfterATimeOutShutsDownFirst() throws Exception {
        browser.signIn("17");
        browser.step("pageLoaded");
        browser.visit("/expire-soon");
        Thread.sleep(2_500);

        JsonNode answer = browser.step("pageLoaded");

        assertThat(Browser.methods(answer)).isEqualTo("shutdown boot");
        assertThat(answer.toString()).doesNotContain("\"17\"");
        assertThat(browser.cookieNames()).containsExactly("JSESSIONID");
    }

    @Test
    void theTypeThatKnowsTheUserAnswers() throws Exception {
        shop.admins.put("1", new Admin("1", "north"));
        browser.signIn("1");
        assertThat(browser.step("pageLoaded").get("calls").get(0).get(1))
                .hasToString("{\"app_id\":\"k8w2v7qz\",\"user_id\":\"1\",\"desk\":\"north\"}");

        shop.admins.put("1", new Admin("1", "south"));
        assertThat(browser.step("userChanged").get("calls"))
                .hasToString("[[\"update\",{\"user_id\":\"1\",\"desk\":\"south\"}]]");
    }

    @Test
    void aUserOfAnotherTypeInTheSameBrowserIsBootedAfterAShutdown() throws Exception {
        shop.admins.put("1", new Admin("1", "north"));
        browser.signIn("17");
        browser.step("pageLoaded");

        browser.signIn("1");
        JsonNode answer = browser.step("userChanged");

        assertThat(Browser.methods(answer)).isEqualTo("shutdown boot");
        assertThat(answer.get("calls").get(1).get(1).get("user_id").asText()).isEqualTo("1");
    }

    @Test
    void theFirstTypeIsPreferred() throws Exception {
        shop.admins.put("17", new Admin("17", "north"));
        browser.signIn("17");

        assertThat(browser.step("pageLoaded").toString()).contains("apples").doesNotContain("desk");
    }

    @Test
    void aUserWhoCannotBeReadIsAskedForAgainAndNoChangeIsLost() throws Exception {
        browser.signIn("17");
        browser.step("pageLoaded");
        ada(2);
        shop.withinStep = ada -> {
            throw new IllegalStateException("The database is down.");
        };

        HttpResponse<String> failed = browser.send(browser.request("userChanged"));

        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(failed.headers().firstValue("Retry-After")).contains("30");
        assertThat(failed.body()).isEmpty();
        shop.withinStep = ada -> ada;
        assertThat(browser.methods("userChanged")).isEqualTo("update");
    }

    @Test
    void aUserWhoIsRefusedIsBootedAsAVisitor() throws Exception {
        shop.customers.put("17", new Customer("17", 1, Double.NaN));
        browser.signIn("17");

        assertThat(browser.step("pageLoaded").get("calls")).hasToString("[[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");
        assertThat(browser.methods("userChanged")).isEmpty();
    }

    /** A user whom a proxy signs in, for instance, has no HTTP session before the first step. */
    @Test
    void theCookieOfTheContainerIsSetBesideTheMarkerOfAUser() throws Exception {
        shop.withinStep = visitor -> shop.customers.get("17");

        browser.step("pageLoaded");

        assertThat(browser.cookieNames()).containsExactly("JSESSIONID", "intercomkit-user");
        assertThat(browser.methods("userChanged")).isEmpty();
    }

    @Test
    void theStateIsOneTextThatIsSetAgainInEachStep() throws Exception {
        browser.signIn("17");
        browser.step("pageLoaded");
        ada(2);
        browser.step("userChanged");
        ada(3);
        browser.step("userChanged");

        assertThat(shop.attributes)
                .filteredOn(Map.Entry::getKey, "io.github.intercomkit.session.state.k8w2v7qz")
                .extracting(Map.Entry::getValue)
                .hasSize(3)
                .hasOnlyElementsOfType(String.class);
        assertThat(shop.httpSessions).hasSize(1);
    }

    private void ada(int apples) {
        shop.customers.put("17", new Customer("17", apples, 4.5));
    }
}
