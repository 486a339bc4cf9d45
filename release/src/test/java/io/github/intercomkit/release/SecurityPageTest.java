package io.github.intercomkit.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each promise of {@code SECURITY.md} names tests, and these tests exist. */
class SecurityPageTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!promise|---)(.+?) \\| (.+) \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    @Test
    void eachPromiseNamesATestThatExists() throws IOException {
        List<MatchResult> rows = ROW.matcher(Files.readString(ROOT.resolve("SECURITY.md")))
                .results()
                .toList();
        Set<String> tests = TestClasses.names();

        assertThat(rows)
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        row -> assertThat(TEST.matcher(row.group(2)).results().map(found -> found.group(1)))
                                .as(row.group(1))
                                .isNotEmpty()
                                .isSubsetOf(tests));
    }
}
