package io.github.intercomkit.test;

import static io.github.intercomkit.test.IntercomAssertions.assertThat;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.session.MessengerSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The code of {@code docs/simulated-messenger.md}: each block of the page stands here, and runs. */
class GuideTest {
    private static final UserHash IDENTITY = UserHash.withSecret("not-a-real-secret");
    private static final Path PAGE = Path.of("../docs/simulated-messenger.md");
    private static final Path SOURCE = Path.of("src/test/java/io/github/intercomkit/test/GuideTest.java");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @RegisterExtension
    static final SimulatedMessengerExtension INTERCOM =
            SimulatedMessengerExtension.of("k8w2v7qz").configured(intercom -> intercom.verifying(IDENTITY));

    private final UserHash identity = IDENTITY;
    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(
            Messenger.builder("k8w2v7qz").identityVerification(identity).build());
    private final Customer ada = new Customer("17", "ada@example.com", 2, null, null, null);
    private final Customer adaWithThree = ada.withApples(3);
    private final MessengerSession<Customer> session = MessengerSession.of(customers, null);

    @Test
    void payloadsAndCallsAreAsserted() {
        assertThat(customers.boot(ada)).isProvedFor("17").hasAttribute("apples", 2).hasNoOther();
        assertThat(customers.diff(ada, adaWithThree)).changesOnly("apples").hasAttribute("apples", 3);
        assertThat(session.pageLoaded(ada)).hasMethods("boot").settingsOf("boot").containsKey("user_hash");
    }

    @Test
    void aPageMakesCalls() {
        SimulatedMessenger intercom = SimulatedMessenger.of("k8w2v7qz").verifying(identity);
        SimulatedPage page = intercom.openPage();

        page.make(session.pageLoaded(ada));
        page.make(session.userChanged(adaWithThree));

        assertThat(intercom).hasNoViolations().hasLostNothing().person("17").containsEntry("apples", 3L);
    }

    @Test
    void anotherApple(SimulatedMessenger intercom, SimulatedPage page) {
        page.make(session.pageLoaded(ada));
        page.make(session.userChanged(adaWithThree));

        assertThat(intercom).person("17").containsEntry("apples", 3L);
    }

    @Test
    void aServerHasAddresses(SimulatedMessenger intercom) throws IOException {
        try (SimulatedMessengerServer server = SimulatedMessengerServer.start(intercom)) {
            Messenger messenger = Messenger.builder("k8w2v7qz")
                    .widgetAddress(server.widgetAddress())
                    .apiBase(server.address())
                    .identityVerification(identity)
                    .build();
            Assertions.assertThat(messenger.bootVisitor().toMap()).containsEntry("api_base", server.address());
        }
    }

    @Test
    void eachBlockOfThePageStandsInThisFile() throws IOException {
        List<String> source = lines(Files.readString(SOURCE));
        List<String> blocks = BLOCK.matcher(Files.readString(PAGE).replace("\r\n", "\n"))
                .results()
                .map(block -> block.group(1))
                .toList();

        Assertions.assertThat(blocks).hasSizeGreaterThan(3);
        for (String block : blocks) {
            // The page closes the block of a try where the test goes on.
            List<String> lines = lines(block);
            List<String> compared = lines.get(0).startsWith("try") ? lines.subList(0, lines.size() - 1) : lines;
            Assertions.assertThat(source).containsSequence(compared);
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
