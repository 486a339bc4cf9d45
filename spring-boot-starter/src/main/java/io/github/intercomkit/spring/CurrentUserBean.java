package io.github.intercomkit.spring;

import io.github.intercomkit.servlet.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.core.annotation.OrderUtils;

/**
 * A {@link CurrentUser} bean, which is made when a step asks it: while the endpoint is made, it may need beans that are not there yet.
 * So its scope does not matter.
 *
 * @param name the name of the bean
 */
record CurrentUserBean(ConfigurableListableBeanFactory beans, String name) implements CurrentUser<Object> {
    /** The beans of the application in their order. */
    static List<CurrentUserBean> all(ConfigurableListableBeanFactory beans) {
        return Arrays.stream(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, CurrentUser.class))
                .filter(name -> !ScopedProxyUtils.isScopedTarget(name))
                .map(name -> new CurrentUserBean(beans, name))
                .sorted(Comparator.comparingInt(CurrentUserBean::order))
                .toList();
    }

    @Override
    @SuppressWarnings("unchecked") // Its serializer is that of its type of user.
    public @Nullable Object of(HttpServletRequest request) {
        return ((CurrentUser<Object>) beans.getBean(name, CurrentUser.class)).of(request);
    }

    /** The type of user in the declaration of the bean: a lambda does not know it. */
    ResolvableType userType() {
        Class<?> type = beans.getType(declaredName());
        ResolvableType declared = declaration().as(CurrentUser.class);
        if (!declared.hasResolvableGenerics() && type != null) {
            declared = ResolvableType.forClass(type).as(CurrentUser.class);
        }
        Class<?> user = declared.getGeneric(0).resolve();
        return user == null ? ResolvableType.NONE : ResolvableType.forClass(user);
    }

    private ResolvableType declaration() {
        try {
            return beans.getMergedBeanDefinition(declaredName()).getResolvableType();
        } catch (NoSuchBeanDefinitionException registeredAsObject) {
            return ResolvableType.forInstance(beans.getBean(name));
        }
    }

    private int order() {
        Order declared = beans.findAnnotationOnBean(declaredName(), Order.class);
        Class<?> type = beans.getType(declaredName());
        if (declared != null || type == null) {
            return declared == null ? Ordered.LOWEST_PRECEDENCE : declared.value();
        }
        return Ordered.class.isAssignableFrom(type) && beans.isSingleton(name)
                ? beans.getBean(name, Ordered.class).getOrder()
                : OrderUtils.getOrder(type, Ordered.LOWEST_PRECEDENCE);
    }

    /** The bean that the application declared, where another one stands for it in its scope. */
    private String declaredName() {
        String target = ScopedProxyUtils.getTargetBeanName(name);
        return beans.containsBean(target) ? target : name;
    }
}
