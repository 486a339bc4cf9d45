package io.github.intercomkit.servlet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Consumer;

/** A page of the shop that does something and shows nothing. */
final class ShopServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient Consumer<HttpServletRequest> action;

    ShopServlet(Consumer<HttpServletRequest> action) {
        this.action = action;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        action.accept(request);
    }
}
