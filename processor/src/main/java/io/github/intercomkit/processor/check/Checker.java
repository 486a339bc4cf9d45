package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.Compilation;
import io.github.intercomkit.processor.model.LocalType;
import io.github.intercomkit.processor.model.MisplacedAttribute;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.model.TypeFlaw;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the problems in a compilation. */
public final class Checker {
    private Checker() {}

    /** The problem that the sources already declare the class that would be generated. */
    public static Problem declared(AnnotatedType type) {
        return SerializerNames.declared(type);
    }

    /** Finds all problems, and the types that can be written. */
    public static Report check(Compilation compilation) {
        SortedSet<Problem> problems = new TreeSet<>();
        List<AnnotatedType> writable = new ArrayList<>();
        List<AnnotatedType> finished = new ArrayList<>();
        SerializerNames names = new SerializerNames(compilation);
        SimilarEvents events = new SimilarEvents(compilation);
        for (AnnotatedType type : compilation.types()) {
            List<Problem> found = new ArrayList<>(check(type));
            boolean companiesAreValid = true;
            if (type.role().isGenerated()) {
                found.addAll(names.check(type));
            }
            if (type.role() == Role.EVENT) {
                found.addAll(events.check(type));
            }
            if (type.role() == Role.USER) {
                found.addAll(CompanyUses.check(type));
                found.addAll(SharedNames.check(type));
                companiesAreValid = CompanyUses.areValid(type);
            }
            if (companiesAreValid && found.stream().noneMatch(Problem::isError)) {
                writable.add(type);
            }
            // An event of a later round can have a name that looks the same.
            if (companiesAreValid && found.isEmpty() && type.role() != Role.EVENT) {
                finished.add(type);
            }
            problems.addAll(found);
        }
        compilation.misplaced().forEach(each -> problems.addAll(misplaced(each)));
        compilation.localTypes().forEach(local -> problems.add(problem(Message.LOCAL_TYPE, local)));
        compilation.typesOfCompactFiles().forEach(local -> problems.add(problem(Message.COMPACT_FILE, local)));
        return new Report(problems, List.copyOf(writable), List.copyOf(finished));
    }

    private static List<Problem> misplaced(MisplacedAttribute misplaced) {
        Message message = misplaced.heritable() ? Message.UNUSED_ATTRIBUTE : Message.MISPLACED_ATTRIBUTE;
        if (misplaced.suppressions().contains(message.code())) {
            return List.of();
        }
        return List.of(Problem.of(
                misplaced.role(),
                message,
                misplaced.position(),
                misplaced.owner().displayName() + "." + misplaced.member(),
                misplaced.annotation(),
                misplaced.kind(),
                misplaced.owner().displayName(),
                misplaced.lack(),
                adviceFor(misplaced)));
    }

    private static String adviceFor(MisplacedAttribute misplaced) {
        if (misplaced.ofOtherRole()) {
            Role other = misplaced.role() == Role.EVENT ? Role.USER : Role.EVENT;
            return "Write " + other.memberAnnotation() + ", or remove the annotation.";
        }
        return misplaced.kind().equals("enum")
                ? "Remove the annotation."
                : "Annotate the type as well, or remove the annotation.";
    }

    private static Problem problem(Message message, LocalType local) {
        return Problem.of(
                local.role(),
                message,
                local.position(),
                local.name(),
                local.role().annotation());
    }

    /** The problems of one type, without its companies and other types. */
    static List<Problem> check(AnnotatedType type) {
        List<CheckedAttribute> checkedAttributes = CheckedAttribute.allOf(type);
        List<Problem> problems = new ArrayList<>(TypeChecks.check(type, checkedAttributes));
        if (type.flaws().contains(TypeFlaw.BOTH_ANNOTATIONS)) {
            return problems;
        }
        checkedAttributes.forEach(checked -> {
            problems.addAll(MemberChecks.check(checked));
            problems.addAll(NameChecks.check(checked));
            problems.addAll(ValueChecks.check(checked));
            problems.addAll(SensitiveNames.check(checked));
        });
        problems.addAll(AuthTokenChecks.check(type));
        return problems;
    }
}
