package io.github.intercomkit.processor;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Finds violations of the rules for sources, in sources that javac has parsed. */
final class SourceRules {
    static final int MOST_LINES_OF_FILE = 300;
    static final int MOST_LINES_OF_METHOD = 40;

    private final List<CompilationUnitTree> units = new ArrayList<>();
    private final Trees trees;

    SourceRules(Iterable<? extends JavaFileObject> sources) throws IOException {
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, sources);
        trees = Trees.instance(task);
        task.parse().forEach(units::add);
    }

    /** The files with too many lines. */
    List<String> longFiles() throws IOException {
        List<String> found = new ArrayList<>();
        for (CompilationUnitTree unit : units) {
            long lines =
                    unit.getSourceFile().getCharContent(true).toString().lines().count();
            if (lines > MOST_LINES_OF_FILE) {
                found.add(name(unit) + ": " + lines + " lines");
            }
        }
        return found;
    }

    /** The methods and constructors with too many lines between their braces. */
    List<String> longMethods() {
        List<String> found = new ArrayList<>();
        SourcePositions positions = trees.getSourcePositions();
        for (CompilationUnitTree unit : units) {
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void unused) {
                    BlockTree body = method.getBody();
                    long lines = body == null
                            ? 0
                            : line(positions.getEndPosition(unit, body))
                                    - line(positions.getStartPosition(unit, body))
                                    - 1;
                    if (lines > MOST_LINES_OF_METHOD) {
                        found.add(name(unit) + ": " + method.getName() + " has " + lines + " lines");
                    }
                    return super.visitMethod(method, null);
                }

                private long line(long position) {
                    return unit.getLineMap().getLineNumber(position);
                }
            }.scan(unit, null);
        }
        return found;
    }

    /** The calls whose result depends on the locale, the charset, the time zone or the line ends of the machine. */
    List<String> callsThatFollowTheMachine() {
        List<String> found = new ArrayList<>();
        for (CompilationUnitTree unit : units) {
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
                    if (call.getMethodSelect() instanceof MemberSelectTree method
                            && followsTheMachine(method, call.getArguments())) {
                        found.add(name(unit) + ": " + method.getIdentifier());
                    }
                    return super.visitMethodInvocation(call, null);
                }

                @Override
                public Void visitLiteral(LiteralTree literal, Void unused) {
                    if (literal.getValue() instanceof String text && text.contains("%n")) {
                        found.add(name(unit) + ": %n");
                    }
                    return null;
                }
            }.scan(unit, null);
        }
        return found;
    }

    private static boolean followsTheMachine(MemberSelectTree method, List<? extends ExpressionTree> arguments) {
        return switch (method.getIdentifier().toString()) {
            case "toLowerCase", "toUpperCase", "getBytes" -> arguments.isEmpty();
            case "format" ->
                method.getExpression().toString().equals("String")
                        && !arguments.get(0).toString().startsWith("Locale.");
            case "formatted", "lineSeparator", "defaultCharset", "systemDefault", "getDefault" ->
                !method.getExpression().toString().equals("ProxySelector");
            default -> false;
        };
    }

    /** The public types without Javadoc, outside of packages that end with the given names. */
    List<String> typesWithoutJavadoc(Set<String> internalPackages) {
        List<String> found = new ArrayList<>();
        for (CompilationUnitTree unit : units) {
            String packageName = packageOf(unit);
            if (internalPackages.contains(packageName.substring(packageName.lastIndexOf('.') + 1))) {
                continue;
            }
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitClass(ClassTree type, Void unused) {
                    if (!isPublic(type)) {
                        return null;
                    }
                    String javadoc = trees.getDocComment(getCurrentPath());
                    if (javadoc == null || javadoc.isBlank()) {
                        found.add(name(unit) + ": " + type.getSimpleName());
                    }
                    return super.visitClass(type, null);
                }

                /** A member of an interface is public without the modifier. */
                private boolean isPublic(ClassTree type) {
                    Tree around = getCurrentPath().getParentPath().getLeaf();
                    return type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                            || (around.getKind() == Tree.Kind.INTERFACE
                                    && !type.getSimpleName().isEmpty());
                }

                @Override
                public Void visitMethod(MethodTree method, Void unused) {
                    return null;
                }
            }.scan(unit, null);
        }
        return found;
    }

    /** The packages that import each other, directly or through other packages. */
    Set<String> packagesInCircles() {
        Map<String, Set<String>> imports = new TreeMap<>();
        units.forEach(unit -> imports.computeIfAbsent(packageOf(unit), unused -> new TreeSet<>()));
        for (CompilationUnitTree unit : units) {
            for (ImportTree each : unit.getImports()) {
                String imported = each.getQualifiedIdentifier().toString();
                imports.keySet().stream()
                        .filter(name -> imported.startsWith(name + ".")
                                && !name.equals(packageOf(unit))
                                && Character.isUpperCase(imported.charAt(name.length() + 1)))
                        .forEach(imports.get(packageOf(unit))::add);
            }
        }
        Set<String> circles = new TreeSet<>();
        imports.forEach((name, imported) -> {
            if (reachable(imported, imports).contains(name)) {
                circles.add(name);
            }
        });
        return circles;
    }

    private static Set<String> reachable(Set<String> from, Map<String, Set<String>> imports) {
        Set<String> reached = new TreeSet<>();
        List<String> open = new ArrayList<>(from);
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (reached.add(next)) {
                open.addAll(imports.get(next));
            }
        }
        return reached;
    }

    private static String packageOf(CompilationUnitTree unit) {
        return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    }

    private static String name(CompilationUnitTree unit) {
        String path = unit.getSourceFile().getName();
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
