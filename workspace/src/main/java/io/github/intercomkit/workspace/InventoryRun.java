package io.github.intercomkit.workspace;

import io.github.intercomkit.workspace.declared.DeclaredType;
import io.github.intercomkit.workspace.inventory.Inventory;
import io.github.intercomkit.workspace.text.ToolException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the inventory, and tells what changed.
 *
 * @param output the folder of the files
 * @param committed the inventory that is under version control
 * @param frozen whether a difference to it is an error
 */
public record InventoryRun(Path output, Path committed, boolean frozen) {
    /**
     * Runs it.
     *
     * @param types what is declared
     * @param console where it writes its lines
     * @return whether there is no error
     * @throws IOException if a file cannot be read or written
     * @throws ToolException if it cannot go on, in one line
     */
    public boolean run(List<DeclaredType> types, Console console) throws IOException, ToolException {
        Inventory inventory = Inventory.of(types, committed);
        inventory.write(output);
        console.info("Wrote " + output.resolve(Inventory.NAME + ".html") + ", .md and .json.");
        boolean differs =
                frozen && (!inventory.isCompared() || !inventory.changes().isEmpty());
        if (frozen && !inventory.isCompared()) {
            console.error("The inventory is frozen, and there is none at " + committed + ".");
        }
        for (String change : inventory.changes()) {
            if (frozen) {
                console.error(change);
            } else {
                console.warn(change);
            }
        }
        if (differs || !inventory.changes().isEmpty()) {
            console.info("If that is right, copy " + output.resolve(Inventory.NAME + ".json") + " to " + committed
                    + " and commit it.");
        }
        return !differs;
    }
}
