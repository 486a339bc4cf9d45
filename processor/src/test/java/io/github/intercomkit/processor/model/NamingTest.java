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
        "geteMail, false, e_mail",
        "getxCoins, false, x_coins",
        "getxX, false, x_x",
        "getéTat, false, é_tat",
        "gettoX, false, getto_x",
        "getx, false, getx",
        "getx2, false, getx2",
        "planName, false, plan_name",
        "isVip, true, vip",
        "isVip, false, is_vip",
        "isaBot, true, a_bot",
        "isaBot, false, isa_bot",
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
            assertThat(Naming.getters("id", false)).startsWith("getId");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void gettersBeginWithACapital() {
        assertThat(Naming.getters("email", false)).containsExactly("getEmail", "email");
        assertThat(Naming.getters("vip", true)).containsExactly("getVip", "isVip", "vip");
    }

    @Test
    void aSmallLetterBeforeACapitalIsKeptAsTheBeanSpecificationSays() {
        assertThat(Naming.getters("eMail", false)).containsExactly("getEMail", "geteMail", "eMail");
        assertThat(Naming.getters("aBot", true)).containsExactly("getABot", "isABot", "getaBot", "isaBot", "aBot");
    }
}
