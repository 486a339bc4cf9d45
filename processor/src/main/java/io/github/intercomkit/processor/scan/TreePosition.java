package io.github.intercomkit.processor.scan;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import javax.tools.Diagnostic;

/**
 * A position in javac's trees, for types that are no elements. Unlike elements, trees stay valid in later rounds.
 *
 * @param type the full name of the type that contains it
 * @param order its rank in that type
 * @param tree the tree
 * @param unit the file
 * @param trees prints the message
 */
record TreePosition(String type, int order, Tree tree, CompilationUnitTree unit, Trees trees)
        implements PrintablePosition {
    @Override
    public void print(Diagnostic.Kind kind, String text) {
        trees.printMessage(kind, text, tree, unit);
    }
}
