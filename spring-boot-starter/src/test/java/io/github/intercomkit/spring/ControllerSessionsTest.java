package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.session.MessengerSession;
import io.github.intercomkit.spring.club.Member;
import io.github.intercomkit.spring.club.MemberIntercomSerializer;
import io.github.intercomkit.spring.shop.Admin;
import io.github.intercomkit.spring.shop.Shop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** Controllers with a {@code MessengerSession} argument. */
class ControllerSessionsTest {
    private final WebApplicationContextRunner context = new WebApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(IntercomAutoConfiguration.class, IntercomWebAutoConfiguration.class))
            .withUserConfiguration(ClubHouse.class)
            .withPropertyValues("intercom.app-id=k8w2v7qz");

    @Test
    void noCacheStoresAnAnswerThatContainsCalls() {
        context.run(started -> {
            MockHttpServletResponse wrapped = answer(started, "/wrapped", new MockHttpSession());
            MockHttpServletResponse bare = answer(started, "/change?points=1", new MockHttpSession());

            assertThat(wrapped.getContentAsString())
                    .isEqualTo("{\"user\":\"17\",\"calls\":[[\"boot\",{\"app_id\":\"k8w2v7qz\",\"user_id\":\"17\"}]]}");
            assertThat(wrapped.getHeaders("Cache-Control")).containsExactly("no-store");
            assertThat(bare.getHeaders("Cache-Control")).containsExactly("no-store");
        });
    }

    @Test
    void everySessionThatARequestChangesIsStored() {
        context.run(started -> {
            List<String> stored = new ArrayList<>();
            MockHttpSession httpSession = new MockHttpSession() {
                @Override
                public void setAttribute(String name, @Nullable Object value) {
                    stored.add(name.replaceAll(".*\\.", ""));
                    super.setAttribute(name, value);
                }
            };

            answer(started, "/both", httpSession);

            assertThat(stored)
                    .as("each new session, and each session after its step")
                    .containsExactly(
                            "MemberIntercomSerializer",
                            "AdminIntercomSerializer",
                            "MemberIntercomSerializer",
                            "AdminIntercomSerializer");
            stored.clear();
            answer(started, "/both", httpSession);
            assertThat(stored).containsExactly("MemberIntercomSerializer", "AdminIntercomSerializer");
        });
    }

    @Test
    void theSessionUsesTheApplicationsOwnSerializer() {
        context.withUserConfiguration(OwnSerializer.class)
                .run(started -> assertThat(answer(started, "/wrapped", new MockHttpSession())
                                .getContentAsString())
                        .contains("\"app_id\":\"other1\""));
    }

    @Test
    void aSessionWithoutAUserTypeIsRefusedIfThereAreSeveralSerializers() {
        context.withUserConfiguration(OwnSerializer.class)
                .run(started -> assertThatThrownBy(() -> answer(started, "/any", new MockHttpSession()))
                        .hasStackTraceContaining("MessengerSession<?> has 5 serializers"));
    }

    @Test
    void anUpdateBeyondTheBudgetIsSentWithTheNextStepAfterHalfAnHour() {
        context.withUserConfiguration(Timed.class).run(started -> {
            MockHttpSession httpSession = new MockHttpSession();
            assertThat(answer(started, "/page", httpSession).getContentAsString())
                    .startsWith("[[\"boot\"");
            for (int points = 2; points <= 21; points++) {
                assertThat(changePoints(started, points, httpSession)).isEqualTo(update(points));
            }
            assertThat(changePoints(started, 22, httpSession))
                    .as("the 21st update")
                    .isEqualTo("[]");

            TestClock clock = started.getBean(TestClock.class);
            clock.now = clock.now.plus(Duration.ofMinutes(29));
            assertThat(changePoints(started, 22, httpSession)).as("too early").isEqualTo("[]");
            clock.now = clock.now.plus(Duration.ofMinutes(2));
            assertThat(changePoints(started, 22, httpSession)).isEqualTo(update(22));
        });
    }

    @Test
    void withTwoClockBeansTheSystemsClockIsUsed() {
        context.withUserConfiguration(Timed.class, AnotherClock.class).run(started -> {
            assertThat(started).hasNotFailed();
            assertThat(answer(started, "/page", new MockHttpSession()).getContentAsString())
                    .startsWith("[[\"boot\"");
        });
    }

    private static String update(int points) {
        return "[[\"update\",{\"user_id\":\"17\",\"points\":" + points + "}]]";
    }

    private static String changePoints(WebApplicationContext started, int points, MockHttpSession httpSession)
            throws Exception {
        return answer(started, "/change?points=" + points, httpSession).getContentAsString();
    }

    private static MockHttpServletResponse answer(
            WebApplicationContext started, String path, MockHttpSession httpSession) throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(started).build();
        return mvc.perform(post(path).session(httpSession)).andReturn().getResponse();
    }

    private static Member withPoints(@Nullable Long points) {
        return new Member("17", null, points, null, null, null, null);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    @AutoConfigurationPackage(basePackageClasses = {Member.class, Shop.class})
    @Import(Controllers.class)
    static class ClubHouse {}

    @Configuration(proxyBeanMethods = false)
    static class OwnSerializer {
        @Bean
        MemberIntercomSerializer ours() {
            return new MemberIntercomSerializer(Messenger.builder("other1").build());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(TestClock.class)
    static class Timed {}

    @Configuration(proxyBeanMethods = false)
    static class AnotherClock {
        @Bean
        Clock another() {
            return Clock.systemUTC();
        }
    }

    static final class TestClock extends Clock {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    record Answer(String user, MessengerCalls calls) {}

    @RestController
    static class Controllers {
        @PostMapping("/wrapped")
        Answer wrapped(MessengerSession<Member> session) {
            return new Answer("17", session.pageLoaded(withPoints(null)));
        }

        @PostMapping("/page")
        MessengerCalls page(MessengerSession<Member> session) {
            return session.pageLoaded(withPoints(1L));
        }

        @PostMapping("/change")
        MessengerCalls change(MessengerSession<Member> session, @RequestParam long points) {
            return session.userChanged(withPoints(points));
        }

        @PostMapping("/any")
        MessengerCalls any(MessengerSession<?> session) {
            return session.signedOut();
        }

        @PostMapping("/both")
        MessengerCalls both(MessengerSession<Member> members, MessengerSession<Admin> admins) {
            members.pageLoaded(withPoints(null));
            return admins.pageLoaded(new Admin("17"));
        }
    }
}
