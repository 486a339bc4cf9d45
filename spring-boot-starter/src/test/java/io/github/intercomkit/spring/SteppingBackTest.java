package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.spring.shop.AdminIntercomSerializer;
import io.github.intercomkit.spring.shop.Shop;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.ApplicationContextAssertProvider;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The beans that the starter leaves out without servlets, Spring MVC, Spring WebFlux or Spring Security. */
class SteppingBackTest {
    private static final String CONTROLLERS = "intercomWebMvcConfigurer";
    private static final String REACTIVE = "intercomWebFluxConfigurer";
    private static final String SIGN_OUT = "intercomLogout";

    @Test
    void aServletApplicationWithMvcAndSecurityHasAllBeans() {
        configured(new WebApplicationContextRunner())
                .run(started -> assertThat(started)
                        .hasBean(CONTROLLERS)
                        .hasBean(SIGN_OUT)
                        .doesNotHaveBean(REACTIVE));
    }

    @Test
    void anApplicationThatIsNoWebApplicationHasSerializersOnly() {
        configured(new ApplicationContextRunner())
                .run(started -> assertThat(started)
                        .hasSingleBean(Messenger.class)
                        .hasSingleBean(AdminIntercomSerializer.class)
                        .doesNotHaveBean(CONTROLLERS)
                        .doesNotHaveBean(SIGN_OUT));
    }

    @Test
    void aReactiveApplicationHasSerializersAndItsOwnCodecs() {
        configured(new ReactiveWebApplicationContextRunner())
                .run(started -> assertThat(started)
                        .hasSingleBean(Messenger.class)
                        .hasSingleBean(AdminIntercomSerializer.class)
                        .hasBean(REACTIVE)
                        .doesNotHaveBean(CONTROLLERS)
                        .doesNotHaveBean(SIGN_OUT));
    }

    @Test
    void withoutSpringWebFluxAReactiveApplicationHasSerializersOnly() {
        configured(new ReactiveWebApplicationContextRunner())
                .withClassLoader(new FilteredClassLoader(WebFluxConfigurer.class))
                .run(started -> assertThat(started)
                        .hasSingleBean(AdminIntercomSerializer.class)
                        .doesNotHaveBean(REACTIVE));
    }

    @Test
    void withoutSpringMvcTheSignOutRemains() {
        configured(new WebApplicationContextRunner())
                .withClassLoader(new FilteredClassLoader(WebMvcConfigurer.class))
                .run(started -> assertThat(started)
                        .hasSingleBean(Messenger.class)
                        .doesNotHaveBean(CONTROLLERS)
                        .hasBean(SIGN_OUT));
    }

    @Test
    void withoutSpringSecurityTheControllersRemain() {
        configured(new WebApplicationContextRunner())
                .withClassLoader(new FilteredClassLoader(HttpSecurity.class))
                .run(started -> assertThat(started)
                        .hasSingleBean(Messenger.class)
                        .hasBean(CONTROLLERS)
                        .doesNotHaveBean(SIGN_OUT));
    }

    @Test
    void withoutSpringMvcAndSpringSecurityThereAreSerializersOnly() {
        configured(new WebApplicationContextRunner())
                .withClassLoader(new FilteredClassLoader(WebMvcConfigurer.class, HttpSecurity.class))
                .run(started -> assertThat(started)
                        .hasSingleBean(AdminIntercomSerializer.class)
                        .doesNotHaveBean(CONTROLLERS)
                        .doesNotHaveBean(SIGN_OUT));
    }

    private static <
                    S extends AbstractApplicationContextRunner<S, C, A>,
                    C extends ConfigurableApplicationContext,
                    A extends ApplicationContextAssertProvider<C>>
            S configured(S runner) {
        return runner.withConfiguration(AutoConfigurations.of(
                        IntercomAutoConfiguration.class,
                        IntercomWebAutoConfiguration.class,
                        IntercomWebFluxAutoConfiguration.class,
                        IntercomSecurityAutoConfiguration.class))
                .withUserConfiguration(Shop.class)
                .withPropertyValues("intercom.app-id=k8w2v7qz");
    }
}
