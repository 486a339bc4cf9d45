/** As the servlet's module and the Servlet API have them, which this module does not see: the integration test "servlet" does. */
final class MessengerServlet {
    static <T> MessengerServlet of(IntercomSerializer<T> serializer, CurrentUser<? extends T> currentUser) {
        return new MessengerServlet();
    }

    void register(ServletContext context) {}
}

interface CurrentUser<T> {
    T of(HttpServletRequest request);
}

@interface WebListener {}

interface ServletContextListener {
    void contextInitialized(ServletContextEvent event);
}

interface ServletContextEvent {
    ServletContext getServletContext();
}

interface ServletContext {}

interface HttpServletRequest {
    String getRemoteUser();
}

final class Customers {
    static Customer findByEmail(String email) {
        return new Customer(17, email, 1);
    }
}

class Given {
    final String secret = "q1w2e3r4";
    final Messenger messenger = Messenger.builder("k8w2v7qz").build();
    final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(messenger);
    final Customer customer = new Customer(17, "ada@example.com", 1);
}
