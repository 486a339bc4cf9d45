package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.Position;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.model.TypeFlaw;
import io.github.intercomkit.protocol.CompanyAttribute;
import io.github.intercomkit.protocol.EventNames;
import io.github.intercomkit.protocol.Limits;
import io.github.intercomkit.protocol.NameProblem;
import io.github.intercomkit.protocol.StandardAttribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Checks a type as a whole. */
final class TypeChecks {
    private final AnnotatedType type;
    private final List<CheckedAttribute> checkedAttributes;
    private final List<Problem> problems = new ArrayList<>();

    private TypeChecks(AnnotatedType type, List<CheckedAttribute> checkedAttributes) {
        this.type = type;
        this.checkedAttributes = checkedAttributes;
    }

    static List<Problem> check(AnnotatedType type, List<CheckedAttribute> checkedAttributes) {
        TypeChecks checks = new TypeChecks(type, checkedAttributes);
        checks.flaws();
        checks.names();
        if (type.event() != null) {
            checks.eventName(type.event());
        }
        // A type that cannot be read may be incomplete.
        if (type.flaws().isEmpty() && type.unresolved().isEmpty()) {
            checks.completeness();
        }
        return checks.problems;
    }

    private void flaws() {
        String annotation = type.role().annotation();
        for (TypeFlaw flaw : type.flaws()) {
            switch (flaw) {
                case ENUM -> add(Message.WRONG_KIND, annotation, "an enum");
                case ANNOTATION -> add(Message.WRONG_KIND, annotation, "an annotation type");
                case GENERIC -> add(Message.GENERIC_TYPE, annotation);
                case INNER -> add(Message.INNER_TYPE, annotation);
                case PRIVATE -> add(Message.PRIVATE_TYPE, annotation);
                case BOTH_ANNOTATIONS -> add(Message.BOTH_ANNOTATIONS);
                case NO_RUNTIME -> add(Message.NO_RUNTIME);
            }
        }
    }

    private void names() {
        String topLevel = type.name().topLevelName();
        if (type.name().packageName().isEmpty() && AnnotatedType.CODEGEN_NAMES.contains(topLevel)) {
            add(Message.UNNAMED_PACKAGE, topLevel);
        }
        for (String supertype : type.unresolved()) {
            add(Message.UNRESOLVED, "its supertype " + supertype);
        }
    }

    private void completeness() {
        if (type.role() == Role.EVENT) {
            numberOfKeys();
            return;
        }
        if (type.attributes().isEmpty()) {
            add(Message.NO_ATTRIBUTE, type.role().annotation());
            return;
        }
        if (type.role() == Role.USER) {
            boolean identified = Arrays.stream(StandardAttribute.values())
                    .filter(StandardAttribute::identifies)
                    .anyMatch(attribute -> isDeclared(attribute.jsonName()));
            if (!identified) {
                add(Message.NO_IDENTIFIER);
            }
        } else if (type.role() == Role.COMPANY) {
            Arrays.stream(CompanyAttribute.values())
                    .filter(attribute -> attribute.required() && !isDeclared(attribute.jsonName()))
                    .forEach(attribute -> add(Message.COMPANY_INCOMPLETE, attribute.jsonName()));
        }
        long custom = checkedAttributes.stream()
                .filter(checked -> checked.known().isEmpty())
                .count();
        if (custom > Limits.MAX_CUSTOM_ATTRIBUTES) {
            add(Message.TOO_MANY_CUSTOM, custom, Limits.MAX_CUSTOM_ATTRIBUTES);
        }
    }

    private void numberOfKeys() {
        int keys = type.attributes().size();
        if (keys > Limits.MAX_METADATA) {
            add(Message.TOO_MANY_KEYS, keys, Limits.MAX_METADATA);
        } else if (keys > Limits.SAFE_METADATA && !type.suppressions().contains(Message.MANY_KEYS.code())) {
            add(Message.MANY_KEYS, keys, Limits.SAFE_METADATA, Limits.MAX_METADATA);
        }
    }

    private void eventName(AnnotatedType.EventName event) {
        EventNames.problemOfEvent(event.value()).ifPresent(problem -> {
            switch (problem.kind()) {
                case BLANK -> addAt(event.position(), Message.BLANK_EVENT);
                case TOO_LONG ->
                    addAt(event.position(), Message.LONG_NAME, event.value().length(), Limits.MAX_NAME);
                case MALFORMED -> addAt(event.position(), Message.MALFORMED_NAME);
                case FORBIDDEN_CHARACTERS ->
                    addAt(
                            event.position(),
                            Message.EVENT_CHARACTERS,
                            problem.detail(),
                            "Intercom turns each into -, so that two events can become one.");
                case INVISIBLE_CHARACTERS ->
                    addAt(
                            event.position(),
                            Message.EVENT_CHARACTERS,
                            problem.detail(),
                            "A reader cannot see it there, so that two events look the same.");
                case PROTOTYPE, RESERVED, ALIAS, USERS_ONLY ->
                    throw new IllegalStateException("No event has " + problem.kind());
            }
        });
    }

    /** Also under its alias, which is a problem of its own. */
    private boolean isDeclared(String name) {
        return checkedAttributes.stream().anyMatch(checked -> {
            Attribute attribute = checked.attribute();
            Optional<NameProblem> problem = checked.nameProblem();
            return attribute.name().equals(name)
                    || (problem.isPresent()
                            && problem.get().kind() == NameProblem.Kind.ALIAS
                            && problem.get().detail().equals(name));
        });
    }

    private void add(Message message, Object... details) {
        addAt(type.position(), message, details);
    }

    private void addAt(Position position, Message message, Object... details) {
        problems.add(Problem.of(type.role(), message, position, type.name().displayName(), details));
    }
}
