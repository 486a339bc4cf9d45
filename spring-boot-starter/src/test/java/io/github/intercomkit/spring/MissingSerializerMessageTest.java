package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import io.github.intercomkit.spring.club.Member;
import io.github.intercomkit.spring.club.MemberIntercomSerializer;
import io.github.intercomkit.spring.shop.AdminIntercomSerializer;
import io.github.intercomkit.spring.shop.Shop;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.ResolvableType;

/** The message for a user type without a serializer bean: three causes, and what to do about each. */
@ExtendWith(OutputCaptureExtension.class)
class MissingSerializerMessageTest {
    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

    MissingSerializerMessageTest() {
        AutoConfigurationPackages.register(beans, Shop.class.getPackageName());
    }

    @Test
    void aTypeWithoutTheAnnotationIsNamed() {
        assertThat(MissingSerializerMessage.of(String.class, beans))
                .isEqualTo(
                        "java.lang.String is not annotated with @IntercomUser. Annotate it, or use the type that is annotated.");
    }

    @Test
    void anAnnotatedSupertypeIsNamed() {
        assertThat(MissingSerializerMessage.of(Gold.class, beans))
                .contains("its supertype " + Customer.class.getName() + " is. Use that type");
    }

    @Test
    void anAnnotatedInterfaceIsNamedToo() {
        assertThat(MissingSerializerMessage.of(Person.class, beans))
                .contains("its supertype " + Named.class.getName() + " is. Use that type");
    }

    @Test
    void aTypeWithoutAClassFileHasNoAnnotation() {
        Class<?> made = Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Runnable.class},
                        (proxy, method, arguments) -> null)
                .getClass();

        assertThat(MissingSerializerMessage.of(made, beans))
                .contains(" is not annotated with @IntercomUser. Annotate it");
    }

    @Test
    void theProcessorIsNamedIfItDidNotRun(@TempDir Path classes) throws Exception {
        try (URLClassLoader library = compileWithoutProcessor(classes)) {
            assertThat(MissingSerializerMessage.of(library.loadClass("library.Reader"), beans))
                    .contains(
                            "library.Reader is annotated with @IntercomUser", "library.ReaderIntercomSerializer is not")
                    .contains("Add intercomkit-processor to the annotation processor path");
            assertThat(MissingSerializerMessage.of(library.loadClass("library.Reader$Nested"), beans))
                    .contains("library.Reader_NestedIntercomSerializer is not generated");
        }
    }

    @Test
    void theScannedPackagesAreNamedIfTheSerializerIsOutside() {
        assertThat(MissingSerializerMessage.of(Member.class, beans))
                .contains(MemberIntercomSerializer.class.getName() + " is generated, but it is outside")
                .contains("[" + Shop.class.getPackageName() + "]")
                .contains("@AutoConfigurationPackage(basePackageClasses = MemberIntercomSerializer.class)")
                .contains("@Bean of MemberIntercomSerializer");
    }

    @Test
    void bothWaysToRegisterASerializerOutsideWork() {
        ApplicationContextRunner context = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(IntercomAutoConfiguration.class))
                .withUserConfiguration(Shop.class)
                .withPropertyValues("intercom.app-id=k8w2v7qz");
        for (Class<?> configuration : List.of(Scanned.class, Declared.class)) {
            context.withUserConfiguration(configuration)
                    .run(started -> assertThat(started.getBean(MemberIntercomSerializer.class))
                            .isNotNull());
        }
    }

    @Test
    void aSessionArgumentIsRefusedWithTheSameMessage() {
        SerializerFinder finder = new SerializerFinder(beans, "MessengerSession");

        assertThatThrownBy(() -> finder.find(ResolvableType.forClass(Member.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("MessengerSession<" + Member.class.getName() + "> has 0 serializers. ")
                .hasMessageEndingWith(MissingSerializerMessage.of(Member.class, beans));
        assertThatThrownBy(() -> finder.find(ResolvableType.NONE))
                .hasMessageContaining("MessengerSession<?> has 0 serializers. ")
                .hasMessageContaining("[" + Shop.class.getPackageName() + "]");
    }

    @Test
    void aSessionArgumentWithoutATypeIsThatOfTheOnlySerializer() {
        SerializerFinder finder = new SerializerFinder(beans, "MessengerSession");
        Messenger messenger = Messenger.builder("k8w2v7qz").build();
        MemberIntercomSerializer members = new MemberIntercomSerializer(messenger);
        beans.registerSingleton("members", members);

        assertThat(finder.find(ResolvableType.NONE)).isSameAs(members);
    }

    @Test
    void aSessionArgumentWithoutATypeIsRefusedIfThereAreSeveralThoughOneIsPrimary() {
        SerializerFinder finder = new SerializerFinder(beans, "MessengerSession");
        Messenger messenger = Messenger.builder("k8w2v7qz").build();
        beans.registerSingleton("admins", new AdminIntercomSerializer(messenger));
        RootBeanDefinition members =
                new RootBeanDefinition(MemberIntercomSerializer.class, () -> new MemberIntercomSerializer(messenger));
        members.setPrimary(true);
        beans.registerBeanDefinition("members", members);

        assertThatThrownBy(() -> finder.find(ResolvableType.NONE))
                .hasMessageStartingWith("MessengerSession<?> has 2 serializers. Write the type");
    }

    @Test
    void aMissingBeanToInjectIsReportedAtStartUp(CapturedOutput output) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Application.class)
                        .web(WebApplicationType.NONE)
                        .run("--intercom.app-id=k8w2v7qz"))
                .isInstanceOf(Exception.class);

        assertThat(output.getAll())
                .containsSubsequence(
                        "APPLICATION FAILED TO START",
                        "There is no serializer bean for " + Member.class.getName(),
                        "Action:",
                        "@AutoConfigurationPackage(basePackageClasses = MemberIntercomSerializer.class)")
                .doesNotContain("Consider defining a bean");
    }

    private static URLClassLoader compileWithoutProcessor(Path classes) throws IOException {
        String source = """
                package library;
                import io.github.intercomkit.annotations.*;
                @IntercomUser
                public record Reader(@IntercomAttribute String email) {
                    @IntercomUser
                    public record Nested(@IntercomAttribute String email) {}
                }
                """;
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///library/Reader.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of("-proc:none", "-d", classes.toString(), "-classpath", System.getProperty("java.class.path"));
        assertThat(compiler.getTask(null, null, null, options, null, List.of(file))
                        .call())
                .isTrue();
        return new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, MissingSerializerMessageTest.class.getClassLoader());
    }

    @IntercomUser
    static class Customer {
        @IntercomAttribute
        String email() {
            return "a@b.example";
        }
    }

    static class Gold extends Customer {}

    @IntercomUser
    interface Named {
        @IntercomAttribute
        String email();
    }

    record Person(String email) implements Named {}

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = MemberIntercomSerializer.class)
    static class Scanned {}

    @Configuration(proxyBeanMethods = false)
    static class Declared {
        @Bean
        MemberIntercomSerializer members(Messenger messenger) {
            return new MemberIntercomSerializer(messenger);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(IntercomAutoConfiguration.class)
    @Import({Shop.class, Desk.class})
    static class Application {}

    static class Desk {
        Desk(IntercomSerializer<Member> members) {}
    }
}
