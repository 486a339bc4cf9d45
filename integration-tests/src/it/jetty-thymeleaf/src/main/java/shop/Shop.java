package shop;

import io.github.intercomkit.web.MessengerPage;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** The pages of the shop, and its forms. */
class Shop extends HttpServlet {
    static final List<String> PATHS = List.of("/home", "/account", "/sign-in", "/apples", "/sign-out");

    private static final long serialVersionUID = 1;
    private static final String SIGNED_IN = "signed-in";

    private final transient Customers customers;
    private final transient CustomerIntercomSerializer serializer;
    private final transient MessengerPage page;
    private final transient TemplateEngine templates = templates();

    Shop(Customers customers, CustomerIntercomSerializer serializer) {
        this.customers = customers;
        this.serializer = serializer;
        this.page = MessengerPage.of(serializer.messenger());
    }

    /** The signed-in customer; null for a visitor. */
    static Customer customer(HttpServletRequest request, Customers customers) {
        HttpSession session = request.getSession(false);
        Object name = session == null ? null : session.getAttribute(SIGNED_IN);
        return name == null ? null : customers.named(name.toString());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var exchange = JakartaServletWebApplication.buildApplication(getServletContext())
                .buildExchange(request, response);
        WebContext variables = new WebContext(exchange);
        if (request.getServletPath().equals("/account")) {
            response.setHeader("Cache-Control", "no-store");
            variables.setVariable("intercom", page.tags(serializer.boot(customer(request, customers))));
        }
        response.setContentType("text/html;charset=UTF-8");
        templates.process(request.getServletPath(), variables, response.getWriter());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        switch (request.getServletPath()) {
            case "/sign-in" -> {
                session.setAttribute(SIGNED_IN, request.getParameter("name"));
                request.changeSessionId();
            }
            case "/apples" -> customers.buyApple(session.getAttribute(SIGNED_IN).toString());
            default -> session.invalidate();
        }
    }

    private static TemplateEngine templates() {
        // The name of no package, so that other modules can read the templates.
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Shop.class.getClassLoader());
        resolver.setPrefix("WEB-INF/templates");
        resolver.setSuffix(".html");
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
