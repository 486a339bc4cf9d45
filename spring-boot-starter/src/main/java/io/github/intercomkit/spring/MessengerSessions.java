package io.github.intercomkit.spring;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.session.MessengerSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

/** Gives controllers the {@link MessengerSession} of the HTTP session, which stores itself there after each step. */
final class MessengerSessions implements HandlerMethodArgumentResolver {
    private final Messenger messenger;
    private final SessionSerializers serializers;

    MessengerSessions(Messenger messenger, SessionSerializers serializers) {
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
        // The calls are for one person, and the controller may hand them on in what another converter writes.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        IntercomSerializer<?> serializer =
                serializers.of(ResolvableType.forMethodParameter(parameter).getGeneric(0));
        MessengerSession<?> session = session(serializer, servletRequest);
        mark(session, servletRequest, response);
        return session;
    }

    /** Only a new one is stored before its step: a slower request must not store again what another has changed since. */
    private MessengerSession<?> session(IntercomSerializer<?> serializer, HttpServletRequest request) {
        HttpSession httpSession = RequiredHttpSession.of(request);
        String attribute = KeptSessions.attributeOf(serializer);
        // Two first requests at once must not each make one.
        synchronized (WebUtils.getSessionMutex(httpSession)) {
            Object stored = httpSession.getAttribute(attribute);
            MessengerSession<?> session =
                    MessengerSession.of(serializer, stored, new HttpSessionKeeper(httpSession, attribute));
            if (stored == null && UserMarker.isIn(request)) {
                session.earlierSessionExpired();
            }
            if (session != stored) {
                httpSession.setAttribute(attribute, session);
            }
            return session;
        }
    }

    /** Keeps the marker while somebody is signed in, and until it is known that a visitor was booted since. */
    private void mark(MessengerSession<?> session, HttpServletRequest request, HttpServletResponse response) {
        boolean marked = UserMarker.isIn(request);
        if (request.getUserPrincipal() == null) {
            if (marked && session.isVisitor()) {
                UserMarker.delete(request, response);
            }
        } else if (!marked && !messenger.isDisabled()) {
            UserMarker.put(request, response);
        }
    }
}
