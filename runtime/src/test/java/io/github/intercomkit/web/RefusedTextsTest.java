package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.Messenger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nonces, addresses, domains and app_ids stand in headers, in attributes and in the loader, which escape nothing. So a text there is
 * refused, or consists of characters that mean nothing in their place. The texts are those of {@link HostileTextsInChromiumTest}.
 */
class RefusedTextsTest {
    private static final String NONCE = "+/3u7u4QYzM9s0YyT1YFug==";

    private final MessengerPage page = MessengerPage.of(messenger("k8w2v7qz"));

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.github.intercomkit.web.HostileTextsInChromiumTest#seeds")
    void aNonceIsBase64OrRefused(long seed) {
        Pattern tag = Pattern.compile("<script nonce=\"[A-Za-z0-9+/_-]+={0,2}\">");
        for (String text : texts(seed)) {
            for (String nonce : List.of(text, NONCE + text, text + NONCE)) {
                unlessRefused(() -> page.loaderTag(nonce))
                        .ifPresent(written -> assertThat(written.substring(0, written.indexOf('>') + 1))
                                .matches(tag));
                unlessRefused(() -> page.tags(messenger("k8w2v7qz").bootVisitor(), nonce))
                        .ifPresent(written -> assertThat(tag.matcher(written).replaceAll(""))
                                .as("written for the nonce")
                                .isEqualTo(page.tags(messenger("k8w2v7qz").bootVisitor())
                                        .replace("<script>", "")));
            }
        }
        assertThat(page.loaderTag("abcd" + NONCE)).startsWith("<script nonce=\"abcd" + NONCE + "\">");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.github.intercomkit.web.HostileTextsInChromiumTest#seeds")
    void anAddressAddsNothingToThePolicyAndTheLoader(long seed) {
        List<MessengerPage> accepted = new ArrayList<>();
        List<String> addresses = new ArrayList<>(addresses(texts(seed)));
        addresses.add("https://chat.example.com");
        for (String address : addresses) {
            unlessRefused(() -> Messenger.builder("k8w2v7qz").apiBase(address).build())
                    .ifPresent(messenger -> accepted.add(MessengerPage.of(messenger)));
            unlessRefused(() ->
                            Messenger.builder("k8w2v7qz").widgetAddress(address).build())
                    .ifPresent(messenger -> {
                        MessengerPage other = MessengerPage.of(messenger);
                        accepted.add(other);
                        assertThat(other.loaderScript())
                                .isEqualTo(page.loaderScript()
                                        .replace("https://widget.intercom.io/widget/k8w2v7qz", address));
                    });
        }

        assertThat(accepted).hasSizeGreaterThanOrEqualTo(2);
        for (MessengerPage each : accepted) {
            assertThat(each.contentSecurityPolicy().keySet())
                    .isEqualTo(page.contentSecurityPolicy().keySet());
            assertThat(each.contentSecurityPolicy().values())
                    .allSatisfy(sources -> assertThat(sources)
                            .allMatch(source -> source.matches(
                                    "(https|wss)://[A-Za-z0-9.*-]+(:[0-9]+)?|blob:|data:|'unsafe-inline'")));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.github.intercomkit.web.HostileTextsInChromiumTest#seeds")
    void aDomainAddsNothingToTheCookie(long seed) {
        Pattern header = Pattern.compile("intercom-[a-z-]+-k8w2v7qz=; Path=/(; Domain=[a-z0-9.-]+)?; Max-Age=0;"
                + " Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=Lax");
        for (String text : texts(seed)) {
            for (String domain : List.of(text, "shop" + text, text + ".example.com", "shop.example" + text)) {
                unlessRefused(() -> page.expiredCookies(domain))
                        .ifPresent(cookies -> assertThat(cookies)
                                .allMatch(cookie ->
                                        header.matcher(cookie.header()).matches()));
            }
        }
        assertThat(page.expiredCookies("shop.example"))
                .allMatch(cookie -> header.matcher(cookie.header()).matches());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.github.intercomkit.web.HostileTextsInChromiumTest#seeds")
    void anAppIdAddsNothingToTheLoader(long seed) {
        for (String text : texts(seed)) {
            for (String appId : List.of(text, "k8w2v7qz" + text)) {
                unlessRefused(() -> messenger(appId))
                        .ifPresent(messenger -> assertThat(messenger.appId()).matches("[A-Za-z0-9]+"));
            }
        }
    }

    /** The texts as an address, and as parts of one. */
    static List<String> addresses(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Stream.of(
                        text, "https://" + text, "https://chat.example.com" + text, "https://chat.example.com/" + text))
                .toList();
    }

    static List<String> texts(long seed) {
        return HostileTexts.of(seed, HostileTextsInChromiumTest.TEXTS_OF_A_PAGE);
    }

    static <T> Optional<T> unlessRefused(Supplier<T> made) {
        try {
            return Optional.of(made.get());
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static Messenger messenger(String appId) {
        return Messenger.builder(appId).build();
    }
}
