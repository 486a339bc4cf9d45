package io.github.intercomkit.processor.scan;

import java.util.Set;
import java.util.stream.Stream;

/** What compilers throw when they cannot go on themselves, such as for want of a library's class. */
public final class CompilerFailures {
    private static final Set<String> NAMES = Set.of(
            "com.sun.tools.javac.code.Symbol$CompletionFailure",
            "org.eclipse.jdt.internal.compiler.problem.AbortCompilation");

    private CompilerFailures() {}

    /** Whether it is the compiler's to report, which it does once it gets it back. */
    public static boolean include(Throwable thrown) {
        return Stream.<Class<?>>iterate(thrown.getClass(), each -> each != null, Class::getSuperclass)
                .anyMatch(each -> NAMES.contains(each.getName()));
    }
}
