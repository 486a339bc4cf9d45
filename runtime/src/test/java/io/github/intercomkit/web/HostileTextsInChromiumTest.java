package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.BootPayload;
import io.github.intercomkit.InvalidPayloadException;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerBuilder;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.web.Sites.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * 10,000 hostile texts in pages that allow every script: none runs, none adds anything to the page, and all arrive as they are. Each
 * seed is a page of {@value #TEXTS_OF_A_PAGE} texts. {@code -Dintercomkit.seed=7} opens one page, {@code -Dintercomkit.texts=50000}
 * opens more. {@link RefusedTextsTest} has the places that take no such text.
 */
class HostileTextsInChromiumTest extends BrowserTest {
    static final int TEXTS_OF_A_PAGE = 250;

    /** A policy that stops nothing, so that what breaks out runs. */
    private static final String NO_POLICY = "default-src * data: blob: 'unsafe-inline' 'unsafe-eval'";

    static LongStream seeds() {
        Long only = Long.getLong("intercomkit.seed");
        return only != null
                ? LongStream.of(only)
                : LongStream.range(0, Math.max(1, Long.getLong("intercomkit.texts", 10_000) / TEXTS_OF_A_PAGE));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noTextBreaksOutAndEachArrivesAsItIs(long seed) throws Exception {
        HostilePayloads payloads = new HostilePayloads(HostileTexts.of(seed, TEXTS_OF_A_PAGE));

        open(NO_POLICY, payloads.page(List.of()));
        awaitCalls(1 + TEXTS_OF_A_PAGE);

        assertThat(fired()).as("breakouts").isZero();
        // The paragraph, three scripts of the page, and an inline script and an element for each text.
        assertThat(browser.executeScript("return document.body.querySelectorAll('*').length"))
                .as("elements")
                .isEqualTo(4L + 2 * TEXTS_OF_A_PAGE);
        assertThat(browser.executeScript("return [...document.querySelectorAll('i')].filter(i =>"
                        + " i.attributes.length !== 2 || i.dataset.double !== i.dataset.single).length"))
                .as("elements with other attributes")
                .isEqualTo(0L);
        assertThat(calls("return scripted")).isEqualTo(payloads.expectedBoots());
        assertThat(calls("return [...document.querySelectorAll('i')]"
                        + ".map(i => JSON.stringify(['boot', JSON.parse(i.dataset.double)]))"))
                .isEqualTo(payloads.expectedBoots());
        payloads.assertThatLoaderMade(calls("return calls"));
    }

    /** The policy names the origin that the browser asks: no part of an address leads it elsewhere. */
    @Test
    void anAddressThatIsTakenLeadsToTheHostThatThePolicyNames() {
        List<String> addresses = seeds().mapToObj(seed -> RefusedTextsTest.addresses(RefusedTextsTest.texts(seed)))
                .flatMap(List::stream)
                .filter(address -> RefusedTextsTest.unlessRefused(() -> Messenger.builder("k8w2v7qz")
                                .widgetAddress(address)
                                .build())
                        .isPresent())
                .distinct()
                .toList();
        open(NO_POLICY, "");

        assertThat(addresses).hasSizeGreaterThan(10);
        assertThat(browser.executeScript(
                        "return arguments[0].map(address => new URL(address).origin.toLowerCase())", addresses))
                .isEqualTo(addresses.stream()
                        .map(address -> {
                            Messenger messenger = Messenger.builder("k8w2v7qz")
                                    .widgetAddress(address)
                                    .build();
                            List<String> sources = MessengerPage.of(messenger)
                                    .contentSecurityPolicy()
                                    .get("script-src");
                            return sources.get(sources.size() - 1)
                                    .toLowerCase(Locale.ROOT)
                                    .replaceFirst(":443$", "");
                        })
                        .toList());
    }

    /** Shows that the tests above would notice a text that breaks out, in each place. */
    @ParameterizedTest
    @EnumSource
    void whereTheEscapeIsMissingTheCanaryIsCalled(HostileContext broken) {
        HostilePayloads payloads = new HostilePayloads(HostileTexts.of(0, TEXTS_OF_A_PAGE));
        sites.put("/mutant", Answer.page(NO_POLICY, "<!DOCTYPE html><body>" + payloads.page(List.of(broken))));

        browser.get(sites.address("localhost", "/mutant"));

        assertThat(fired()).as("breakouts").isPositive();
    }

    /** What waits for the focus or for an image has run by then. */
    private static long fired() {
        return (Long) browser.executeAsyncScript("setTimeout(() => arguments[0](window.fired), 30)");
    }

    @SuppressWarnings("unchecked")
    private static List<List<?>> calls(String script) throws Exception {
        List<List<?>> calls = new ArrayList<>();
        for (String call : (List<String>) browser.executeScript(script)) {
            calls.add(JSON.readValue(call, List.class));
        }
        return calls;
    }

    /** The payloads of a page, and what must arrive. */
    private static final class HostilePayloads {
        private final List<String> texts;
        private final Messenger messenger;
        private final MessengerPage page;
        private final List<BootPayload> boots;
        private final BootPayload user;
        private final List<String> names = new ArrayList<>();

        HostilePayloads(List<String> texts) {
            this.texts = texts;
            MessengerBuilder builder = Messenger.builder("k8w2v7qz")
                    .identityVerification(UserHash.withSecret("k2Jd8s0Qx7vT"))
                    .customLauncherSelector("#" + text(1))
                    .pageTitle("Shop " + text(2))
                    .actionColor("#" + text(3));
            messenger = builder.build();
            page = MessengerPage.of(messenger);
            boots = texts.stream()
                    .map(text -> messenger.bootVisitor().with("text", text))
                    .toList();
            user = user();
        }

        String page(List<HostileContext> broken) {
            MessengerCalls calls = MessengerCalls.boot(user);
            for (String text : texts) {
                calls = calls.then(MessengerCalls.startConversation("Hello " + text));
            }
            return HostileContext.page(page, boots, calls, broken);
        }

        /** Every text under a name of its own, and as a name where the rules allow it. */
        private BootPayload user() {
            Customer customer = Customer.withId("id " + text(4));
            customer.email = email();
            customer.ratio = 0.5;
            customer.name = "Name " + text(6);
            customer.plan = "Plan " + text(7);
            customer.avatar = "https://example.com/" + text(8);
            customer.company = Company.named("id " + text(9), "Name " + text(10));
            BootPayload boot = new CustomerIntercomSerializer(messenger)
                    .boot(customer)
                    .with("auth_tokens", Map.of("token " + text(11), "token " + text(12)));
            for (int i = 0; i < texts.size(); i++) {
                boot = boot.with("t" + i, texts.get(i));
            }
            for (String name : texts) {
                try {
                    boot = boot.with(name, name);
                    names.add(name);
                } catch (InvalidPayloadException refused) {
                    // Intercom takes no such name.
                }
            }
            return boot;
        }

        List<List<?>> expectedBoots() {
            return texts.stream()
                    .<List<?>>map(text -> {
                        Map<String, Object> settings = settings();
                        settings.put("text", HostileTexts.wellFormed(text));
                        return List.of("boot", settings);
                    })
                    .toList();
        }

        private Map<String, Object> settings() {
            Map<String, Object> settings = new LinkedHashMap<>();
            settings.put("app_id", "k8w2v7qz");
            settings.put("custom_launcher_selector", "#" + expected(1));
            settings.put("page_title", "Shop " + expected(2));
            settings.put("action_color", "#" + expected(3));
            return settings;
        }

        void assertThatLoaderMade(List<List<?>> calls) {
            assertThat(names).as("texts that are names as well").isNotEmpty();
            assertThat(calls).hasSize(1 + texts.size());
            assertThat((Object) calls.get(0)).isEqualTo(List.of("boot", user.toMap()));
            @SuppressWarnings("unchecked")
            Map<String, Object> arrived = (Map<String, Object>) calls.get(0).get(1);
            assertThat(arrived)
                    .containsAllEntriesOf(settings())
                    .containsEntry("user_id", "id " + expected(4))
                    .containsEntry("email", email())
                    .containsEntry("name", "Name " + expected(6))
                    .containsEntry("plan", "Plan " + expected(7))
                    .containsEntry(
                            "avatar", Map.of("type", "avatar", "image_url", "https://example.com/" + expected(8)))
                    .containsEntry("company", Map.of("company_id", "id " + expected(9), "name", "Name " + expected(10)))
                    .containsEntry("auth_tokens", Map.of("token " + expected(11), "token " + expected(12)));
            for (int i = 0; i < texts.size(); i++) {
                assertThat(arrived).containsEntry("t" + i, expected(i));
                assertThat((Object) calls.get(1 + i)).isEqualTo(List.of("startConversation", "Hello " + expected(i)));
            }
            names.forEach(name -> assertThat(arrived).containsEntry(name, HostileTexts.wellFormed(name)));
        }

        /** Quoted, it may hold anything that can be seen. */
        private String email() {
            return "\"x" + text(5).replaceAll("[^ -~]", "") + "\"@example.com";
        }

        private String text(int index) {
            return texts.get(index);
        }

        private String expected(int index) {
            return HostileTexts.wellFormed(text(index));
        }
    }
}
