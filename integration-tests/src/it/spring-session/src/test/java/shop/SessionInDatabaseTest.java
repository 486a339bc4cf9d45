package shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two instances of an application that share sessions in a database, with each format of the attributes. */
class SessionInDatabaseTest {
    @ParameterizedTest
    @CsvSource({
        "H2, JDK",
        "H2, JACKSON_2_WITH_SECURITY",
        "H2, JACKSON_3_WITH_SECURITY",
        "POSTGRESQL, JDK",
        "POSTGRESQL, JACKSON_2_WITH_SECURITY",
        "POSTGRESQL, JACKSON_3_WITH_SECURITY"
    })
    void aSessionSurvivesAsItself(Store store, String format) throws Exception {
        try (ConfigurableApplicationContext one = store.node("--shop.format=" + format);
                ConfigurableApplicationContext other = store.node("--shop.format=" + format)) {
            JdbcTemplate database = one.getBean(JdbcTemplate.class);
            database.update("DELETE FROM SPRING_SESSION");
            Browser browser = new Browser();
            browser.post(one, "/login?username=ada&password=apple");
            browser.post(one, "/sign-in?id=17");

            assertThat(browser.post(other, "/page")).startsWith("[[\"boot\",").contains("\"apples\":1");
            assertThat(browser.post(one, "/apples?apples=2"))
                    .startsWith("[[\"update\",")
                    .contains("\"apples\":2");
            assertThat(browser.post(other, "/apples?apples=2")).isEqualTo("[]");
            assertThat(browser.post(other, "/name")).isEqualTo("ada");
            assertThat(browser.calls(one, "pageLoaded")).contains("[\"boot\",");
            assertThat(browser.calls(other, "userChanged")).isEqualTo("[]");

            List<byte[]> stored = database.queryForList(
                    "SELECT ATTRIBUTE_BYTES FROM SPRING_SESSION_ATTRIBUTES WHERE ATTRIBUTE_NAME LIKE '%MessengerSession%'",
                    byte[].class);
            String text = new String(stored.get(0), StandardCharsets.UTF_8);
            assertThat(text).isNotEqualTo("{}").hasSizeGreaterThan(100);
            if (!format.equals("JDK")) {
                assertThat(text).contains("\"1.").doesNotContain("{");
            }
        }
    }
}
