package io.github.intercomkit.workspace;

import io.github.intercomkit.workspace.declared.DeclaredType;
import io.github.intercomkit.workspace.text.ToolException;
import io.github.intercomkit.workspace.typescript.TypeScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the TypeScript declarations.
 *
 * @param output the file
 */
public record TypeScriptRun(Path output) {
    /** The name of the file where none is given. */
    public static final String NAME = "intercom.d.ts";

    /**
     * Runs it.
     *
     * @param types what is declared
     * @param console where it writes its lines
     * @throws IOException if a file cannot be read or written
     * @throws ToolException if it cannot go on, in one line
     */
    public void run(List<DeclaredType> types, Console console) throws IOException, ToolException {
        String text = TypeScript.of(types);
        Path folder = output.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        // A file that is not touched makes no front end compile again.
        if (!Files.exists(output) || !Files.readString(output).equals(text)) {
            Files.writeString(output, text);
        }
        console.info("Wrote " + output + ".");
    }
}
