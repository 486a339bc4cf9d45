package io.github.intercomkit.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTest {
    @ParameterizedTest
    @CsvSource({
        "email, email",
        "createdAt, created_at",
        "imageURL, image_url",
        "userID, user_id",
        "URLPath, url_path",
        "aB, a_b",
        "X, x",
        "address2, address2",
        "address2Line, address2_line",
        "sha256, sha256",
        "snake_case, snake_case",
        "mixed_Case, mixed_case",
        "MAX_SIZE, max_size",
        "ÉtatCivil, état_civil",
        "TITLE, title",
        "isVip, is_vip",
        "getEmail, get_email"
    })
    void fieldsAreNamedInSnakeCase(String field, String expected) {
        assertThat(Naming.ofField(field)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "getEmail, false, email",
        "getURL, false, url",
        "get2fa, false, 2fa",
        "getaway, false, getaway",
        "get, false, get",
        "get_name, false, get_name",
        "planName, false, plan_name",
        "isVip, true, vip",
        "isVip, false, is_vip",
        "issue, true, issue",
        "is, true, is",
        "getIsVip, true, is_vip"
    })
    void methodsLoseTheirPrefix(String method, boolean isBoolean, String expected) {
        assertThat(Naming.ofMethod(method, isBoolean)).isEqualTo(expected);
    }

    @Test
    void theLanguageOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale.Builder().setLanguage("tr").build());
            assertThat(Naming.ofField("planID")).isEqualTo("plan_id");
            assertThat(Naming.getter("id")).isEqualTo("getId");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void gettersBeginWithACapital() {
        assertThat(Naming.getter("email")).isEqualTo("getEmail");
        assertThat(Naming.booleanGetter("vip")).isEqualTo("isVip");
    }
}
