package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.Compilation;
import io.github.intercomkit.processor.model.LocalType;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.model.Stray;
import io.github.intercomkit.processor.model.TypeFlaw;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds every mistake in a compilation. */
public final class Checker {
    private Checker() {}

    /** That the sources already declare a user's serializer. */
    public static Problem declared(AnnotatedType user) {
        return SerializerNames.declared(user);
    }

    /** Looks at everything; says what is wrong, and what can be written all the same. */
    public static Report check(Compilation compilation) {
        SortedSet<Problem> problems = new TreeSet<>();
        List<AnnotatedType> writable = new ArrayList<>();
        List<AnnotatedType> settled = new ArrayList<>();
        SerializerNames names = new SerializerNames(compilation);
        for (AnnotatedType type : compilation.types()) {
            List<Problem> found = new ArrayList<>(check(type));
            boolean companiesAreFine = true;
            if (type.role() == Role.USER) {
                found.addAll(names.check(type));
                found.addAll(CompanyUses.check(type));
                found.addAll(SharedNames.check(type));
                companiesAreFine = CompanyUses.areFine(type);
            }
            if (type.role() == Role.USER && companiesAreFine && found.stream().noneMatch(Problem::isError)) {
                writable.add(type);
            }
            if (companiesAreFine && found.isEmpty()) {
                settled.add(type);
            }
            problems.addAll(found);
        }
        for (Stray stray : compilation.strays()) {
            Message message = stray.heritable() ? Message.UNREAD : Message.STRAY;
            if (!stray.suppressions().contains(message.code())) {
                problems.add(Problem.of(
                        message,
                        stray.place(),
                        stray.owner().displayName() + "." + stray.member(),
                        stray.kind(),
                        stray.owner().displayName(),
                        stray.kind().equals("enum")
                                ? "Remove the annotation."
                                : "Annotate the type as well, or remove the annotation."));
            }
        }
        compilation.localTypes().forEach(local -> problems.add(problem(Message.LOCAL_TYPE, local)));
        compilation.compactTypes().forEach(local -> problems.add(problem(Message.COMPACT_FILE, local)));
        return new Report(problems, List.copyOf(writable), List.copyOf(settled));
    }

    private static Problem problem(Message message, LocalType local) {
        return Problem.of(message, local.place(), local.name(), local.role().annotation());
    }

    /** What is wrong with one type by itself. */
    static List<Problem> check(AnnotatedType type) {
        List<Subject> subjects = Subject.allOf(type);
        List<Problem> problems = new ArrayList<>(TypeChecks.check(type, subjects));
        if (type.flaws().contains(TypeFlaw.BOTH_ANNOTATIONS)) {
            return problems;
        }
        subjects.forEach(subject -> {
            problems.addAll(MemberChecks.check(subject));
            problems.addAll(NameChecks.check(subject));
            problems.addAll(ValueChecks.check(subject));
            problems.addAll(SensitiveNames.check(subject));
        });
        return problems;
    }
}
