package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.servlet.CurrentUser;
import io.github.intercomkit.session.MessengerSession;
import io.github.intercomkit.spring.buying.Buyer;
import io.github.intercomkit.spring.club.Club;
import io.github.intercomkit.spring.club.Member;
import io.github.intercomkit.spring.club.MemberIntercomSerializer;
import io.github.intercomkit.spring.shop.Admin;
import io.github.intercomkit.spring.shop.AdminIntercomSerializer;
import io.github.intercomkit.spring.shop.AppleOrder;
import io.github.intercomkit.spring.shop.AppleOrderIntercomEvent;
import io.github.intercomkit.spring.shop.Shop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeHint;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.web.context.servlet.AnnotationConfigServletWebApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.InputStreamSource;
import org.springframework.javapoet.ClassName;
import org.springframework.mock.web.MockServletContext;

/** The hints that ahead-of-time processing registers for a native image. */
class NativeImageTest {
    private static final String SHOP = Admin.class.getPackageName();
    private static final String CLUB = Member.class.getPackageName();

    private final InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();
    private final RuntimeHints hints = processed(files);

    @Test
    void everyClassOfAStoredSessionIsRegistered() throws Exception {
        MemberIntercomSerializer members =
                new MemberIntercomSerializer(Messenger.builder("k8w2v7qz").build());
        Member first = new Member(
                "17",
                "Onwards",
                1L,
                71.5,
                true,
                Instant.EPOCH,
                List.of(new Club("a", "Archery", 9), club("b")),
                "token");
        Member second = new Member("17", null, 2L, 70.0, false, Instant.ofEpochSecond(1), List.of(club("c")), null);
        MessengerSession<Member> session = MessengerSession.of(members, null);
        session.pageLoaded(first);
        assertThat(session.userChanged(second).isEmpty()).isFalse();
        session.track(new AppleOrderIntercomEvent(new AppleOrder(3)));

        Set<String> stored = new TreeSet<>();
        for (Object each : List.of(session, members.snapshot(first), members.snapshot(second))) {
            stored.addAll(classesIn(each));
        }

        assertThat(stored)
                .contains(
                        "io.github.intercomkit.session.SavedSession",
                        "io.github.intercomkit.session.KeptEvent",
                        "io.github.intercomkit.codegen.AuthTokens",
                        "java.util.ArrayList",
                        "java.lang.Long")
                .contains(CLUB + ".MemberIntercomSerializer$Snapshot");
        assertThat(registeredForSerialization()).containsAll(stored);
    }

    @Test
    void theMethodsForStoresThatWriteJsonAreRegistered() {
        for (String method : List.of("toText", "ofText", "ofObject")) {
            Method called = Arrays.stream(MessengerSession.class.getMethods())
                    .filter(each -> each.getName().equals(method))
                    .findFirst()
                    .orElseThrow();
            assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(called))
                    .accepts(hints);
        }
    }

    @Test
    void snapshotsOfEverySerializerAreRegistered() {
        assertThat(registeredForSerialization())
                .contains(
                        AdminIntercomSerializer.class.getName() + "$Snapshot",
                        SHOP + ".ShopperIntercomSerializer$Snapshot");
    }

    @Test
    void everySerializerIsAFallbackUnderItsFullNameInGeneratedCode() throws Exception {
        String sources = sources(files);

        assertThat(sources)
                .contains("\"" + AdminIntercomSerializer.class.getName() + ".ORIGINAL\"")
                .contains("\"" + SHOP + ".wholesale.AdminIntercomSerializer.ORIGINAL\"");
        assertThat(sources.split("setFallback\\(true\\)", -1)).hasSize(6);
    }

    @Test
    void noUserTypeNeedsReflection() {
        List<String> reflected = hints.reflection()
                .typeHints()
                .map(hint -> hint.getType().getName())
                .filter(name -> name.startsWith(SHOP + ".") || name.startsWith(CLUB + "."))
                .toList();

        assertThat(reflected)
                .as("only beans, and classes of a stored session")
                .containsExactlyInAnyOrder(
                        SHOP + ".AdminIntercomSerializer",
                        SHOP + ".AdminIntercomSerializer$Snapshot",
                        SHOP + ".GuestIntercomSerializer",
                        SHOP + ".ShopperIntercomSerializer",
                        SHOP + ".ShopperIntercomSerializer$Snapshot",
                        SHOP + ".wholesale.AdminIntercomSerializer",
                        SHOP + ".wholesale.AdminIntercomSerializer$Snapshot",
                        CLUB + ".MemberIntercomSerializer",
                        CLUB + ".MemberIntercomSerializer$Snapshot",
                        CLUB + ".MemberIntercomSerializer$ClubValues");
    }

    /** At run time the bean's type of user is read from its definition, and generated code makes that definition. */
    @Test
    void theTypeOfACurrentUserIsInGeneratedCode() throws Exception {
        InMemoryGeneratedFiles generated = new InMemoryGeneratedFiles();
        try (AnnotationConfigServletWebApplicationContext context =
                new AnnotationConfigServletWebApplicationContext()) {
            context.setServletContext(new MockServletContext());
            context.register(WebApplication.class);
            process(context, generated);
        }

        assertThat(sources(generated))
                .contains("ResolvableType.forClassWithGenerics(CurrentUser.class, Buyer.class)")
                .contains("intercomEndpoint");
    }

    private static Club club(String id) {
        return new Club(id, "Club " + id, 3);
    }

    /** A session contains its snapshots as bytes, so the classes of a snapshot need a call of their own. */
    private static Set<String> classesIn(Object stored) throws IOException {
        Set<String> classes = new TreeSet<>();
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream()) {
            @Override
            protected void annotateClass(Class<?> type) {
                classes.add(type.getTypeName());
            }
        }) {
            out.writeObject(stored);
        }
        return classes;
    }

    private List<String> registeredForSerialization() {
        return hints.reflection()
                .typeHints()
                .filter(TypeHint::hasJavaSerialization)
                .map(hint -> hint.getType().getName())
                .toList();
    }

    private static String sources(InMemoryGeneratedFiles files) throws IOException {
        StringBuilder sources = new StringBuilder();
        for (InputStreamSource file : files.getGeneratedFiles(Kind.SOURCE).values()) {
            sources.append(new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        return sources.toString();
    }

    private static RuntimeHints processed(InMemoryGeneratedFiles files) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.register(Application.class);
            return process(context, files);
        }
    }

    private static RuntimeHints process(GenericApplicationContext context, InMemoryGeneratedFiles files) {
        DefaultGenerationContext generation =
                new DefaultGenerationContext(new ClassNameGenerator(ClassName.get(SHOP, "Shop")), files);
        new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
        generation.writeGeneratedContent();
        return generation.getRuntimeHints();
    }

    @AutoConfigurationPackage(basePackageClasses = {Shop.class, Member.class})
    @ImportAutoConfiguration(IntercomAutoConfiguration.class)
    static class Application extends Shop {}

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Buyer.class)
    @ImportAutoConfiguration({IntercomAutoConfiguration.class, IntercomEndpointAutoConfiguration.class})
    static class WebApplication {
        @Bean
        CurrentUser<Buyer> currentBuyer() {
            return request -> null;
        }
    }
}
