package io.github.intercomkit.spring;

import io.github.intercomkit.servlet.CurrentUser;
import io.github.intercomkit.servlet.MessengerServlet;
import io.github.intercomkit.web.StepLocks;
import io.github.intercomkit.web.StepScope;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.integration.support.locks.LockRegistry;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Defines the endpoint that the page's client talks to, in an application with a {@link CurrentUser} bean. Where Spring's transactions
 * are there, each step reads the user in a read-only one of its own, unless the application has a {@link StepScope}
 * bean. Where Spring Session is there, each step starts from what any server
 * saved last, and with a {@link LockRegistry} bean of Spring Integration, or a {@link StepLocks} bean, the servers make the steps of a
 * browser one after the other.
 */
@AutoConfiguration(after = IntercomAutoConfiguration.class)
@ConditionalOnClass(WebMvcConfigurer.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(CurrentUser.class)
@ConditionalOnProperty(name = "intercom.endpoint.enabled", matchIfMissing = true)
public final class IntercomEndpointAutoConfiguration {
    /** The bean of Spring Security that holds all filter chains. */
    private static final String FILTER_CHAINS = "springSecurityFilterChain";

    /** For Spring. */
    public IntercomEndpointAutoConfiguration() {}

    @Bean
    EndpointHandler intercomEndpoint(
            ConfigurableListableBeanFactory beans,
            IntercomProperties properties,
            ObjectProvider<StepScope> scopes,
            ObjectProvider<StateStores> stores,
            ObjectProvider<StepLocks> locks,
            @Qualifier("intercomClientHandler") ResourceHttpRequestHandler client) {
        StateStores shared = stores.getIfUnique();
        StepLocks sharedLocks = locks.getIfUnique();
        if (shared != null && sharedLocks == null && properties.endpoint.stateSecret.isEmpty()) {
            shared.logMissingLocks();
        }
        StepScope scope = uniqueOf(
                scopes,
                "There are several StepScope beans and none of them is primary, so each step runs without one. Make one"
                        + " @Primary that runs the others.");
        MessengerServlet servlet = new EndpointFactory(beans).build(properties.endpoint, scope, shared, sharedLocks);
        return new EndpointHandler(servlet, properties.endpoint, () -> beans.containsBean(FILTER_CHAINS), client);
    }

    @Bean
    IntercomEvents intercomEvents(ObjectProvider<EndpointHandler> endpoint) {
        return new IntercomEvents((request, event) -> endpoint.getObject().track(request, event));
    }

    @Bean
    ResourceHttpRequestHandler intercomClientHandler() {
        return EndpointHandler.clientHandler();
    }

    @Bean
    SimpleUrlHandlerMapping intercomEndpointMapping(EndpointHandler endpoint) {
        // In front of the static resources, which are mapped to all paths, and which an application may switch off.
        HttpRequestHandler client = endpoint::serveClient;
        return new SimpleUrlHandlerMapping(
                Map.of(endpoint.path(), endpoint, EndpointHandler.CLIENT_PATH, client),
                Ordered.HIGHEST_PRECEDENCE + 10);
    }

    /** The one bean, or the primary one, of a type; null without one, and where several are there, which is logged. */
    private static <T> @Nullable T uniqueOf(ObjectProvider<T> beans, String several) {
        T unique = beans.getIfUnique();
        if (unique == null && beans.stream().findAny().isPresent()) {
            LogFactory.getLog(IntercomEndpointAutoConfiguration.class).warn(several);
        }
        return unique;
    }

    /** Where Spring's transactions are there. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(PlatformTransactionManager.class)
    static class Transactions {
        @Bean
        @ConditionalOnMissingBean
        StepScope intercomStepScope(ObjectProvider<PlatformTransactionManager> managers) {
            PlatformTransactionManager manager = uniqueOf(
                    managers,
                    "There are several transaction managers and none of them is primary, so each step reads its user without"
                            + " a transaction, and a lazy association of the user fails. Make the one of the user @Primary, or"
                            + " declare a StepScope bean that begins its transaction.");
            return manager == null ? Supplier::get : new ReadOnlyTransaction(manager);
        }
    }

    /** Where Spring Session is there. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(SessionRepository.class)
    static class SpringSession {
        @Bean
        StateStores intercomStateStores(ListableBeanFactory beans, Environment environment) {
            return new SpringSessionStores(beans, environment);
        }
    }

    /** Where the application has a registry of locks. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(LockRegistry.class)
    @ConditionalOnSingleCandidate(LockRegistry.class)
    @ConditionalOnMissingBean(StepLocks.class)
    static class SpringIntegration {
        @Bean
        StepLocks intercomStepLocks(LockRegistry<?> registry) {
            return new RegistryLocks(registry);
        }
    }

    /** Where Spring Security is there. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HttpSecurity.class)
    static class Security {
        @Bean
        Customizer<HttpSecurity> intercomEndpointForVisitors(
                ObjectProvider<EndpointHandler> endpoint, IntercomProperties properties, Environment environment) {
            String mvcPath = environment.getProperty("spring.mvc.servlet.path", "/");
            // At its place and in front of it, since it is added last: after all filters that an application puts
            // before it.
            return http -> http.addFilterAt(
                    new EndpointFilter(endpoint, mvcPath, properties.endpoint.path), AuthorizationFilter.class);
        }
    }
}
