package io.github.intercomkit.spring;

import static io.github.intercomkit.spring.StepRequests.json;
import static io.github.intercomkit.spring.StepRequests.send;
import static io.github.intercomkit.spring.StepRequests.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.servlet.CurrentUser;
import io.github.intercomkit.spring.buying.Buyer;
import io.github.intercomkit.spring.shop.Admin;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.annotation.RequestScope;

/** The kinds of {@code CurrentUser} beans that an application can declare. */
class CurrentUserBeansTest {
    private static final AtomicInteger MADE = new AtomicInteger();

    private final WebApplicationContextRunner context = SecuredShop.context()
            .withConfiguration(AutoConfigurations.of(IntercomEndpointAutoConfiguration.class))
            .withUserConfiguration(Buyers.class);

    @BeforeEach
    void none() {
        MADE.set(0);
    }

    @Test
    void aPrototypeIsMadeForEachStep() {
        context.withUserConfiguration(Prototype.class).run(started -> {
            assertBootsBuyer(SecuredShop.mvc(started));
            assertBootsBuyer(SecuredShop.mvc(started));

            assertThat(MADE).hasValue(2);
        });
    }

    @Test
    void aBeanOfTheRequestIsMadeForEachStep() {
        context.withUserConfiguration(OfTheRequest.class).run(started -> {
            assertBootsBuyer(SecuredShop.mvc(started));
            assertBootsBuyer(SecuredShop.mvc(started));

            assertThat(MADE).hasValue(2);
        });
    }

    @Test
    void aLazyBeanIsMadeByTheFirstStep() {
        context.withUserConfiguration(LazyBean.class).run(started -> {
            assertThat(MADE).hasValue(0);
            assertBootsBuyer(SecuredShop.mvc(started));
            assertBootsBuyer(SecuredShop.mvc(started));

            assertThat(MADE).hasValue(1);
        });
    }

    @Test
    void aBeanThatNeedsAFilterChainIsMadeAfterIt() {
        context.withUserConfiguration(AfterTheChain.class).run(started -> {
            assertThat(started).hasNotFailed();
            assertBootsBuyer(SecuredShop.secured(started));
        });
    }

    @Test
    void aClassThatSaysItsOrderIsAskedFirst() {
        context.withUserConfiguration(Prototype.class, ThenAdmins.class).run(CurrentUserBeansTest::assertBootsAdmin);
    }

    @ParameterizedTest
    @ValueSource(classes = {OrderedMethod.class, OrderedClass.class})
    void anOrderThatIsAnnotatedCountsToo(Class<?> admins) {
        context.withUserConfiguration(Prototype.class, admins).run(CurrentUserBeansTest::assertBootsAdmin);
    }

    @Test
    void withoutAnOrderTheFirstThatKnowsAUserIsAsked() {
        context.withUserConfiguration(Prototype.class, Unordered.class)
                .run(started -> assertBootsBuyer(SecuredShop.mvc(started)));
        context.withUserConfiguration(Unordered.class, Prototype.class).run(CurrentUserBeansTest::assertBootsAdmin);
    }

    @Test
    void theClassOfABeanSaysItsTypeIfTheDeclarationDoesNot() {
        context.withUserConfiguration(AdminsOfAnyType.class).run(CurrentUserBeansTest::assertBootsAdmin);
    }

    @Test
    void anObjectThatWasRegisteredIsAsked() {
        context.withInitializer(started -> started.getBeanFactory().registerSingleton("admins", new Admins()))
                .withBean("second", Admins.class)
                .run(started -> assertThat(json(send(SecuredShop.mvc(started), step("pageLoaded")))
                                .toString())
                        .contains("\"user_id\":\"root\""));
    }

    @Test
    void aTypeWithoutASerializerKeepsTheApplicationFromStarting() {
        context.withUserConfiguration(OfTexts.class)
                .run(started -> assertThat(started)
                        .getFailure()
                        .rootCause()
                        .hasMessageStartingWith("CurrentUser<java.lang.String> has 0 serializers. ")
                        .hasMessageNotContaining("MessengerSession"));
    }

    @Test
    void aBeanWithoutATypeKeepsTheApplicationFromStarting() {
        context.withUserConfiguration(OfAnything.class)
                .run(started -> assertThat(started)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("CurrentUser<?> has ")
                        .hasMessageContaining("as in CurrentUser<Customer>."));
    }

    private static void assertBootsBuyer(MockMvc mvc) throws Exception {
        assertThat(json(send(mvc, step("pageLoaded"))).toString()).contains("\"user_id\":\"17\"");
    }

    private static void assertBootsAdmin(AssertableWebApplicationContext started) throws Exception {
        assertThat(json(send(SecuredShop.mvc(started), step("pageLoaded"))).toString())
                .contains("\"user_id\":\"root\"");
    }

    private static CurrentUser<Buyer> buyers() {
        MADE.incrementAndGet();
        return request -> new Buyer("17", 1);
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Buyer.class)
    static class Buyers {}

    @Configuration(proxyBeanMethods = false)
    static class Prototype {
        @Bean
        @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
        CurrentUser<Buyer> currentBuyer() {
            return buyers();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OfTheRequest {
        @Bean
        @RequestScope
        CurrentUser<Buyer> currentBuyer() {
            return buyers();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class LazyBean {
        @Bean
        @Lazy
        CurrentUser<Buyer> currentBuyer() {
            return buyers();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class AfterTheChain {
        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.csrf(csrf -> csrf.disable()).build();
        }

        @Bean
        CurrentUser<Buyer> currentBuyer(SecurityFilterChain chain) {
            assertThat(chain).isNotNull();
            return buyers();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OfTexts {
        @Bean
        CurrentUser<String> currentText() {
            return request -> "17";
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OfAnything {
        @Bean
        CurrentUser<?> current() {
            return request -> "17";
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ThenAdmins {
        @Bean
        Admins admins() {
            return new Admins();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OrderedMethod {
        @Bean
        @Order(1)
        CurrentUser<Admin> admins() {
            return request -> new Admin("root");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OrderedClass {
        @Bean
        AdminsOfThatOrder admins() {
            return new AdminsOfThatOrder();
        }
    }

    @Order(1)
    static class AdminsOfThatOrder implements CurrentUser<Admin> {
        @Override
        public @Nullable Admin of(HttpServletRequest request) {
            return new Admin("root");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Unordered {
        @Bean
        CurrentUser<Admin> admins() {
            return request -> new Admin("root");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class AdminsOfAnyType {
        @Bean
        CurrentUser<?> admins() {
            return new Admins();
        }
    }

    static class Admins implements CurrentUser<Admin>, Ordered {
        @Override
        public @Nullable Admin of(HttpServletRequest request) {
            return new Admin("root");
        }

        @Override
        public int getOrder() {
            return 1;
        }
    }
}
