package io.github.intercomkit.spring;

import io.github.intercomkit.IntercomSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;

/** Reports at start-up why there is no serializer bean to inject. It runs before Spring Boot's own advice to define a bean. */
final class MissingSerializerFailureAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException>
        implements Ordered {
    private final BeanFactory beans;

    MissingSerializerFailureAnalyzer(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause) {
        ResolvableType required = cause.getResolvableType();
        if (required == null || cause instanceof NoUniqueBeanDefinitionException) {
            return null;
        }
        Class<?> user = required.as(IntercomSerializer.class).getGeneric(0).resolve();
        return user == null
                ? null
                : new FailureAnalysis(
                        "There is no serializer bean for " + user.getName() + ".",
                        MissingSerializerMessage.of(user, beans),
                        cause);
    }
}
