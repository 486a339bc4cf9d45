package io.github.intercomkit.processor.write;

import io.github.intercomkit.processor.check.Problem;
import io.github.intercomkit.processor.scan.ElementPosition;
import io.github.intercomkit.processor.scan.PrintablePosition;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Prints problems through the compiler, each at its position. */
public final class ProblemPrinter {
    private final Messager messager;

    /** Prints through the compiler's messager. */
    public ProblemPrinter(Messager messager) {
        this.messager = messager;
    }

    /** Prints problems of this round. */
    public void print(Iterable<Problem> problems) {
        for (Problem problem : problems) {
            Diagnostic.Kind kind = problem.isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
            if (problem.position() instanceof ElementPosition position) {
                messager.printMessage(
                        kind, problem.text(), position.element(), position.annotation(), position.value());
            } else if (problem.position() instanceof PrintablePosition position) {
                position.print(kind, problem.text());
            } else {
                messager.printMessage(kind, problem.text());
            }
        }
    }

    /** Prints an error without a position. */
    public void print(String error) {
        messager.printMessage(Diagnostic.Kind.ERROR, error);
    }
}
