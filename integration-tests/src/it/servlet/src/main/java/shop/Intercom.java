package shop;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.servlet.MessengerServlet;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;

@WebListener
public class Intercom implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        Messenger messenger = Messenger.builder("k8w2v7qz")
                .identityVerification(UserJwt.withSecret(System.getenv("INTERCOM_SECRET")))
                .build();
        MessengerServlet.of(new CustomerIntercomSerializer(messenger), request -> signedIn(request))
                .register(event.getServletContext());
    }

    private static Customer signedIn(HttpServletRequest request) {
        String email = request.getRemoteUser();
        return email == null ? null : Customers.findByEmail(email);
    }
}
