package io.github.intercomkit.sample;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private static final List<String> CLIENT_ROUTES = List.of("/account", "/about");

    /** Serves the same page at each route. The page shows the route of its address. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        CLIENT_ROUTES.forEach(route -> registry.addViewController(route).setViewName("forward:/index.html"));
    }
}
