package io.github.intercomkit.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstSentenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " How many apples. Not pears. | How many apples.",
                " How many apples | How many apples",
                " Is it vip? Yes! | Is it vip?",
                " Since version 1.2 of it. More. | Since version 1.2 of it.",
                " The {@code plan}, or {@literal <none>}. | The plan, or <none>.",
                " Of {@link Customer#plan the plan}. | Of the plan.",
                " Of {@link Customer#plan} and {@linkplain #email}. | Of Customer.plan and email.",
                " {@return how many apples} More | how many apples More",
                " <em>How</em> many &lt;apples&gt; &amp; pears. | How many <apples> & pears.",
                " {@inheritDoc} | ''"
            })
    void tagsBecomePlainText(String comment, String sentence) {
        assertThat(FirstSentence.of(comment)).isEqualTo(sentence == null ? "" : sentence);
    }

    @Test
    void aParagraphOrABlockTagEndsIt() {
        assertThat(FirstSentence.of(" One\n line\n\n another\n")).isEqualTo("One line");
        assertThat(FirstSentence.of(" One<p>Two")).isEqualTo("One");
        assertThat(FirstSentence.of(" One\n @return two\n")).isEqualTo("One");
        assertThat(FirstSentence.of("\n @return two\n")).isEmpty();
    }

    @Test
    void aComponentHasItsTag() {
        String comment =
                " A customer.\n @param apples how many. Really.\n @param applesSold\n   of all\n @param name\n";

        assertThat(FirstSentence.ofParameter(comment, "apples")).isEqualTo("how many.");
        assertThat(FirstSentence.ofParameter(comment, "applesSold")).isEqualTo("of all");
        assertThat(FirstSentence.ofParameter(comment, "name")).isEmpty();
        assertThat(FirstSentence.ofParameter(comment, "pears")).isEmpty();
    }
}
