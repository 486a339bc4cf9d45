package io.github.intercomkit.processor.scan;

import java.util.Set;
import java.util.stream.Stream;

/** Exceptions with which compilers stop, such as for a missing class of a library. */
public final class CompilerFailures {
    private static final Set<String> NAMES = Set.of(
            "com.sun.tools.javac.code.Symbol$CompletionFailure",
            "org.eclipse.jdt.internal.compiler.problem.AbortCompilation");

    private CompilerFailures() {}

    /** Whether the compiler reports the exception itself once it is thrown again. */
    public static boolean isCompilerFailure(Throwable thrown) {
        return Stream.<Class<?>>iterate(thrown.getClass(), each -> each != null, Class::getSuperclass)
                .anyMatch(each -> NAMES.contains(each.getName()));
    }
}
