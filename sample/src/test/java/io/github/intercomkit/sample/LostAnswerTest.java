package io.github.intercomkit.sample;

import static io.github.intercomkit.sample.DemoCustomers.ADA;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes whose answer never reached the page. */
@Tag("page")
class LostAnswerTest {
    @TempDir
    Path directory;

    private @Nullable LiveShop live;

    @BeforeEach
    void signIn() throws Exception {
        live = new LiveShop(directory);
        live.open();
        live.signIn(ADA);
        live.awaitText("#who", ADA.name());
    }

    @AfterEach
    void close() {
        shop().close();
    }

    @Test
    void theClientMakesALostAnswerGoodByItself() {
        shop().buyApple(2);

        shop().loseAnswers(1);

        shop().awaitApples(3);
        assertIntercomIsUpToDate();
    }

    @Test
    void theNextStepSendsTheChangeOfALostAnswer() {
        shop().loseAnswers(1);
        shop().awaitApples(2);

        shop().buyApple(3);

        assertIntercomIsUpToDate();
    }

    @Test
    void anotherTabSendsTheChangeOfALostAnswerAfterItsTabWasClosed() {
        String first = shop().browser().getWindowHandle();
        shop().openTab();
        shop().awaitText("#who", ADA.name());
        shop().loseAnswers(1_000);
        shop().browser().close();
        assertThat(shop().intercom().person("1")).containsEntry("apples", 1L);

        shop().switchTo(first);
        shop().buyApple(3);

        assertIntercomIsUpToDate();
        assertThat(shop().lastCallOfAttributes()).hasToString("boot (1)");
    }

    private void assertIntercomIsUpToDate() {
        shop().awaitAttributesOfTheDatabase("1", ADA);
        // Each test bought the third apple, and the second one.
        shop().awaitNumberOfEvents(2);
        assertThat(shop().isDisplayed("#problem")).as("the shop works on").isFalse();
        assertThat(shop().intercom().complaints()).isEmpty();
    }

    private LiveShop shop() {
        return requireNonNull(live);
    }
}
