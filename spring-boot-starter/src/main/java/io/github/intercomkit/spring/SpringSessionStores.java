package io.github.intercomkit.spring;

import io.github.intercomkit.web.StateStore;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.util.ClassUtils;

/** The stores of Spring Session. */
final class SpringSessionStores implements StateStores {
    private static final Log LOGGER = LogFactory.getLog(SpringSessionStores.class);

    /** Their sessions write what a request has changed, and nothing else. */
    private static final List<String> WRITERS_OF_CHANGES =
            List.of("org.springframework.session.data.redis.", "org.springframework.session.jdbc.");

    private static final List<String> SAVE_MODES = List.of(
            "spring.session.data.redis.save-mode", "spring.session.redis.save-mode", "spring.session.jdbc.save-mode");

    private final ListableBeanFactory beans;
    private final boolean alwaysSaves;

    SpringSessionStores(ListableBeanFactory beans, Environment environment) {
        this.beans = beans;
        this.alwaysSaves = SAVE_MODES.stream()
                .anyMatch(name -> environment.getProperty(name, "").equalsIgnoreCase("always"));
    }

    @Override
    public StateStore of(HttpServletRequest request, String appId) {
        return new SpringSessionStore(request, appId, alwaysSaves || !writesChanges(request));
    }

    @Override
    public void logMissingLocks() {
        if (beans.getBeanNamesForType(SessionRepository.class, true, false).length > 0) {
            LOGGER.info(
                    "Spring Session keeps the HTTP sessions, but no LockRegistry bean of Spring Integration is there, or"
                            + " several without a @Primary one. Where several servers share the sessions, declare one, such as a"
                            + " RedisLockRegistry or a JdbcLockRegistry, so that they make the steps of a browser one after the other.");
        }
    }

    private static boolean writesChanges(HttpServletRequest request) {
        Object repository = request.getAttribute(SessionRepositoryFilter.SESSION_REPOSITORY_ATTR);
        return repository != null
                && WRITERS_OF_CHANGES.stream()
                        .anyMatch(ClassUtils.getUserClass(repository).getName()::startsWith);
    }
}
