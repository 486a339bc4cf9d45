package io.github.intercomkit.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What stands for tokens where they are compared, stored and printed. */
class AuthTokensDigestTest {
    private final AuthTokens tokens = AuthTokens.of("orders", "t-1", "lager", null, "blank", " ");

    @Test
    void equalTokensHaveOneDigest() {
        AuthTokens same = AuthTokens.of("orders", "t-1");

        assertThat(tokens).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(tokens.digest()).isEqualTo(same.digest()).hasSizeGreaterThan(20);
    }

    @Test
    void otherTokensHaveAnother() {
        for (AuthTokens other :
                new AuthTokens[] {AuthTokens.of("orders", "t-2"), AuthTokens.of("lager", "t-1"), AuthTokens.of("o", "1")
                }) {
            assertThat(tokens).isNotEqualTo(other).doesNotHaveSameHashCodeAs(other);
            assertThat(tokens.digest()).isNotEqualTo(other.digest());
        }
    }

    @Test
    void namesAndTokensDoNotRunIntoEachOther() {
        assertThat(AuthTokens.of("ab", "c").digest())
                .isNotEqualTo(AuthTokens.of("a", "bc").digest());
    }

    @Test
    void neitherTheDigestNorTheTextShowsAToken() {
        assertThat(tokens).hasToString("AuthTokens");
        assertThat(tokens.digest()).doesNotContain("t-1");
    }
}
