package shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Two instances of an application that share sessions in Redis, with each format of the attributes. */
class SessionInRedisTest {
    enum Format {
        JDK,
        JACKSON_2,
        JACKSON_2_WITH_SECURITY,
        JACKSON_3,
        JACKSON_3_TYPED,
        JACKSON_3_WITH_SECURITY;

        /** Whether the format can read the sign-in of Spring Security. */
        boolean storesSecurityContext() {
            return this == JDK || name().endsWith("_WITH_SECURITY");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSessionIsSharedByTwoInstancesAndEndsWithItsUser(Format format) throws Exception {
        try (ConfigurableApplicationContext one = start(format);
                ConfigurableApplicationContext other = start(format)) {
            Browser browser = new Browser();
            assertThat(browser.post(one, "/page")).isEqualTo("[[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");
            assertThat(browser.post(other, "/changed")).as("still a visitor").isEqualTo("[]");

            signIn(browser, one, format);
            assertThat(browser.post(other, "/changed"))
                    .startsWith("[[\"boot\",")
                    .contains("\"apples\":1");
            assertThat(browser.post(one, "/apples?apples=2"))
                    .startsWith("[[\"update\",")
                    .contains("\"apples\":2");
            assertThat(browser.post(other, "/apples?apples=2"))
                    .as("nothing changed")
                    .isEqualTo("[]");
            assertThat(browser.post(one, "/apples?apples=3"))
                    .startsWith("[[\"update\",")
                    .contains("\"apples\":3");
            assertStored(one, format);

            browser.post(other, "/sign-out");
            assertThat(browser.post(one, "/page"))
                    .as("a visitor after a user")
                    .startsWith("[[\"shutdown\"],[\"boot\",{\"app_id\":\"k8w2v7qz\"}]");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JDK")
    void aSessionThatCannotBeReadBeginsWithAShutdown(Format format) throws Exception {
        try (ConfigurableApplicationContext one = start(format);
                ConfigurableApplicationContext other = start(format)) {
            Browser browser = new Browser();
            signIn(browser, one, format);
            browser.post(one, "/page");
            browser.post(one, "/name");
            StringRedisTemplate template = other.getBean(StringRedisTemplate.class);
            template.opsForHash().put(session(template), attribute(template), "\"1.garbled\"");

            assertThat(browser.post(other, "/page")).startsWith("[[\"shutdown\"],[\"boot\",");
            assertThat(browser.post(one, "/changed")).isEqualTo("[]");
        }
    }

    private static void signIn(Browser browser, ConfigurableApplicationContext instance, Format format)
            throws Exception {
        if (format.storesSecurityContext()) {
            browser.post(instance, "/login?username=ada&password=apple");
            assertThat(browser.post(instance, "/name")).isEqualTo("ada");
        }
        browser.post(instance, "/sign-in?id=17");
    }

    private static void assertStored(ConfigurableApplicationContext instance, Format format) {
        StringRedisTemplate template = instance.getBean(StringRedisTemplate.class);
        Object stored = template.opsForHash().get(session(template), attribute(template));

        assertThat(String.valueOf(stored)).isNotEqualTo("{}").hasSizeGreaterThan(100);
        if (format != Format.JDK) {
            assertThat(String.valueOf(stored)).contains("\"1.").doesNotContain("{");
        }
    }

    /** The key of the only session. */
    private static String session(StringRedisTemplate template) {
        return template.keys("spring:session:sessions:*").iterator().next();
    }

    private static String attribute(StringRedisTemplate template) {
        Map<Object, Object> session = template.opsForHash().entries(session(template));
        return session.keySet().stream()
                .map(String::valueOf)
                .filter(name -> name.contains("MessengerSession"))
                .findFirst()
                .orElseThrow();
    }

    private static ConfigurableApplicationContext start(Format format) throws Exception {
        ConfigurableApplicationContext context = Store.REDIS.node("--shop.format=" + format);
        StringRedisTemplate template = context.getBean(StringRedisTemplate.class);
        template.delete(template.keys("*"));
        return context;
    }
}
