package io.github.intercomkit.spring;

import jakarta.servlet.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;

/** Sets an attribute on requests of stateless filter chains: chains that store the signed-in user in the request only. */
final class StatelessChainConfigurer extends AbstractHttpConfigurer<StatelessChainConfigurer, HttpSecurity> {
    private static final Filter STATELESS_FILTER = (request, response, chain) -> {
        request.setAttribute(HttpSessionAccess.STATELESS_ATTRIBUTE, true);
        chain.doFilter(request, response);
    };

    @Override
    public void configure(HttpSecurity http) {
        if (isStateless(http.getSharedObject(SecurityContextRepository.class))) {
            http.addFilterAfter(STATELESS_FILTER, SecurityContextHolderFilter.class);
        }
    }

    private static boolean isStateless(@Nullable SecurityContextRepository repository) {
        return repository instanceof RequestAttributeSecurityContextRepository
                || repository instanceof NullSecurityContextRepository;
    }
}
