package io.github.intercomkit.sample;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** The failures of npm that skip a test, and those that fail it. */
@Tag("page")
class NpmTest {
    @TempDir
    Path project;

    @TempDir
    Path cache;

    @Test
    void withoutTheRegistryTheTestIsSkipped() {
        assertThatThrownBy(() -> install("--registry=http://localhost:1"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageMatching(".*(registry|npm is not installed).*");
    }

    @Test
    void anyOtherFailureFails() throws Exception {
        Npm.install(project);

        assertThatThrownBy(() -> Npm.run(project, "npx", "--no-install", "tsc", "--no-such-option"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no-such-option");
    }

    private void install(String registry) throws Exception {
        Npm.install(project, registry, "--cache=" + cache, "--fetch-retries=0");
    }
}
