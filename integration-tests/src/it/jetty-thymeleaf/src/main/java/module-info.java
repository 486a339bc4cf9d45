/** A shop that brings its own server. */
module shop {
    requires io.github.intercomkit.servlet;
    requires org.eclipse.jetty.ee11.servlet;
    requires thymeleaf;
}
