package io.github.intercomkit.spring;

import io.github.intercomkit.session.MessengerSession;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Says what to do where a WebFlux controller asks for a {@link MessengerSession}, which data binding would try to make. */
final class RefusedReactiveSessions implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        ResolvableType type = ResolvableType.forMethodParameter(parameter);
        return isSession(type) || (Mono.class == type.resolve() && isSession(type.getGeneric(0)));
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext bindings, ServerWebExchange exchange) {
        return Mono.error(new IllegalStateException(
                "A MessengerSession as an argument needs Spring MVC for now, and this application runs on WebFlux. Ask for the"
                        + " WebSession instead: take the MessengerSession by MessengerSession.of(serializer, webSession.getAttribute(\"intercom\")),"
                        + " and after each step store it by webSession.getAttributes().put(\"intercom\", session)."));
    }

    private static boolean isSession(ResolvableType type) {
        return type.resolve() == MessengerSession.class;
    }
}
