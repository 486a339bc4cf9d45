package shop;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.servlet.MessengerServlet;
import org.eclipse.jetty.ee11.servlet.DefaultServlet;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** The shop with its server. */
final class Server implements AutoCloseable {
    private final org.eclipse.jetty.server.Server jetty;

    private Server(org.eclipse.jetty.server.Server jetty) {
        this.jetty = jetty;
    }

    /**
     * Starts the shop.
     *
     * @param port 0 for any
     * @param secret the workspace's secret for identity verification
     */
    static Server start(int port, String secret) throws Exception {
        org.eclipse.jetty.server.Server jetty = new org.eclipse.jetty.server.Server(port);
        jetty.setHandler(shop(secret));
        jetty.start();
        return new Server(jetty);
    }

    private static ServletContextHandler shop(String secret) {
        Customers customers = new Customers();
        Messenger messenger = Messenger.builder("k8w2v7qz")
                .identityVerification(UserJwt.withSecret(secret))
                .build();
        CustomerIntercomSerializer serializer = new CustomerIntercomSerializer(messenger);
        MessengerServlet endpoint = MessengerServlet.of(serializer, request -> Shop.customer(request, customers));

        ServletContextHandler context = new ServletContextHandler("/shop", ServletContextHandler.SESSIONS);
        context.addServletContainerInitializer((classes, starting) -> endpoint.register(starting));
        // Static files of all jars, such as the client; a web application of Jetty serves them by itself.
        context.setBaseResource(ResourceFactory.of(context).newClassLoaderResource("META-INF/resources/"));
        context.addServlet(DefaultServlet.class, "/");
        Shop pages = new Shop(customers, serializer);
        for (String path : Shop.PATHS) {
            context.addServlet(pages, path);
        }
        return context;
    }

    int port() {
        return ((ServerConnector) jetty.getConnectors()[0]).getLocalPort();
    }

    @Override
    public void close() throws Exception {
        jetty.stop();
    }
}
