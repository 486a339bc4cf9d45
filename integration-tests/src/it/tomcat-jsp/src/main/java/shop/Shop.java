package shop;

import io.github.intercomkit.web.MessengerPage;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** The pages of the shop, and its forms. */
@WebServlet({"", "/account", "/sign-in", "/apples", "/sign-out"})
public class Shop extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String SIGNED_IN = "signed-in";
    private static final Customers CUSTOMERS = new Customers();

    private transient CustomerIntercomSerializer serializer;
    private transient MessengerPage page;

    @Override
    public void init() {
        serializer = (CustomerIntercomSerializer) getServletContext().getAttribute("serializer");
        page = MessengerPage.of(serializer.messenger());
    }

    /** The signed-in customer; null for a visitor. */
    static Customer customer(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object name = session == null ? null : session.getAttribute(SIGNED_IN);
        return name == null ? null : CUSTOMERS.named(name.toString());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getServletPath().equals("/account")) {
            response.setHeader("Cache-Control", "no-store");
            request.setAttribute("intercom", page.tags(serializer.boot(customer(request))));
            request.getRequestDispatcher("/WEB-INF/account.jsp").forward(request, response);
        } else {
            request.getRequestDispatcher("/WEB-INF/home.jsp").forward(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        switch (request.getServletPath()) {
            case "/sign-in" -> {
                session.setAttribute(SIGNED_IN, request.getParameter("name"));
                request.changeSessionId();
            }
            case "/apples" -> CUSTOMERS.buyApple(session.getAttribute(SIGNED_IN).toString());
            default -> session.invalidate();
        }
    }
}
