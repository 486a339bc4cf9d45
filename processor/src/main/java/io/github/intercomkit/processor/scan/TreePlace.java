package io.github.intercomkit.processor.scan;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import javax.tools.Diagnostic;

/**
 * A place in javac's trees, for what is no element. Trees, unlike elements, stay good in later rounds.
 *
 * @param type the full name of the type that it lies in
 * @param order its rank in that type
 * @param tree the tree
 * @param unit the file
 * @param trees what prints there
 */
record TreePlace(String type, int order, Tree tree, CompilationUnitTree unit, Trees trees) implements PrintingPlace {
    @Override
    public void print(Diagnostic.Kind kind, String text) {
        trees.printMessage(kind, text, tree, unit);
    }
}
