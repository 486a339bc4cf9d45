package io.github.intercomkit.spring;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.VisitorSerializer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.ResourceLoaderAware;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.ClassMetadata;

/**
 * Registers a bean for each generated serializer of users or of visitors in the application's packages. It reads class files and loads
 * no class. The beans are fallbacks: Spring injects a bean that the application defines itself instead, whatever the name of that bean.
 */
final class SerializerBeanRegistrar
        implements ImportBeanDefinitionRegistrar, BeanFactoryAware, EnvironmentAware, ResourceLoaderAware {
    private @Nullable BeanFactory beanFactory;
    private @Nullable Environment environment;
    private @Nullable ResourceLoader resourceLoader;

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        this.beanFactory = beanFactory;
    }

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void setResourceLoader(ResourceLoader resourceLoader) {
        this.resourceLoader = resourceLoader;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        List<String> packages = beanFactory != null && AutoConfigurationPackages.has(beanFactory)
                ? AutoConfigurationPackages.get(beanFactory)
                : List.of();
        ClassPathScanningCandidateComponentProvider scanner = scanner();
        for (String each : packages) {
            for (BeanDefinition serializer : scanner.findCandidateComponents(each)) {
                String name = beanName(serializer);
                if (!registry.containsBeanDefinition(name)) {
                    serializer.setFallback(true);
                    registry.registerBeanDefinition(name, serializer);
                }
            }
        }
    }

    /** A name that no other bean has. Its suffix makes auto-proxies skip the bean, since a serializer is final. */
    private static String beanName(BeanDefinition serializer) {
        return serializer.getBeanClassName() + AutowireCapableBeanFactory.ORIGINAL_INSTANCE_SUFFIX;
    }

    private ClassPathScanningCandidateComponentProvider scanner() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isConcrete();
            }
        };
        if (environment != null) {
            scanner.setEnvironment(environment);
        }
        scanner.setResourceLoader(resourceLoader);
        scanner.addIncludeFilter((reader, factory) -> isSerializer(reader.getClassMetadata()));
        return scanner;
    }

    private static boolean isSerializer(ClassMetadata type) {
        String superclass = type.getSuperClassName();
        return IntercomSerializer.class.getName().equals(superclass)
                || VisitorSerializer.class.getName().equals(superclass);
    }
}
