package io.github.intercomkit.maven;

import io.github.intercomkit.workspace.Console;
import io.github.intercomkit.workspace.TypeScriptRun;
import io.github.intercomkit.workspace.declared.DeclaredType;
import io.github.intercomkit.workspace.text.ToolException;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Declares the payloads and calls in TypeScript. */
@Mojo(
        name = "typescript",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class TypeScriptMojo extends IntercomMojo {
    /** The file. */
    @Parameter(
            property = "intercomkit.typescript.output",
            defaultValue = "${project.build.directory}/intercomkit/intercom.d.ts",
            required = true)
    private File output = new File("");

    /** Called by Maven. */
    public TypeScriptMojo() {}

    @Override
    void run(List<DeclaredType> types, Console console) throws IOException, ToolException {
        new TypeScriptRun(output.toPath()).run(types, console);
    }
}
