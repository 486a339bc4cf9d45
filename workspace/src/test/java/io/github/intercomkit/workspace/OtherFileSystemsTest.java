package io.github.intercomkit.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.intercomkit.workspace.check.WorkspaceCheck;
import io.github.intercomkit.workspace.declared.Declarations;
import io.github.intercomkit.workspace.declared.DeclaredType;
import io.github.intercomkit.workspace.rest.AccessToken;
import io.github.intercomkit.workspace.rest.ApiBase;
import java.io.IOException;
import java.net.ProxySelector;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The tools with files as on Windows and macOS: in folders with blanks, under C: on the one, and without case in their names. */
@ParameterizedClass
@EnumSource
class OtherFileSystemsTest {
    private final FileSystem files;
    private final Path project;
    private final Path output;
    private final Lines console = new Lines();
    private List<DeclaredType> types;

    OtherFileSystemsTest(OtherSystem system) {
        files = Jimfs.newFileSystem(system.configuration);
        project = files.getPath(system.project);
        output = project.resolve("build");
    }

    @BeforeEach
    void open() throws Exception {
        Path classes =
                CommandLine.classes(project.resolve("classes"), "shop.Customer", "shop.Company", "shop.Orders$Apples");
        types = Declarations.read(List.of(classes, project.resolve("absent")));
    }

    @AfterEach
    void close() throws IOException {
        files.close();
    }

    @Test
    void theInventoryIsThatOfOtherSystems() throws Exception {
        assertThat(inventory(false)).isTrue();

        for (String ending : List.of("html", "md", "json")) {
            assertWritten("intercom-inventory." + ending);
        }
    }

    /** Git can check the committed file out with the line ends of Windows. */
    @Test
    void otherLineEndsOfTheCommittedInventoryAreNoChange() throws Exception {
        inventory(false);
        String text = Files.readString(output.resolve("intercom-inventory.json"));
        Files.writeString(project.resolve("committed.json"), text.replace("\n", "\r\n"));

        assertThat(inventory(true)).isTrue();

        assertThat(console.problems).isEmpty();
    }

    @Test
    void theTypeScriptDeclarationsAreThoseOfOtherSystems() throws Exception {
        new TypeScriptRun(output.resolve("intercom.d.ts")).run(types, console);

        assertWritten("intercom.d.ts");
    }

    @Test
    void theReportsOfTheCheckAreThoseOfOtherSystems() throws Exception {
        try (StandIn workspace = new StandIn()) {
            boolean isFine = new CheckRun(
                            ApiBase.of("US", workspace.address()),
                            AccessToken.of(StandIn.TOKEN, "a test"),
                            Duration.ofSeconds(30),
                            ProxySelector.getDefault(),
                            Set.of(),
                            new WorkspaceCheck.Wish(false, "", "--create --confirmed "),
                            output)
                    .run(types, console);

            assertThat(isFine).isFalse();
            for (String ending : List.of("txt", "md", "json")) {
                String text = Files.readString(output.resolve("intercom-check." + ending));
                Golden.assertMatches("check." + ending, text.replace(workspace.address(), "http://stand-in"));
            }
        }
    }

    private boolean inventory(boolean frozen) throws Exception {
        return new InventoryRun(output, project.resolve("committed.json"), frozen).run(types, console);
    }

    private void assertWritten(String file) throws IOException {
        Golden.assertMatches(file, Files.readString(output.resolve(file)));
    }

    /** What a tool writes for its user. */
    private static final class Lines implements Console {
        private final List<String> problems = new ArrayList<>();

        @Override
        public void info(String line) {}

        @Override
        public void warn(String line) {
            problems.add(line);
        }

        @Override
        public void error(String line) {
            problems.add(line);
        }
    }

    /** Both keep the case of names, and find them in any. */
    enum OtherSystem {
        WINDOWS(Configuration.windows(), "C:\\Users\\Ada Byron\\apple shop"),
        MACOS(Configuration.osX(), "/Users/Ada Byron/apple shop");

        private final Configuration configuration;
        private final String project;

        OtherSystem(Configuration configuration, String project) {
            this.configuration = configuration;
            this.project = project;
        }
    }
}
