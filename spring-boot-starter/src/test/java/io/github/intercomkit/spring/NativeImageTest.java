package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.spring.shop.Admin;
import io.github.intercomkit.spring.shop.AdminIntercomSerializer;
import io.github.intercomkit.spring.shop.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeHint;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.javapoet.ClassName;

/** What an application's ahead-of-time processing registers. */
class NativeImageTest {
    private static final String SHOP = Admin.class.getPackageName();

    private final RuntimeHints hints = processed();

    @Test
    void snapshotsAndSessionsCanBeStored() throws Exception {
        assertThat(hints.reflection().typeHints().filter(TypeHint::hasJavaSerialization))
                .extracting(hint -> hint.getType().getName())
                .contains(
                        "io.github.intercomkit.MessengerSession",
                        "io.github.intercomkit.SavedSession",
                        "io.github.intercomkit.UpdateBudget",
                        "io.github.intercomkit.UpdateBudget$Sent",
                        AdminIntercomSerializer.class.getName() + "$Snapshot",
                        SHOP + ".ShopperIntercomSerializer$Snapshot");
    }

    @Test
    void noReflectionOnUsersHappens() {
        List<String> reflected = hints.reflection()
                .typeHints()
                .map(hint -> hint.getType().getName())
                .toList();

        assertThat(reflected).doesNotContain(Admin.class.getName(), SHOP + ".Shopper");
    }

    private static RuntimeHints processed() {
        DefaultGenerationContext generation = new DefaultGenerationContext(
                new ClassNameGenerator(ClassName.get(SHOP, "Shop")), new InMemoryGeneratedFiles());
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.register(Application.class);
            new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
            generation.writeGeneratedContent();
        }
        return generation.getRuntimeHints();
    }

    @ImportAutoConfiguration(IntercomAutoConfiguration.class)
    static class Application extends Shop {}
}
