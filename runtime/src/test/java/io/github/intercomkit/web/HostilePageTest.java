package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.BootPayload;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.Region;
import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.UserHash;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A page whose settings and attributes are full of markup, under a strict policy. */
abstract class HostilePageTest extends BrowserTest {
    static final String HOSTILE =
            "</script><script>x()</script><!-- --> ]]> \" ' ` & &amp; &quot; \\ \\u003c \u2028 \u2029 \uD83C\uDF4E \uD83C $1";

    static final String NONCE = "+/3u7u4QYzM9s0YyT1YFug==";
    static final String URL_SAFE_NONCE = "-_3u7u4QYzM9s0YyT1YFug";

    final Messenger messenger = Messenger.builder("k8w2v7qz")
            .identityVerification(UserHash.withSecret("secret"))
            .region(Region.EU)
            .customLauncherSelector("a[title=\"" + HOSTILE + "\"]")
            .pageTitle(HOSTILE)
            .actionColor(HOSTILE)
            .backgroundColor(HOSTILE)
            .linkColor(HOSTILE)
            .build();
    final MessengerPage page = MessengerPage.of(messenger);
    final BootPayload boot = new CustomerIntercomSerializer(messenger)
            .boot(hostile())
            .with("note", HOSTILE)
            .with("auth_tokens", Map.of(HOSTILE, HOSTILE))
            .with("phone", HOSTILE)
            .with("language_override", HOSTILE);

    /** A strict policy: it allows only the hosts that the loader needs, and inline scripts only with that hash or nonce. */
    final String policy(String loader) {
        String hosts = page.contentSecurityPolicy().entrySet().stream()
                .filter(directive -> !directive.getKey().matches("style-src|script-src"))
                .map(directive -> directive.getKey() + " 'self' " + String.join(" ", directive.getValue()))
                .collect(Collectors.joining("; "));
        String scripts = loader.equals("'none'")
                ? loader
                : loader + " " + String.join(" ", page.contentSecurityPolicy().get("script-src"));
        String policy = "default-src 'none'; base-uri 'none'; script-src " + scripts + "; " + hosts;
        assertThat(policy).doesNotContain("unsafe");
        return policy;
    }

    /** Frameworks replace the body of a page, and keep the window. */
    final void showNext(String settingsTag) {
        browser.executeScript("document.body.innerHTML = arguments[0]", settingsTag);
        browser.executeScript(page.loaderScript());
    }

    static Customer hostile() {
        Customer customer = Customer.withId(HOSTILE);
        customer.email = "\"</script><script>x()</script><!-- ]]> ' & &amp; $1\"@example.com";
        customer.createdAt = Instant.ofEpochSecond(1234567890);
        customer.name = HOSTILE;
        customer.unsubscribed = false;
        customer.language = Locale.GERMANY;
        customer.avatar = "https://example.com/" + HOSTILE;
        customer.company = new Company(HOSTILE, HOSTILE, Instant.EPOCH, HOSTILE, 1L, HOSTILE, 1);
        customer.companies = List.of(Company.named("2" + HOSTILE, HOSTILE));
        customer.plan = HOSTILE;
        customer.apples = -1;
        customer.credits = 9007199254740991L;
        customer.ratio = 0.1;
        customer.score = 1e300;
        customer.vip = true;
        customer.beta = false;
        customer.trialEndsAt = Instant.EPOCH;
        return customer;
    }
}
