package io.github.intercomkit.sample;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private static final List<String> CLIENT_ROUTES = List.of("/account", "/about");

    /** The page decides by its address what it shows, also when it is opened or reloaded there. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        CLIENT_ROUTES.forEach(route -> registry.addViewController(route).setViewName("forward:/index.html"));
    }
}
