package io.github.intercomkit.spring;

import jakarta.servlet.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;

/** Marks the requests of chains that are stateless, as seen by where such a chain keeps who is signed in: in the request alone. */
final class StatelessChains extends AbstractHttpConfigurer<StatelessChains, HttpSecurity> {
    private static final Filter MARKER = (request, response, chain) -> {
        request.setAttribute(RequiredHttpSession.STATELESS, true);
        chain.doFilter(request, response);
    };

    @Override
    public void configure(HttpSecurity http) {
        if (isOfTheRequestAlone(http.getSharedObject(SecurityContextRepository.class))) {
            http.addFilterAfter(MARKER, SecurityContextHolderFilter.class);
        }
    }

    private static boolean isOfTheRequestAlone(@Nullable SecurityContextRepository repository) {
        return repository instanceof RequestAttributeSecurityContextRepository
                || repository instanceof NullSecurityContextRepository;
    }
}
