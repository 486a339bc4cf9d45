package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

/** The output of Eclipse's compiler. */
record CompiledByEcj(boolean success, List<Printed> messages, Path generated, Path classes) implements Compiled {
    /** Compares our messages only, without columns: ECJ's own messages, columns and positions differ from javac's. */
    @Override
    public void assertPrinted(List<Printed> expected) {
        List<Printed> ourMessages = onlyOurs(messages);
        List<Printed> expectedOurs = onlyOurs(expected);
        assertThat(ourMessages)
                .extracting(Printed::unplaced)
                .containsExactlyElementsOf(
                        expectedOurs.stream().map(Printed::unplaced).toList());
        for (int i = 0; i < ourMessages.size(); i++) {
            if (ourMessages.get(i).hasPlace()) {
                assertThat(ourMessages.get(i).inLine())
                        .isEqualTo(expectedOurs.get(i).inLine());
            }
        }
    }

    @Override
    public void assertGenerated(String path, String text) {
        assertThat(sources()).containsEntry(path, text);
    }

    private static List<Printed> onlyOurs(List<Printed> messages) {
        return messages.stream().filter(Printed::isOurs).toList();
    }
}
