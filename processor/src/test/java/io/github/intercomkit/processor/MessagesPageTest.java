package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.processor.MessagesPage.Example;
import io.github.intercomkit.processor.MessagesPage.Group;
import io.github.intercomkit.processor.MessagesPage.Section;
import io.github.intercomkit.processor.check.Message;
import io.github.intercomkit.processor.check.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares {@code docs/messages.md} with the messages, and compiles its examples. */
class MessagesPageTest {
    private static final Pattern MESSAGE = Pattern.compile("(?s)\\[(IK\\d{3})] .*?(?=\n```)");

    /** Messages whose examples are not plain Java. */
    private static final Set<Message> OF_OTHER_TOOLS =
            Set.of(Message.LOMBOK_GETTER, Message.KOTLIN_TARGET, Message.KOTLIN_VALUE_CLASS);

    @TempDir
    Path directory;

    static List<Message> messagesWithExamples() {
        return Arrays.stream(Message.values())
                .filter(message -> !RefusalsTest.WITHOUT_SOURCE.contains(message))
                .filter(message -> !OF_OTHER_TOOLS.contains(message))
                .toList();
    }

    @Test
    void eachMessageHasOneSection() throws IOException {
        assertThat(MessagesPage.read().sections())
                .extracting(Section::code)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Message.values()).map(Message::code).toList());
    }

    @Test
    void eachGroupIsInTheOrderOfItsCodesWithAnAnchorForEach() throws IOException {
        for (Group group : MessagesPage.read().groups()) {
            assertThat(group.sections()).extracting(Section::code).isSorted();
            for (Section section : group.sections()) {
                assertThat(section.anchor()).isEqualTo(section.code().toLowerCase(Locale.ROOT));
                assertThat(section.text()).as("one heading for one anchor").doesNotContain("\n### ");
            }
        }
    }

    @Test
    void theContentsListEveryGroupAndSection() throws IOException {
        MessagesPage page = MessagesPage.read();
        StringBuilder expected = new StringBuilder();
        for (Group group : page.groups()) {
            expected.append("- [%s](#%s)\n".formatted(group.name(), group.anchor()));
            for (Section section : group.sections()) {
                expected.append("  - [%s: %s](#%s)\n".formatted(section.code(), section.title(), section.anchor()));
            }
        }
        assertThat(page.contents() + "\n").isEqualTo(expected.toString());
    }

    @ParameterizedTest
    @EnumSource
    void theSectionOfAWarningSaysSo(Message message) throws IOException {
        assertThat(section(message).text().startsWith("**Warning.** ")).isEqualTo(isWarning(message));
    }

    @ParameterizedTest
    @EnumSource
    void aSectionHasAWrongAndARightExampleIfASourceCanCauseTheMessage(Message message) throws IOException {
        Section section = section(message);
        int expected = messagesWithExamples().contains(message) ? 1 : 0;

        assertThat(section.wrong()).hasSize(expected);
        assertThat(section.right()).hasSize(expected);
        assertThat(section.examples()).hasSize(2 * expected);
    }

    @ParameterizedTest
    @MethodSource("messagesWithExamples")
    void theWrongExampleGetsItsMessageAndNoOther(Message message) throws IOException {
        Compiled compiled = compile(section(message));

        assertThat(compiled.ourTexts()).isNotEmpty().allMatch(text -> text.startsWith("[" + message.code() + "]"));
        assertThat(compiled.success()).isEqualTo(isWarning(message));
        if (message != Message.UNRESOLVED) {
            assertThat(compiled.messages()).allMatch(Printed::isOurs);
        }
    }

    /** Compiles all examples at once, each in its own folder. */
    @Test
    void theRightExamplesCompileWithoutAnyMessageAndGiveAClassForEachUserVisitorAndEvent() throws IOException {
        Map<String, String> sources = new HashMap<>();
        Map<String, Long> users = new TreeMap<>();
        for (Section section : MessagesPage.read().sections()) {
            for (Example right : section.right()) {
                sources.putAll(right.sources(section.anchor() + "/"));
                long count = Pattern.compile("@Intercom(User|Visitor|Event)\\b")
                        .matcher(right.text())
                        .results()
                        .count();
                if (count > 0) {
                    users.put(section.anchor(), count);
                }
            }
        }

        Compiled compiled = Compiler.JAVAC.compile(directory, sources, List.of());

        assertThat(compiled.messages()).extracting(Printed::placed).isEmpty();
        assertThat(compiled.success()).isTrue();
        Map<String, Long> serializers = new TreeMap<>();
        compiled.sources().keySet().forEach(path -> serializers.merge(path.split("[/\\\\]")[0], 1L, Long::sum));
        assertThat(serializers).isEqualTo(users).isNotEmpty();
    }

    @Test
    void theMessageThatTheOpeningShowsIsPrinted() throws IOException {
        MessagesPage page = MessagesPage.read();
        Matcher shown = MESSAGE.matcher(page.opening());
        assertThat(shown.find()).isTrue();
        Section section = page.sections().stream()
                .filter(each -> each.code().equals(shown.group(1)))
                .findFirst()
                .orElseThrow();

        assertThat(compile(section).ourTexts()).containsExactly(shown.group().replace('\n', ' '));
    }

    private Compiled compile(Section section) {
        return Compiler.JAVAC.compile(directory, section.wrong().get(0).sources(""), List.of());
    }

    private static Section section(Message message) throws IOException {
        List<Section> sections = MessagesPage.read().sections().stream()
                .filter(section -> section.code().equals(message.code()))
                .toList();
        assertThat(sections).as("the sections of " + message.code()).hasSize(1);
        return sections.get(0);
    }

    private static boolean isWarning(Message message) {
        return message.severity() == Severity.WARNING;
    }
}
