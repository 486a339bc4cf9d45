package io.github.intercomkit.processor;

import com.google.auto.service.AutoService;
import io.github.intercomkit.processor.check.Checker;
import io.github.intercomkit.processor.check.Message;
import io.github.intercomkit.processor.check.Report;
import io.github.intercomkit.processor.generate.EventGenerator;
import io.github.intercomkit.processor.generate.ResourceGenerator;
import io.github.intercomkit.processor.generate.SerializerGenerator;
import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.scan.AnnotationNames;
import io.github.intercomkit.processor.scan.CompilerFailures;
import io.github.intercomkit.processor.scan.Scanner;
import io.github.intercomkit.processor.write.ProblemPrinter;
import io.github.intercomkit.processor.write.ResourceWriter;
import io.github.intercomkit.processor.write.SourceWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Writes a serializer for each {@code @IntercomUser} and {@code @IntercomVisitor} type, a class for each {@code @IntercomEvent} type, and
 * a resource for each of these and each {@code @IntercomCompany} type.
 *
 * <p>A type with a problem is read again in each round, since another processor may add a missing part. In the last round the processor
 * reports all problems that are left.
 */
@AutoService(Processor.class)
public final class IntercomProcessor extends AbstractProcessor {
    private static final int PRINTED_FRAMES = 5;
    private static final String READING = "the annotated types of this compilation";

    private final Set<String> done = new HashSet<>();
    private @Nullable Scanner scanner;
    private boolean failed;
    private String currentType = READING;

    /** Called by the compiler. */
    public IntercomProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return AnnotationNames.ALL;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        scanner = new Scanner(environment);
    }

    /** Claims our annotations: a build with {@code -Xlint:all -Werror} fails on an annotation that no processor claims. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!failed) {
            try {
                process(Objects.requireNonNull(scanner), round);
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                failed = true;
                if (CompilerFailures.isCompilerFailure(e)) {
                    throw e;
                }
                printer().print(Message.CRASH.text(trace(e), currentType));
            }
        }
        return true;
    }

    private void process(Scanner scanner, RoundEnvironment round) {
        currentType = READING;
        scanner.addSources(round);
        Report report = Checker.check(scanner.scan());
        if (round.processingOver()) {
            printer().print(report.problems());
            if (round.errorRaised()) {
                return;
            }
        }
        // In the last round, only types that waited for Lombok are left.
        for (AnnotatedType type : report.writable()) {
            if (done.add(type.name().qualifiedName())) {
                write(type, scanner);
            }
        }
        scanner.finish(report.finished());
    }

    private void write(AnnotatedType type, Scanner scanner) {
        currentType = type.name().displayName();
        if (!type.role().isGenerated() || writeSource(type, scanner)) {
            writeResource(type, scanner);
        }
    }

    private boolean writeSource(AnnotatedType type, Scanner scanner) {
        try {
            new SourceWriter(processingEnv.getFiler())
                    .write(
                            type.role() == Role.EVENT
                                    ? EventGenerator.generate(type)
                                    : SerializerGenerator.generate(type),
                            Objects.requireNonNull(scanner.topLevel(type)));
            return true;
        } catch (FilerException e) {
            // An earlier build's class has the name: a source (IK011) or, for Eclipse's compiler, a class
            // (IK044).
            if (scanner.isSource(type.qualifiedGeneratedName())) {
                printer().print(List.of(Checker.declared(type)));
            } else {
                notWritten(type, e);
            }
        } catch (IOException e) {
            notWritten(type, e);
        }
        return false;
    }

    private void writeResource(AnnotatedType type, Scanner scanner) {
        try {
            new ResourceWriter(processingEnv.getFiler())
                    .write(ResourceGenerator.generate(type), Objects.requireNonNull(scanner.topLevel(type)));
        } catch (IOException e) {
            notWritten(type, e);
        }
    }

    private void notWritten(AnnotatedType type, IOException e) {
        printer().print(Message.NOT_WRITTEN.textFor(type.role(), type.name().displayName(), e));
    }

    /** A compiler shows messages, not stack traces. The first frames show where to look. */
    private static String trace(Throwable thrown) {
        return Stream.concat(
                        Stream.of(thrown.toString()),
                        Arrays.stream(thrown.getStackTrace())
                                .limit(PRINTED_FRAMES)
                                .map(frame -> "at " + frame))
                .collect(Collectors.joining(" "));
    }

    private ProblemPrinter printer() {
        return new ProblemPrinter(processingEnv.getMessager());
    }
}
