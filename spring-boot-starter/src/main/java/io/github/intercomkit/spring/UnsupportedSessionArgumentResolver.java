package io.github.intercomkit.spring;

import io.github.intercomkit.session.MessengerSession;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Refuses a {@link MessengerSession} as an argument in WebFlux. Without it, data binding would try to create one. */
final class UnsupportedSessionArgumentResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        ResolvableType type = ResolvableType.forMethodParameter(parameter);
        return isSession(type) || (Mono.class == type.resolve() && isSession(type.getGeneric(0)));
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext bindings, ServerWebExchange exchange) {
        return Mono.error(new IllegalStateException(
                "A MessengerSession as an argument needs Spring MVC, but this application runs on WebFlux. Take the WebSession as"
                        + " an argument, get the session with MessengerSession.of(serializer, webSession.getAttribute(\"intercom\")),"
                        + " and store it after each step with webSession.getAttributes().put(\"intercom\", session)."));
    }

    private static boolean isSession(ResolvableType type) {
        return type.resolve() == MessengerSession.class;
    }
}
