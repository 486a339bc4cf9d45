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

/** Says at start-up why a serializer that is to be injected is no bean, before Spring Boot advises to define one. */
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
        ResolvableType wanted = cause.getResolvableType();
        if (wanted == null || cause instanceof NoUniqueBeanDefinitionException) {
            return null;
        }
        Class<?> user = wanted.as(IntercomSerializer.class).getGeneric(0).resolve();
        return user == null
                ? null
                : new FailureAnalysis(
                        "No bean is the serializer of " + user.getName() + ".",
                        MissingSerializer.reason(user, beans),
                        cause);
    }
}
