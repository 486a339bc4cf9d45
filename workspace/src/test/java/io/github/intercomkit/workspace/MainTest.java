package io.github.intercomkit.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line, and where declarations are read from. */
class MainTest {
    private static final String RESOURCE = "META-INF/intercomkit/shop.Company.json";

    @TempDir
    Path directory;

    private CommandLine command;
    private Path output;

    @BeforeEach
    void open() throws IOException {
        output = Files.createDirectories(directory.resolve("output"));
        command = new CommandLine(output);
    }

    @Test
    void withoutACommandTheArgumentsAreShown() throws IOException {
        assertThat(command.run().exit()).isEqualTo(2);
        CommandLine.Ran help = command.run("--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("--classes PATH").contains("--frozen");
    }

    @Test
    void anUnknownArgumentIsNotQuotedSinceItMayBeTheToken() throws IOException {
        assertThat(command.run("check", "--token", StandIn.TOKEN).err())
                .isEqualTo("Argument 1 is not known. Without arguments the command shows them.\n");
        assertThat(command.run("check", "--token=" + StandIn.TOKEN).exit()).isEqualTo(2);
        assertThat(command.run(StandIn.TOKEN).err())
                .isEqualTo("The first argument is a command: check, inventory or typescript.\n");
    }

    @Test
    void anOptionWithoutAValueAndAWrongTimeOutAreRefused() throws IOException {
        assertThat(command.run("typescript", "--output").err()).isEqualTo("--output has no value.\n");
        Path classes = CommandLine.classes(directory.resolve("classes"), "shop.Company");
        assertThat(command.check(classes, "https://api.intercom.io", "--timeout", "soon")
                        .err())
                .isEqualTo("--timeout takes a whole number of seconds.\n");
    }

    @Test
    void classesWithoutDeclarationsAreRefused() throws IOException {
        assertThat(command.run("typescript", "--classes", directory.toString()).err())
                .isEqualTo(
                        "No class there describes a user, a company or an event. Compile first, and name with --classes where the"
                                + " classes are.\n");
    }

    @Test
    void declarationsAreReadFromJarsOfEachKind() throws IOException {
        for (String prefix : new String[] {"", "BOOT-INF/classes/", "WEB-INF/classes/"}) {
            Path jar = jar(prefix, Files.readString(Path.of("src/test/resources/declared/shop.Company.json")));

            assertThat(typescript(jar)).contains("export type Company = {");
        }
    }

    @Test
    void theFirstOfTwoDeclarationsOfOneClassCounts() throws IOException {
        Path folder = CommandLine.classes(directory.resolve("classes"), "shop.Company");
        Path jar = jar("", "{\"kind\":\"company\",\"type\":\"shop.Company\",\"attributes\":[{\"name\":\"other\"}]}");

        assertThat(typescript(folder, jar)).contains("seats").doesNotContain("other");
        assertThat(typescript(jar, folder)).contains("other").doesNotContain("seats");
    }

    @Test
    void aDeclarationWithoutItsClassIsLeftOverAndDoesNotCount() throws IOException {
        Path classes = CommandLine.classes(directory.resolve("classes"), "shop.Company", "shop.Orders$Apples");
        Files.delete(classes.resolve("shop/Orders$Apples.class"));

        assertThat(typescript(classes)).doesNotContain("ordered-apples");
    }

    @Test
    void aDeclarationOfANewerFormatOrNoJsonIsRefused() throws IOException {
        Path classes = CommandLine.classes(directory.resolve("classes"), "shop.Company");
        Path resource = classes.resolve(RESOURCE);

        Files.writeString(resource, "{\"format\":2}");
        assertThat(command.run("typescript", "--classes", classes.toString()).err())
                .isEqualTo(resource + " comes from a newer processor. Use this tool in the processor's version.\n");
        Files.writeString(resource, "{");
        assertThat(command.run("typescript", "--classes", classes.toString()).err())
                .isEqualTo(resource + " is not JSON. Compile its project again.\n");
    }

    private String typescript(Path... classPath) throws IOException {
        Path file = output.resolve("intercom.d.ts");
        String[] arguments = new String[3 + 2 * classPath.length];
        arguments[0] = "typescript";
        arguments[1] = "--output";
        arguments[2] = file.toString();
        for (int i = 0; i < classPath.length; i++) {
            arguments[3 + 2 * i] = "--classes";
            arguments[4 + 2 * i] = classPath[i].toString();
        }
        assertThat(command.run(arguments).err()).isEmpty();
        return Files.readString(file);
    }

    private Path jar(String prefix, String resource) throws IOException {
        Path jar = directory.resolve("shop.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(prefix + RESOURCE));
            zip.write(resource.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(prefix + "shop/Company.class"));
        }
        return jar;
    }
}
