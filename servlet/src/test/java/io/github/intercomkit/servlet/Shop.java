package io.github.intercomkit.servlet;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.web.StateSealer;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An application with two types of users, who sign in at {@code /sign-in}. */
final class Shop implements ServletContainerInitializer {
    static final String STATELESS_PATH = "/stateless/session";

    private static final String SIGNED_IN = "signed-in";
    private static final String BEARER = "Bearer ";

    private final Messenger messenger = Messenger.builder("k8w2v7qz").build();
    private final CustomerIntercomSerializer customerSerializer = new CustomerIntercomSerializer(messenger);
    private final AdminIntercomSerializer adminSerializer = new AdminIntercomSerializer(messenger);

    /** By their ids. */
    final Map<String, Customer> customers = new ConcurrentHashMap<>();
    /** By their ids. */
    final Map<String, Admin> admins = new ConcurrentHashMap<>();
    /** The names of the attributes that were set in HTTP sessions, with their values. */
    final List<Map.Entry<String, Object>> attributes = new CopyOnWriteArrayList<>();
    /** The ids of the HTTP sessions that were created. */
    final List<String> httpSessions = new CopyOnWriteArrayList<>();
    /** Is called within a step with the customer who was found. */
    volatile UnaryOperator<@Nullable Customer> withinStep = UnaryOperator.identity();

    @Override
    public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context) {
        MessengerServlet.of(customerSerializer, request -> withinStep.apply(customer(signedIn(request))))
                .or(adminSerializer, request -> admin(signedIn(request)))
                .register(context);
        MessengerServlet stateless = MessengerServlet.of(customerSerializer, request -> customer(bearer(request)))
                .sealedBy(StateSealer.withSecret("a random text of more than 32 characters"));
        context.addServlet("stateless", stateless).addMapping(STATELESS_PATH);
        context.addServlet("sign-in", new ShopServlet(Shop::signIn)).addMapping("/sign-in");
        context.addServlet("sign-out", new ShopServlet(Shop::signOut)).addMapping("/sign-out");
        context.addServlet("expire-soon", new ShopServlet(Shop::expireSoon)).addMapping("/expire-soon");
        context.addListener(new AttributeRecorder());
        context.addListener(new SessionRecorder());
    }

    private static void signIn(HttpServletRequest request) {
        request.getSession().setAttribute(SIGNED_IN, request.getParameter("id"));
        request.changeSessionId();
    }

    private static void signOut(HttpServletRequest request) {
        request.getSession().invalidate();
    }

    private static void expireSoon(HttpServletRequest request) {
        request.getSession().setMaxInactiveInterval(1);
    }

    private @Nullable Customer customer(@Nullable String id) {
        return id == null ? null : customers.get(id);
    }

    private @Nullable Admin admin(@Nullable String id) {
        return id == null ? null : admins.get(id);
    }

    private static @Nullable String signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(SIGNED_IN);
    }

    private static @Nullable String bearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header == null ? null : header.substring(BEARER.length());
    }

    private final class AttributeRecorder implements HttpSessionAttributeListener {
        @Override
        public void attributeAdded(HttpSessionBindingEvent event) {
            record(event);
        }

        @Override
        public void attributeReplaced(HttpSessionBindingEvent event) {
            record(event);
        }

        private void record(HttpSessionBindingEvent event) {
            attributes.add(Map.entry(event.getName(), event.getSession().getAttribute(event.getName())));
        }
    }

    private final class SessionRecorder implements HttpSessionListener {
        @Override
        public void sessionCreated(HttpSessionEvent event) {
            httpSessions.add(event.getSession().getId());
        }
    }
}
