package io.github.intercomkit.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.protocol.MessengerMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The TypeScript declarations: their text, and that the packages for Intercom take the types. */
class TypeScriptTest {
    private static final Path PROJECT = Path.of("src/test/npm");

    @TempDir
    Path directory;

    @Test
    void theDeclarationsAreAsExpected() throws IOException {
        Golden.assertMatches("intercom.d.ts", declarations("shop.Customer", "shop.Company", "shop.Orders$Apples"));
    }

    @Test
    void eachMethodThatAServerMayAnswerIsACall() throws IOException {
        String text = declarations("shop.Company", "shop.Orders$Apples");

        for (MessengerMethod method : MessengerMethod.values()) {
            boolean answered = method != MessengerMethod.REATTACH_ACTIVATOR;
            assertThat(text.contains("[\"" + method.jsName() + "\""))
                    .as(method.jsName())
                    .isEqualTo(answered);
        }
    }

    @Test
    void aCompanyThatNothingDescribesIsRefused() throws IOException {
        Path classes = CommandLine.classes(directory.resolve("classes"), "shop.Customer");

        assertThat(new CommandLine(directory)
                        .run("typescript", "--classes", classes.toString())
                        .err())
                .isEqualTo(
                        "Nothing describes shop.Company, a company of shop.Customer. Compile its project with IntercomKit's"
                                + " processor.\n");
    }

    @Test
    void classesOfOneNameGetTheirPackages() throws IOException {
        Path classes = CommandLine.classes(directory.resolve("classes"), "shop.Company");
        Path other = classes.resolve("META-INF/intercomkit/shop.b2b.Company.json");
        Files.writeString(other, "{\"kind\":\"company\",\"type\":\"shop.b2b.Company\"}");
        Files.createDirectories(classes.resolve("shop/b2b"));
        Files.createFile(classes.resolve("shop/b2b/Company.class"));

        assertThat(declarations(classes)).contains("export type ShopB2bCompany = {", "export type ShopCompany = {");
    }

    @Test
    void twoClassesOfOneEventGiveOneNameWithTheMetadataOfEither() throws IOException {
        Path classes = CommandLine.classes(directory.resolve("classes"), "shop.Orders$Apples");
        Path other = classes.resolve("META-INF/intercomkit/shop.Pears.json");
        Files.writeString(other, """
                {"kind":"event","type":"shop.Pears","events":[{"name":"ordered-apples","doc":"Pears, too.","metadata":[
                  {"name":"pears","type":"whole_number"}]}]}""");
        Files.createFile(classes.resolve("shop/Pears.class"));

        String text = declarations(classes);

        assertThat(text).containsOnlyOnce("  \"ordered-apples\": {").contains("""
                  /** The customer ordered. Pears, too. */
                  "ordered-apples": {
                    apples: number;
                """, """
                  } | {
                    pears?: number;
                  };
                """);
        assertThat(text)
                .containsOnlyOnce("[\"trackEvent\", name: \"ordered-apples\", metadata?: Events[\"ordered-apples\"]]");
    }

    @Test
    void aVisitorsTypesHaveNoProof() throws IOException {
        Path classes = CommandLine.classes(directory.resolve("classes"), "shop.Customer", "shop.Company");
        Path visitor = classes.resolve("META-INF/intercomkit/shop.Visitor.json");
        Files.writeString(visitor, """
                {"kind":"visitor","type":"shop.Visitor","attributes":[
                  {"name":"apples","type":"whole_number","nullable":false},
                  {"name":"seen_at","type":"time","nullable":true,"clearable":true}]}""");
        Files.createFile(classes.resolve("shop/Visitor.class"));

        assertThat(declarations(classes)).contains("""
                export type ShopVisitorBoot = VisitorBoot & {
                  apples: number;
                  seen_at?: number;
                };
                """, """
                export type ShopVisitorUpdate = {
                  apples?: number;
                  seen_at?: number | "";
                };
                """, """
                  | ["boot", settings: ShopVisitorBoot]
                  | ["update", changes: ShopVisitorUpdate]
                """);
    }

    @Test
    void thePackagesForIntercomTakeTheTypesUnderStrict() throws IOException, InterruptedException {
        NodeJs.installPackages(PROJECT, directory);
        Files.writeString(
                directory.resolve("intercom.d.ts"),
                declarations("shop.Customer", "shop.Company", "shop.Orders$Apples"));
        for (String name : List.of("accepted.ts", "refused.ts", "tsconfig.json")) {
            Files.copy(PROJECT.resolve(name), directory.resolve(name));
        }
        Files.writeString(directory.resolve("guide.ts"), guide());

        NodeJs.Result result = NodeJs.run(directory, "npx", "--no-install", "tsc", "--project", "tsconfig.json");

        assertThat(result.exit()).as("%s", result.output()).isZero();
    }

    /** The block of the guide. */
    private static String guide() throws IOException {
        Matcher block =
                Pattern.compile("(?s)```ts\n(.*?)```").matcher(Files.readString(Path.of("../docs/workspace.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private String declarations(String... types) throws IOException {
        return declarations(CommandLine.classes(directory.resolve("classes"), types));
    }

    private String declarations(Path classes) throws IOException {
        Path output = Files.createDirectories(directory.resolve("output"));
        CommandLine.Ran ran = new CommandLine(output)
                .run("typescript", "--classes", classes.toString(), "--output", output + "/intercom.d.ts");
        assertThat(ran.err()).isEmpty();
        return Files.readString(output.resolve("intercom.d.ts"));
    }
}
