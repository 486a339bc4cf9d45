package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.VisitorSerializer;
import io.github.intercomkit.spring.shop.Admin;
import io.github.intercomkit.spring.shop.AdminIntercomSerializer;
import io.github.intercomkit.spring.shop.Guest;
import io.github.intercomkit.spring.shop.Shop;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of generated serializers beside other beans and aspects of an application. */
class SerializerBeansTest {
    private static final String ADMINS = AdminIntercomSerializer.class.getName() + ".ORIGINAL";
    private static final String WHOLESALE_ADMINS =
            "io.github.intercomkit.spring.shop.wholesale.AdminIntercomSerializer.ORIGINAL";

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(IntercomAutoConfiguration.class))
            .withUserConfiguration(Shop.class)
            .withPropertyValues("intercom.app-id=k8w2v7qz");

    @Test
    void twoUserTypesOfOneSimpleNameHaveASerializerEach() {
        context.withUserConfiguration(Desk.class).run(started -> {
            assertThat(started).hasNotFailed();
            assertThat(started.getBeansOfType(IntercomSerializer.class)).containsKeys(ADMINS, WHOLESALE_ADMINS);
            assertThat(started.getBean(Desk.class).admins.boot(new Admin("17")).toMap())
                    .containsEntry("user_id", "17");
            assertThat(started.getBean(Desk.class)
                            .wholesaleAdmins
                            .boot(new io.github.intercomkit.spring.shop.wholesale.Admin("a@b.example"))
                            .toMap())
                    .containsEntry("email", "a@b.example");
        });
    }

    @Test
    void aSerializerOfVisitorsIsABeanToo() {
        context.withUserConfiguration(Door.class)
                .run(started -> assertThat(started.getBean(Door.class)
                                .guests
                                .boot(new Guest(3))
                                .toMap())
                        .containsEntry("app_id", "k8w2v7qz")
                        .containsEntry("apples", 3L));
    }

    @Test
    void aBeanOfAnotherTypeMayHaveTheSerializersUsualName() {
        context.withBean("adminIntercomSerializer", String.class, () -> "something else")
                .run(started -> assertThat(started.getBean(AdminIntercomSerializer.class)
                                .boot(new Admin("17"))
                                .toMap())
                        .containsEntry("user_id", "17"));
    }

    @Test
    void anAspectOnTheApplicationsPackagesDoesNotProxySerializers() {
        context.withConfiguration(AutoConfigurations.of(AopAutoConfiguration.class))
                .withUserConfiguration(Advised.class)
                .run(started -> {
                    assertThat(started).hasNotFailed();
                    assertThat(started.getBean(AdminIntercomSerializer.class)
                                    .boot(new Admin("17"))
                                    .toMap())
                            .containsEntry("user_id", "17");
                    assertThat(started.getBean(Advised.Till.class).ring())
                            .as("other beans")
                            .isEqualTo("counted: ring");
                });
    }

    @Test
    void theApplicationsOwnSerializerMayHaveTheFullName() {
        context.withConfiguration(AutoConfigurations.of(AopAutoConfiguration.class))
                .withUserConfiguration(Advised.class, OwnUnderItsFullName.class)
                .run(started -> {
                    assertThat(started).hasNotFailed();
                    assertThat(started.getBean(AdminIntercomSerializer.class))
                            .hasToString("AdminIntercomSerializer[Messenger[app_id=other1]]");
                    assertThat(started.getBeansOfType(AdminIntercomSerializer.class))
                            .hasSize(1);
                });
    }

    static class Door {
        final VisitorSerializer<Guest> guests;

        Door(VisitorSerializer<Guest> guests) {
            this.guests = guests;
        }
    }

    static class Desk {
        final IntercomSerializer<Admin> admins;
        final IntercomSerializer<io.github.intercomkit.spring.shop.wholesale.Admin> wholesaleAdmins;

        Desk(
                IntercomSerializer<Admin> admins,
                IntercomSerializer<io.github.intercomkit.spring.shop.wholesale.Admin> wholesaleAdmins) {
            this.admins = admins;
            this.wholesaleAdmins = wholesaleAdmins;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({Advised.Counter.class, Advised.Till.class})
    static class Advised {
        static class Till {
            String ring() {
                return "ring";
            }
        }

        @Aspect
        static class Counter {
            @Around("within(io.github.intercomkit.spring.shop..*)"
                    + " || within(io.github.intercomkit.spring.SerializerBeansTest.Advised.Till)")
            Object count(ProceedingJoinPoint call) throws Throwable {
                Object result = call.proceed();
                return result instanceof String text ? "counted: " + text : result;
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnUnderItsFullName {
        @Bean("io.github.intercomkit.spring.shop.AdminIntercomSerializer.ORIGINAL")
        AdminIntercomSerializer ownSerializer() {
            return new AdminIntercomSerializer(Messenger.builder("other1").build());
        }
    }
}
