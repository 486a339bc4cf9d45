package shop.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.web.MessengerPage;
import java.lang.module.ModuleDescriptor;
import org.junit.jupiter.api.Test;

class CustomerTest {
    private final CustomerIntercomSerializer customers =
            new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build());

    @Test
    void isBooted() {
        assertEquals(
                "{\"app_id\":\"k8w2v7qz\",\"email\":\"ada@example.com\",\"plan\":\"CRATE\"}",
                customers
                        .boot(new Customer("ada@example.com", Customer.Plan.CRATE))
                        .toJson());
    }

    @Test
    void proofsAndPagesWork() {
        Messenger messenger = Messenger.builder("k8w2v7qz")
                .identityVerification(UserHash.withSecret("secret"))
                .build();
        UserJwt jwt = UserJwt.withSecret("secret");

        assertTrue(new CustomerIntercomSerializer(messenger)
                .boot(new Customer("ada@example.com", Customer.Plan.CRATE))
                .toJson()
                .contains("\"user_hash\":"));
        assertTrue(jwt.verify("17", jwt.token("17")));
        assertTrue(MessengerPage.of(messenger).tags(messenger.bootVisitor()).endsWith("</script>"));
    }

    @Test
    void theSerializerAndTheRunTimeAreInNamedModules() {
        Module module = customers.getClass().getModule();
        Module runtime = IntercomSerializer.class.getModule();

        assertEquals("shop.users", module.getName());
        assertEquals("io.github.intercomkit", runtime.getName());
        assertTrue(module.isExported("shop.users"));
        assertTrue(module.getDescriptor().requires().stream()
                .anyMatch(required -> required.name().equals(runtime.getName())
                        && required.modifiers().contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE)));
        assertTrue(module.getLayer().findModule("tools.jackson.core").isPresent());
    }
}
