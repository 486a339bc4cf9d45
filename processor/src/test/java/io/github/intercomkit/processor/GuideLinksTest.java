package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The links between the README, the guides and the other pages lead to a file, and to a heading if they name one. */
class GuideLinksTest {
    private static final Pattern CODE = Pattern.compile("(?ms)^ *```.*?^ *```|`[^`\n]*`");
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)#?([^)]*)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]*)\"");

    static Stream<String> pages() throws IOException {
        return Stream.concat(
                GuidesTest.pages().stream(),
                Stream.of(
                        "docs/messages.md",
                        "CONTRIBUTING.md",
                        "RELEASING.md",
                        "SECURITY.md",
                        "benchmarks/README.md",
                        "benchmarks/fuzzing.md",
                        "benchmarks/mutation.md"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachLinkLeadsToAFileAndToAHeadingOfIt(String page) throws IOException {
        Path file = CodeBlock.ROOT.resolve(page);
        Matcher link = LINK.matcher(CODE.matcher(Files.readString(file)).replaceAll(""));
        for (MatchResult found : link.results().toList()) {
            Path target = found.group(1).isEmpty() ? file : file.resolveSibling(found.group(1));
            assertThat(target).as("%s: %s", page, found.group()).exists();
            if (!found.group(2).isEmpty()) {
                assertThat(anchors(target)).as("%s: %s", page, found.group()).contains(found.group(2));
            }
        }
    }

    private static Set<String> anchors(Path file) throws IOException {
        String text = FENCED.matcher(Files.readString(file)).replaceAll("");
        return Stream.concat(
                        HEADING.matcher(text).results().map(found -> ofHeading(found.group(1))),
                        ANCHOR.matcher(text).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
    }

    /** The anchor that GitHub makes of a heading. */
    private static String ofHeading(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
