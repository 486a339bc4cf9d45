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

/** Passes the {@link MessengerSession} of the HTTP session to controllers. The session stores itself there after each step. */
final class MessengerSessionArgumentResolver implements HandlerMethodArgumentResolver {
    private final Messenger messenger;
    private final SerializerFinder serializerFinder;

    MessengerSessionArgumentResolver(Messenger messenger, SerializerFinder serializerFinder) {
        this.messenger = messenger;
        this.serializerFinder = serializerFinder;
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
                    "A MessengerSession needs an HTTP session, but this is not a servlet request. Use it in a servlet application.");
        }
        // The calls are for one person, and a converter of the application may write them.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        IntercomSerializer<?> serializer = serializerFinder.find(
                ResolvableType.forMethodParameter(parameter).getGeneric(0));
        MessengerSession<?> session = session(serializer, servletRequest);
        updateUserCookie(session, servletRequest, response);
        return session;
    }

    /** Stores a new session only: to store an old one here would overwrite the step of a faster request. */
    private MessengerSession<?> session(IntercomSerializer<?> serializer, HttpServletRequest request) {
        HttpSession httpSession = HttpSessionAccess.sessionOf(request);
        String attribute = StoredSessions.attributeName(serializer);
        // Two first requests at once must share one session.
        synchronized (WebUtils.getSessionMutex(httpSession)) {
            Object stored = httpSession.getAttribute(attribute);
            MessengerSession<?> session =
                    MessengerSession.of(serializer, stored, new HttpSessionKeeper(httpSession, attribute));
            if (stored == null && UserCookie.isPresent(request)) {
                session.earlierSessionExpired();
            }
            if (session != stored) {
                httpSession.setAttribute(attribute, session);
            }
            return session;
        }
    }

    /** Adds the cookie for a signed-in user, and deletes it after a visitor was booted. */
    private void updateUserCookie(
            MessengerSession<?> session, HttpServletRequest request, HttpServletResponse response) {
        boolean present = UserCookie.isPresent(request);
        if (request.getUserPrincipal() == null) {
            if (present && session.isVisitor()) {
                UserCookie.delete(request, response);
            }
        } else if (!present && !messenger.isDisabled()) {
            UserCookie.add(request, response);
        }
    }
}
