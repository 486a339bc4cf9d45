package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.InvalidPayloadException;
import io.github.intercomkit.spring.club.Member;
import io.github.intercomkit.spring.club.MemberIntercomSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.Opcodes;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** How the starter treats an invalid attribute, unless a property says so. */
class InvalidAttributeDefaultTest {
    private static final String PROPERTY = "intercom.on-invalid-attribute=";

    private final ApplicationContextRunner inTests = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(IntercomAutoConfiguration.class))
            .withUserConfiguration(Club.class)
            .withPropertyValues("intercom.app-id=k8w2v7qz");
    private final ApplicationContextRunner inProduction = inTests.withClassLoader(new Production());

    @Test
    void productionLosesTheAttributeAndNotTheUser() {
        inProduction.run(started -> assertThat(boot(started.getBean(MemberIntercomSerializer.class)))
                .contains("\"user_id\":\"17\"")
                .doesNotContain("motto"));
    }

    @Test
    void testsAndDevelopersSeeTheUserRefused() {
        for (ApplicationContextRunner runner : new ApplicationContextRunner[] {
            inTests, inTests.withClassLoader(new Development()), inProduction.withPropertyValues(PROPERTY + "REFUSE")
        }) {
            runner.run(started -> assertThatThrownBy(() -> boot(started.getBean(MemberIntercomSerializer.class)))
                    .isInstanceOf(InvalidPayloadException.class));
        }
    }

    @Test
    void thePropertyDecidesInTestsToo() {
        inTests.withPropertyValues(PROPERTY + "OMIT")
                .run(started -> assertThat(boot(started.getBean(MemberIntercomSerializer.class)))
                        .doesNotContain("motto"));
    }

    private static String boot(MemberIntercomSerializer members) {
        return members.boot(new Member("17", "x".repeat(256), 1L, null, null, null, null))
                .toJson();
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Member.class)
    static class Club {}

    /** Hides the support for tests. */
    private static class Production extends FilteredClassLoader {
        Production() {
            super(SpringBootTest.class);
        }
    }

    /** Has devtools, and no support for tests. */
    private static final class Development extends Production {
        private static final String RESTARTER = "org.springframework.boot.devtools.restart.Restarter";

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (!name.equals(RESTARTER)) {
                return super.findClass(name);
            }
            ClassWriter empty = new ClassWriter(0);
            empty.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name.replace('.', '/'), null, "java/lang/Object", null);
            empty.visitEnd();
            byte[] bytes = empty.toByteArray();
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
