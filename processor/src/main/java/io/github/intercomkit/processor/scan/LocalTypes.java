package io.github.intercomkit.processor.scan;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import io.github.intercomkit.processor.model.LocalType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds annotated types inside methods, which compilers do not show to processors. javac's trees have them. With other compilers, and
 * in a compilation without an annotation outside of methods, they are not found.
 */
final class LocalTypes {
    private final Trees trees;

    private LocalTypes(Trees trees) {
        this.trees = trees;
    }

    /** Empty for another compiler, and for a build tool that hides the compiler from its processors. */
    static Optional<LocalTypes> in(ProcessingEnvironment environment) {
        try {
            return Optional.of(new LocalTypes(Trees.instance(environment)));
        } catch (IllegalArgumentException | LinkageError e) {
            return Optional.empty();
        }
    }

    List<LocalType> inside(TypeElement root) {
        TreePath path = trees.getPath(root);
        if (path == null || !mentionsOurAnnotations(path.getCompilationUnit())) {
            return List.of();
        }
        Finder finder = new Finder(root.getQualifiedName().toString(), path.getCompilationUnit());
        finder.scan(path.getLeaf(), null);
        return finder.found;
    }

    /** The type itself, once for each of its annotations. */
    List<LocalType> of(TypeElement type) {
        TreePath path = trees.getPath(type);
        if (path == null) {
            return List.of();
        }
        Finder finder = new Finder(type.getQualifiedName().toString(), path.getCompilationUnit());
        ((ClassTree) path.getLeaf())
                .getModifiers()
                .getAnnotations()
                .forEach(annotation -> finder.add((ClassTree) path.getLeaf(), annotation));
        return finder.found;
    }

    /** A quick test, so that most files need no look into each method. An import need not name our package. */
    private static boolean mentionsOurAnnotations(CompilationUnitTree unit) {
        try {
            String text = unit.getSourceFile().getCharContent(true).toString();
            return AnnotationNames.ROLES.keySet().stream()
                    .anyMatch(name -> text.contains(name.substring(AnnotationNames.PACKAGE.length())));
        } catch (IOException e) {
            return true;
        }
    }

    private final class Finder extends TreeScanner<@Nullable Void, @Nullable Void> {
        /** After all members of the type. */
        private static final int FIRST_ORDER = Integer.MAX_VALUE / 2;

        private final List<LocalType> found = new ArrayList<>();
        private final String root;
        private final CompilationUnitTree unit;
        private int bodies;

        Finder(String root, CompilationUnitTree unit) {
            this.root = root;
            this.unit = unit;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            bodies++;
            super.visitMethod(method, null);
            bodies--;
            return null;
        }

        @Override
        public @Nullable Void visitBlock(BlockTree block, @Nullable Void unused) {
            bodies++;
            super.visitBlock(block, null);
            bodies--;
            return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
            bodies++;
            super.visitVariable(variable, null);
            bodies--;
            return null;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            if (bodies > 0) {
                type.getModifiers().getAnnotations().forEach(annotation -> add(type, annotation));
            }
            return super.visitClass(type, null);
        }

        private void add(ClassTree type, AnnotationTree annotation) {
            String written = annotation.getAnnotationType().toString();
            AnnotationNames.ROLES.forEach((name, role) -> {
                if (name.equals(written) || name.equals(AnnotationNames.PACKAGE + written)) {
                    TreePosition position = new TreePosition(root, FIRST_ORDER + found.size(), annotation, unit, trees);
                    found.add(new LocalType(type.getSimpleName().toString(), role, position));
                }
            });
        }
    }
}
