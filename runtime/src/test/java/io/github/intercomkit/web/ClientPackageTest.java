package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.intercomkit.web.NodeJs.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client as npm packs it, in a project of TypeScript. */
@Tag("page")
class ClientPackageTest {
    private static final Path PACKAGE = Path.of("target/npm").toAbsolutePath();
    private static final String STRICT = "npx --no-install tsc --noEmit --strict --exactOptionalPropertyTypes"
            + " --noUnusedLocals --noImplicitReturns --target es2022 --lib es2022,dom,dom.iterable";

    @TempDir
    static Path project;

    @BeforeAll
    static void installPackage() throws Exception {
        NodeJs.installPackages(project);
        Files.copy(Path.of("src/test/npm/consumer.ts"), project.resolve("consumer.ts"));
        succeed("npm pack --pack-destination . " + PACKAGE);
        succeed("npm install --no-save --offline --no-audit --no-fund --ignore-scripts intercomkit-client-"
                + projectVersion() + ".tgz");
    }

    @Test
    void thePackageHoldsTheClientAndItsTypesInTheVersionOfTheJar() throws Exception {
        String packed = succeed("npm pack --dry-run --json " + PACKAGE);

        JsonNode first = new ObjectMapper()
                .readTree(packed.substring(packed.indexOf('[')))
                .get(0);
        assertThat(first.get("name").asText()).isEqualTo("intercomkit-client");
        assertThat(first.get("version").asText()).isEqualTo(projectVersion());
        assertThat(first.get("files").findValuesAsText("path"))
                .containsExactlyInAnyOrder("LICENSE", "README.md", "client.d.ts", "client.js", "package.json");
    }

    @Test
    void aConsumerCompilesUnderStrict() throws Exception {
        succeed(STRICT + " --module nodenext consumer.ts");
        succeed(STRICT + " --module esnext --moduleResolution bundler consumer.ts");
    }

    @Test
    void aConsumerThatNamesNoSuchOptionDoesNotCompile() throws Exception {
        String text = Files.readString(project.resolve("consumer.ts"));
        Files.writeString(project.resolve("mistaken.ts"), text.replaceAll("(?m)^// @ts-expect-error.*$", ""));

        Result result = npm(STRICT + " --module nodenext mistaken.ts");

        assertThat(result.exit()).isNotZero();
        assertThat(result.output()).contains("endpiont").contains("hash");
    }

    @Test
    void theReadmesBlockCompiles() throws Exception {
        Matcher block = Pattern.compile("(?s)```js\\n(.*?)```").matcher(Files.readString(PACKAGE.resolve("README.md")));
        assertThat(block.find()).isTrue();
        Files.writeString(project.resolve("readme.ts"), block.group(1));

        succeed(STRICT + " --module nodenext readme.ts");
    }

    @Test
    void theClientIsOfTheTypesThatItsCommentsName() throws Exception {
        succeed(STRICT + " --module esnext --moduleResolution bundler --allowJs --checkJs"
                + " node_modules/intercomkit-client/client.js");
    }

    /** A server that renders pages in JavaScript evaluates the module, too. */
    @Test
    void aServerThatRendersPagesCanImportTheClient() throws Exception {
        Files.writeString(project.resolve("server.mjs"), """
                import { intercom } from 'intercomkit-client';
                console.log(await intercom.start(), await intercom.userChanged(), await intercom.call('show'));
                """);

        assertThat(succeed("node server.mjs").strip()).isEqualTo("false false undefined");
    }

    private static String succeed(String command) throws IOException, InterruptedException {
        Result result = npm(command);
        assertThat(result.exit()).as("%s", result.output()).isZero();
        return result.output();
    }

    private static Result npm(String command) throws IOException, InterruptedException {
        return NodeJs.run(project, project.resolve("log"), Map.of(), command.split(" +"));
    }

    private static String projectVersion() throws IOException {
        Matcher version = Pattern.compile("<version>(.*?)</version>").matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
