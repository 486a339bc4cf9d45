package io.github.intercomkit.web;

import static io.github.intercomkit.web.Answers.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.intercomkit.ExcludedUser;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerBuilder;
import io.github.intercomkit.fixture.AppleOrder;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What pages are answered for an excluded user, and from where they load the widget. */
class ExcludedAtTheEndpointTest {
    private final Customer ada = Customer.withId(17);
    private final Customer staff = Customer.withId(99);

    @Test
    void aPageOfNobodyIsAnsweredNoCall() throws Exception {
        Browser browser = new Browser(excluding(ExcludedUser.NO_MESSENGER));

        assertThat(browser.methods("pageLoaded", staff)).isEmpty();
        assertThat(browser.methods("userChanged", staff)).isEmpty();
        assertThat(browser.methods("routeChanged", staff)).isEmpty();
    }

    @Test
    void aPageOfNobodyHasAKeyOfItsOwn() throws Exception {
        Browser browser = new Browser(excluding(ExcludedUser.NO_MESSENGER));

        String ofNobody = browser.step("pageLoaded", staff).get("for").asText();
        String ofVisitor = browser.step("userChanged", null).get("for").asText();
        String ofAda = browser.step("userChanged", ada).get("for").asText();

        assertThat(List.of(ofNobody, ofVisitor, ofAda)).doesNotHaveDuplicates().allMatch(key -> key.length() == 16);
    }

    @Test
    void whereNobodyTakesTheirPlaceAVisitorAndAUserShutDown() throws Exception {
        for (Customer before : new Customer[] {null, ada}) {
            Browser browser = new Browser(excluding(ExcludedUser.NO_MESSENGER));
            browser.methods("pageLoaded", before);

            assertThat(browser.methods("routeChanged", staff)).isEqualTo("shutdown");
            assertThat(browser.methods("routeChanged", staff)).isEmpty();
            assertThat(browser.methods("pageLoaded", ada)).endsWith("boot");
        }
    }

    @Test
    void aVisitorWhoIsExcludedStaysOne() throws Exception {
        Browser browser = new Browser(excluding(ExcludedUser.VISITOR));

        assertThat(browser.methods("pageLoaded", staff)).isEqualTo("boot");
        assertThat(browser.methods("userChanged", null)).isEmpty();
        assertThat(browser.methods("signedOut", staff)).isEqualTo("shutdown boot");
    }

    @Test
    void anEventOfNobodyIsToldByNoOtherPerson() throws Exception {
        Browser browser = new Browser(excluding(ExcludedUser.NO_MESSENGER));
        browser.track(staff);
        browser.methods("pageLoaded", staff);
        browser.track(staff);

        assertThat(browser.methods("pageLoaded", ada)).doesNotContain("trackEvent");
    }

    @Test
    void theAddressOfAWidgetOfTheWorkspacesOwnIsInEachAnswer() throws Exception {
        String address = "https://chat.example.com/widget/k8w2v7qz";
        Browser own = new Browser(Messenger.builder("k8w2v7qz").widgetAddress(address));

        assertThat(own.step("pageLoaded", ada).get("widget")).hasToString("\"" + address + "\"");
        assertThat(own.step("userChanged", ada).get("widget")).isNotNull();
        assertThat(new Browser(Messenger.builder("k8w2v7qz"))
                        .step("pageLoaded", ada)
                        .has("widget"))
                .isFalse();
    }

    private static MessengerBuilder excluding(ExcludedUser as) {
        return Messenger.builder("k8w2v7qz").excludeUsers(Customer.class, user -> user.id.equals(99), as);
    }

    private static final class Browser {
        private final MemoryStore store = new MemoryStore("a");
        private final CustomerIntercomSerializer customers;
        private final SessionEndpoint endpoint;

        Browser(MessengerBuilder messenger) {
            customers = new CustomerIntercomSerializer(messenger.build());
            endpoint = SessionEndpoint.of(customers);
        }

        String methods(String step, @Nullable Customer user) throws Exception {
            return Answers.methods(step(step, user));
        }

        JsonNode step(String step, @Nullable Customer user) throws Exception {
            return json(endpoint.answer(PageRequest.step(step), store, () -> signedIn(user)));
        }

        void track(Customer user) {
            endpoint.track(store, () -> signedIn(user), AppleOrder.of(1).event());
        }

        private @Nullable SignedInUser<?> signedIn(@Nullable Customer user) {
            return user == null ? null : new SignedInUser<>(customers, user);
        }
    }
}
