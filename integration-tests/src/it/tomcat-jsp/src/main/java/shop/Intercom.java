package shop;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.servlet.MessengerServlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

@WebListener
public class Intercom implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        Messenger messenger = Messenger.builder("k8w2v7qz")
                .identityVerification(UserHash.withSecret(context.getInitParameter("intercom.secret")))
                .build();
        CustomerIntercomSerializer serializer = new CustomerIntercomSerializer(messenger);
        MessengerServlet.of(serializer, Shop::customer).register(context);
        context.setAttribute("serializer", serializer);
    }
}
