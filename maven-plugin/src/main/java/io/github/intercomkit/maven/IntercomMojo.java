package io.github.intercomkit.maven;

import io.github.intercomkit.workspace.Console;
import io.github.intercomkit.workspace.declared.Declarations;
import io.github.intercomkit.workspace.declared.DeclaredType;
import io.github.intercomkit.workspace.text.ToolException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share: they read the declarations of the compile class path, and do nothing where there are none. */
abstract class IntercomMojo extends AbstractMojo {
    /** The folder of the classes and the jars that the project is compiled with. */
    @Parameter(defaultValue = "${project.compileClasspathElements}", readonly = true, required = true)
    private List<String> classPath = List.of();

    /** Leaves the goal out. */
    @Parameter(property = "intercomkit.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped.");
            return;
        }
        try {
            List<DeclaredType> types =
                    Declarations.read(classPath.stream().map(Path::of).toList());
            if (types.isEmpty()) {
                getLog().info(
                                "No class here describes a user, a company or an event. Compile before this goal if there should be one.");
            } else {
                run(types, console());
            }
        } catch (ToolException e) {
            throw new MojoExecutionException(e.getMessage());
        } catch (IOException e) {
            throw new MojoExecutionException("A file could not be read or written: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("Interrupted.");
        }
    }

    /** Does the goal's work. It fails for what the goal found, with one line for the end of the build. */
    abstract void run(List<DeclaredType> types, Console console)
            throws IOException, ToolException, InterruptedException, MojoFailureException;

    private Console console() {
        return new Console() {
            @Override
            public void info(String line) {
                getLog().info(line);
            }

            @Override
            public void warn(String line) {
                getLog().warn(line);
            }

            @Override
            public void error(String line) {
                getLog().error(line);
            }
        };
    }
}
