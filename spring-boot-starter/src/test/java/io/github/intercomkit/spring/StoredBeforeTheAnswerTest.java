package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.session.MessengerSession;
import io.github.intercomkit.spring.club.Club;
import io.github.intercomkit.spring.club.Member;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A step that begins when the client has read the last answer, but before the request of that answer is over. */
@Timeout(120)
class StoredBeforeTheAnswerTest {
    @ParameterizedTest
    @CsvSource({
        "at once, converter",
        "with the answer, converter",
        "at once, writer",
        "with the answer, writer",
        "at once, stream",
        "with the answer, stream",
        "with the answer, flush"
    })
    void theNextStepStartsFromTheSessionOfTheAnswer(String stores, String way) throws Exception {
        try (ConfigurableApplicationContext started = new SpringApplicationBuilder(Application.class)
                .run("--intercom.app-id=k8w2v7qz", "--server.port=0", "--stores=" + stores)) {
            Gate gate = started.getBean(Gate.class);
            Browser browser = new Browser(started.getEnvironment().getRequiredProperty("local.server.port"));
            browser.post("/change?points=2");

            String first = browser.post("/load?points=1&way=" + way);
            assertThat(first).hasSizeGreaterThan(way.equals("flush") ? -1 : 8192);
            assertThat(gate.over.getCount()).as("the first request is not over").isOne();
            String second = browser.post("/change?points=2");
            gate.opened.countDown();
            assertThat(gate.over.await(20, TimeUnit.SECONDS)).isTrue();
            String third = browser.post("/change?points=2");

            assertThat(second)
                    .as("starts from the session of the first answer")
                    .isEqualTo("[[\"update\",{\"user_id\":\"17\",\"points\":2}]]");
            assertThat(third).as("the slow request stored nothing afterwards").isEqualTo("[]");
        }
    }

    private static Member withPoints(long points) {
        List<Club> clubs = IntStream.range(0, 200)
                .mapToObj(each -> new Club("club-" + each, "The club number " + each, each))
                .toList();
        return new Member("17", null, points, null, null, null, clubs);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableSpringHttpSession
    @AutoConfigurationPackage(basePackageClasses = Member.class)
    @Import({Steps.class, Gate.class})
    static class Application {
        @Bean
        CopyingSessions sessions(@Value("${stores}") String stores) {
            return new CopyingSessions(stores.equals("at once"));
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .csrf(csrf -> csrf.disable())
                    .build();
        }

        @Bean
        WebMvcConfigurer slow(Gate gate) {
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(gate).addPathPatterns("/load").order(Integer.MAX_VALUE);
                }
            };
        }
    }

    /** Delays the end of a request after its answer was written. */
    static class Gate implements HandlerInterceptor {
        final CountDownLatch opened = new CountDownLatch(1);
        final CountDownLatch over = new CountDownLatch(1);

        @Override
        public void afterCompletion(
                HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure)
                throws InterruptedException {
            opened.await(20, TimeUnit.SECONDS);
            over.countDown();
        }
    }

    @RestController
    static class Steps {
        @PostMapping(value = "/load", params = "way=converter")
        MessengerCalls converted(MessengerSession<Member> session, @RequestParam long points) {
            return session.pageLoaded(withPoints(points));
        }

        @PostMapping("/load")
        void written(
                MessengerSession<Member> session,
                @RequestParam long points,
                @RequestParam String way,
                HttpServletResponse response)
                throws IOException {
            String calls = session.pageLoaded(withPoints(points)).toJson();
            response.setContentLength(way.equals("flush") ? 0 : calls.length());
            if (way.equals("writer")) {
                response.getWriter().write(calls);
                response.getWriter().flush();
            } else if (way.equals("stream")) {
                response.getOutputStream().print(calls);
                response.getOutputStream().flush();
            } else {
                response.flushBuffer();
            }
        }

        @PostMapping("/change")
        MessengerCalls change(MessengerSession<Member> session, @RequestParam long points) {
            return session.userChanged(withPoints(points));
        }
    }

    /** Each request has its own connection, since a server reads the next request of a connection after the end of the last. */
    private static final class Browser {
        private final CookieManager cookies = new CookieManager();
        private final String port;

        Browser(String port) {
            this.port = port;
        }

        String post(String path) throws Exception {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .POST(BodyPublishers.noBody())
                    .build();
            return HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .build()
                    .send(request, BodyHandlers.ofString())
                    .body();
        }
    }
}
