package io.github.intercomkit.processor.write;

import io.github.intercomkit.processor.check.Message;
import io.github.intercomkit.processor.check.Problem;
import io.github.intercomkit.processor.scan.PrintingPlace;
import io.github.intercomkit.processor.scan.SourcePlace;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Hands problems to the compiler, each at its place. */
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
            if (problem.place() instanceof SourcePlace place) {
                messager.printMessage(kind, problem.text(), place.element(), place.annotation(), place.value());
            } else if (problem.place() instanceof PrintingPlace place) {
                place.print(kind, problem.text());
            } else {
                messager.printMessage(kind, problem.text());
            }
        }
    }

    /** Prints what belongs to no place in the sources. */
    public void print(Message message, Object... details) {
        messager.printMessage(Diagnostic.Kind.ERROR, message.text(details));
    }
}
