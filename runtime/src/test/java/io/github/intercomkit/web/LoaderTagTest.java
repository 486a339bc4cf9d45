package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.Messenger;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The loader, its tag and its hash. */
class LoaderTagTest {
    private static final Pattern LOADER = Pattern.compile("(?s)^<script( nonce=\"([^\"]*)\")?>(.*)</script>$");

    private final Messenger messenger = Messenger.builder("k8w2v7qz").build();
    private final MessengerPage page = MessengerPage.of(messenger);

    @Test
    void theHashIsOfTheTextInTheTag() {
        Matcher tag = LOADER.matcher(page.loaderTag());
        assertThat(tag.matches()).isTrue();

        assertThat(page.loaderHash())
                .isEqualTo("'sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(tag.group(3))) + "'");
        assertThat(tag.group(3)).isEqualTo(page.loaderScript()).doesNotContain("<", "\r");
    }

    @Test
    void theLoaderDependsOnTheWorkspaceOnly() {
        Messenger sameWorkspace =
                Messenger.builder("k8w2v7qz").pageTitle("Shop").build();

        assertThat(MessengerPage.of(sameWorkspace).loaderHash()).isEqualTo(page.loaderHash());
        assertThat(MessengerPage.of(Messenger.builder("other1").build()).loaderHash())
                .isNotEqualTo(page.loaderHash());
        assertThat(page.loaderScript()).contains("'https://widget.intercom.io/widget/k8w2v7qz'");
    }

    static Stream<String> nonces() {
        return Stream.of(
                "abc123",
                "abc=",
                "R28gb24sIHRyeSBtZQ",
                "R28gb24sIHRyeSBtZQ==",
                "+/+/+/+/+/+/+/+/+/+/+w==",
                "+/+/+/+/+/+/+/+/+/+/+w",
                "-_-_-_-_-_-_-_-_-_-_-w==",
                "-_-_-_-_-_-_-_-_-_-_-w");
    }

    @ParameterizedTest
    @MethodSource("nonces")
    void noncesInBase64OfEitherAlphabetAreAccepted(String nonce) {
        Matcher tag = LOADER.matcher(page.loaderTag(nonce));

        assertThat(tag.matches()).isTrue();
        assertThat(tag.group(2)).isEqualTo(nonce);
        assertThat(tag.group(3)).isEqualTo(page.loaderScript());
        assertThat(page.tags(messenger.bootVisitor(), nonce))
                .isEqualTo(page.settingsTag(messenger.bootVisitor()) + page.loaderTag(nonce));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "=",
                "==",
                "a",
                "abcde",
                "abc==",
                "ab=c",
                "+_+_",
                "abc 123",
                "abc123 ",
                "abc123\n",
                "\"onload=",
                "a\">b",
                "a'b'",
                "&quot;",
                "<script>",
                "äöü1",
                "'nonce-abc'"
            })
    void otherNoncesAreRefusedAndNotShown(String nonce) {
        assertThatThrownBy(() -> page.loaderTag(nonce))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not base64")
                .satisfies(refusal -> assertThat(
                                nonce.length() > 1 && refusal.getMessage().contains(nonce))
                        .isFalse());
        assertThatThrownBy(() -> page.tags(messenger.bootVisitor(), nonce))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLoaderOfADisabledMessengerNamesNoHost() {
        Messenger disabled = Messenger.disabled();
        MessengerPage off = MessengerPage.of(disabled);

        Matcher tag = LOADER.matcher(off.loaderTag());
        assertThat(tag.matches()).isTrue();
        assertThat(tag.group(3)).isEqualTo(off.loaderScript()).doesNotContain("<", "\r", "intercom.io");
        assertThat(off.loaderTag("abc123")).isEqualTo("<script nonce=\"abc123\">" + off.loaderScript() + "</script>");
        assertThat(off.loaderHash())
                .isEqualTo(
                        "'sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(off.loaderScript())) + "'");
        assertThat(off.tags(disabled.bootVisitor()))
                .isEqualTo(off.settingsTag(disabled.bootVisitor()) + off.loaderTag());
        assertThat(off.tags(disabled.signOut())).isEqualTo(off.settingsTag(disabled.signOut()) + off.loaderTag());
    }

    @Test
    void theLoaderHasNoPlaceholderLeft() {
        assertThat(page.loaderScript()).contains("window.Intercom").doesNotContain("${");
        assertThat(MessengerPage.of(Messenger.disabled()).loaderScript())
                .contains("window.Intercom")
                .doesNotContain("${");
        assertThat(page.loaderScript()).contains("createPolicy('" + page.trustedTypesPolicy() + "'");
    }
}
