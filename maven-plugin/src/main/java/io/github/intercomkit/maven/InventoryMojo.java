package io.github.intercomkit.maven;

import io.github.intercomkit.workspace.Console;
import io.github.intercomkit.workspace.InventoryRun;
import io.github.intercomkit.workspace.declared.DeclaredType;
import io.github.intercomkit.workspace.text.ToolException;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Lists what leaves for Intercom, as a page, as Markdown and as JSON, and what changed since a committed inventory. */
@Mojo(
        name = "inventory",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class InventoryMojo extends IntercomMojo {
    /** The folder of {@code intercom-inventory.html}, {@code .md} and {@code .json}. */
    @Parameter(
            property = "intercomkit.inventory.output",
            defaultValue = "${project.build.directory}/intercomkit",
            required = true)
    private File output = new File("");

    /** The inventory under version control, to compare with. */
    @Parameter(
            property = "intercomkit.inventory.committed",
            defaultValue = "${project.basedir}/intercom-inventory.json",
            required = true)
    private File committed = new File("");

    /** Whether a difference to the committed inventory fails the build. */
    @Parameter(property = "intercomkit.inventory.frozen", defaultValue = "false")
    private boolean frozen;

    /** Called by Maven. */
    public InventoryMojo() {}

    @Override
    void run(List<DeclaredType> types, Console console) throws IOException, ToolException, MojoFailureException {
        if (!new InventoryRun(output.toPath(), committed.toPath(), frozen).run(types, console)) {
            throw new MojoFailureException("What leaves for Intercom is not what " + committed + " says.");
        }
    }
}
