package io.github.intercomkit.spring;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** Gives controllers the {@link MessengerSession} of the HTTP session, and stores it again when the request is over. */
final class MessengerSessions implements HandlerMethodArgumentResolver, HandlerInterceptor {
    private static final String ATTRIBUTE = MessengerSession.class.getName() + " of ";
    private static final String IN_USE = MessengerSessions.class.getName() + ".inUse";

    private final Messenger messenger;
    private final ObjectProvider<IntercomSerializer<?>> serializers;

    MessengerSessions(Messenger messenger, ObjectProvider<IntercomSerializer<?>> serializers) {
        this.messenger = messenger;
        this.serializers = serializers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == MessengerSession.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
        if (servletRequest == null || response == null) {
            throw new IllegalStateException(
                    "A MessengerSession is kept in a servlet's session, and this is no servlet.");
        }
        IntercomSerializer<?> serializer =
                serializerOf(ResolvableType.forMethodParameter(parameter).getGeneric(0));
        String attribute = ATTRIBUTE + serializer.getClass().getName();
        HttpSession httpSession = servletRequest.getSession();
        // Two first requests at once shall not each make one.
        synchronized (WebUtils.getSessionMutex(httpSession)) {
            Object stored = httpSession.getAttribute(attribute);
            MessengerSession<?> session = serializer.session(stored);
            if (stored == null && UserMarker.isIn(servletRequest)) {
                session.earlierSessionExpired();
            }
            mark(session, servletRequest, response);
            httpSession.setAttribute(attribute, session);
            servletRequest.setAttribute(IN_USE, attribute);
            return session;
        }
    }

    /** Keeps the marker while somebody is signed in, and until it is known that a visitor was booted since. */
    private void mark(MessengerSession<?> session, HttpServletRequest request, HttpServletResponse response) {
        boolean marked = UserMarker.isIn(request);
        if (request.getUserPrincipal() == null) {
            if (marked && session.isOfVisitor()) {
                UserMarker.delete(request, response);
            }
        } else if (!marked && !messenger.isDisabled()) {
            UserMarker.put(request, response);
        }
    }

    /** Containers replicate an attribute when it is set, not when it changes. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        HttpSession httpSession = request.getSession(false);
        if (httpSession != null && request.getAttribute(IN_USE) instanceof String attribute) {
            Object session = httpSession.getAttribute(attribute);
            if (session != null) {
                httpSession.setAttribute(attribute, session);
            }
        }
    }

    private IntercomSerializer<?> serializerOf(ResolvableType user) {
        List<IntercomSerializer<?>> found = serializers.stream()
                .filter(serializer -> user.resolve() == null || user.isAssignableFrom(userOf(serializer)))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(
                    "MessengerSession<" + user + "> has " + found.size()
                            + " serializers. Name the type that is annotated with @IntercomUser, in a package of the application.");
        }
        return found.get(0);
    }

    private static ResolvableType userOf(IntercomSerializer<?> serializer) {
        return ResolvableType.forClass(serializer.getClass())
                .as(IntercomSerializer.class)
                .getGeneric(0);
    }
}
