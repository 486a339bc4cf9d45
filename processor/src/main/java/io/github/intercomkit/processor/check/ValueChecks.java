package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.Place;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.model.ValueType;
import io.github.intercomkit.processor.model.ValueType.Category;
import io.github.intercomkit.protocol.AttributeNames;
import io.github.intercomkit.protocol.AttributeType;
import io.github.intercomkit.protocol.KnownAttribute;
import io.github.intercomkit.protocol.NameProblem;
import io.github.intercomkit.protocol.StandardAttribute;
import io.github.intercomkit.protocol.VisibleText;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether Intercom takes the values of a member under the attribute's name. */
final class ValueChecks {
    private static final Set<Category> VALUELESS =
            EnumSet.of(Category.OTHER, Category.SQL_DATE_OR_TIME, Category.COMPANY, Category.COMPANIES);
    private static final Set<Category> UNKNOWN = EnumSet.of(Category.NONE, Category.UNRESOLVED);

    private final Subject subject;
    private final Attribute attribute;
    private final ValueType type;
    private final List<Problem> problems = new ArrayList<>();

    private ValueChecks(Subject subject) {
        this.subject = subject;
        this.attribute = subject.attribute();
        this.type = attribute.type();
    }

    static List<Problem> check(Subject subject) {
        ValueChecks checks = new ValueChecks(subject);
        Optional<? extends KnownAttribute> known = subject.known();
        if (!UNKNOWN.contains(checks.type.category())) {
            if (known.isPresent()) {
                checks.standard(known.get());
            } else {
                checks.custom();
            }
        }
        checks.signed();
        return checks.problems;
    }

    private void standard(KnownAttribute known) {
        boolean isTime = known.type() == AttributeType.TIME;
        if (isTime && type.category() == Category.SQL_DATE_OR_TIME) {
            add(Message.SQL_DATE_OR_TIME, shownType());
        } else if (!StandardTypes.takes(known, type.category())) {
            add(
                    Message.WRONG_TYPE,
                    StandardTypes.description(known),
                    known.jsonName(),
                    shownType(),
                    StandardTypes.example(known));
        } else if (isTime) {
            if (type.category() == Category.WHOLE_NUMBER && attribute.epoch() == null) {
                add(Message.NUMBER_FOR_TIME, known.jsonName(), shownType());
            }
            zone();
            epoch();
        } else {
            meaninglessZone();
            if (attribute.epoch() != null) {
                meaninglessEpoch();
            }
        }
    }

    private void custom() {
        switch (type.category()) {
            case OTHER -> add(Message.UNSUPPORTED_TYPE, shownType());
            case SQL_DATE_OR_TIME -> add(Message.SQL_DATE_OR_TIME, shownType());
            case COMPANY -> misplacedCompany(StandardAttribute.COMPANY);
            case COMPANIES -> misplacedCompany(StandardAttribute.COMPANIES);
            default -> {
                timeName();
                zone();
                epoch();
            }
        }
    }

    private void timeName() {
        if (!isMisnamed(subject)) {
            return;
        }
        Place place = attribute.places().name();
        problems.add(
                AttributeNames.namesTime(attribute.name())
                        ? subject.problem(Message.NO_TIME, place, shownType())
                        : subject.problem(Message.TIME_NAME, place, nameOfTime()));
    }

    /** Whether a custom attribute is a time by its name and not by its value, or the other way round. */
    static boolean isMisnamed(Subject subject) {
        Attribute attribute = subject.attribute();
        Category category = attribute.type().category();
        boolean hasValue = !UNKNOWN.contains(category) && !VALUELESS.contains(category);
        if (!hasValue || subject.known().isPresent() || subject.nameProblem().isPresent()) {
            return false;
        }
        boolean isTime = category == Category.INSTANT
                || category == Category.LOCAL_TIME
                || (category == Category.WHOLE_NUMBER && attribute.epoch() != null);
        return isTime != AttributeNames.namesTime(attribute.name());
    }

    /** What to write instead: Intercom's own name where that is near, and never a name that is refused in its turn. */
    private String nameOfTime() {
        String proposed = NearMisses.of(subject).orElseGet(() -> AttributeNames.timeName(attribute.name()));
        Optional<NameProblem> problem = subject.problemOf(proposed);
        if (problem.isEmpty()) {
            return "@IntercomAttribute(\"" + proposed + "\")";
        }
        return problem.get().kind() == NameProblem.Kind.ALIAS
                ? "@IntercomAttribute(\"" + problem.get().detail() + "\")"
                : "such a name";
    }

    private void misplacedCompany(StandardAttribute proper) {
        add(Message.MISPLACED_COMPANY, proper.type().description(), proper.jsonName());
    }

    private void zone() {
        if (type.category() != Category.LOCAL_TIME) {
            meaninglessZone();
        } else if (attribute.zone() == null) {
            add(Message.ZONE_MISSING, shownType());
        } else if (!isZone(attribute.zone())) {
            problems.add(subject.problem(
                    Message.ZONE_UNKNOWN,
                    attribute.places().zone(),
                    VisibleText.of(attribute.zone()),
                    NearMisses.ofZone(attribute.zone()).orElse("Europe/Paris")));
        }
    }

    private void meaninglessZone() {
        if (attribute.zone() != null) {
            problems.add(
                    subject.problem(Message.ZONE_MEANINGLESS, attribute.places().zone(), shownType()));
        }
    }

    private void epoch() {
        if (attribute.epoch() != null && type.category() != Category.WHOLE_NUMBER) {
            meaninglessEpoch();
        }
    }

    private void meaninglessEpoch() {
        problems.add(subject.problem(
                Message.EPOCH_MEANINGLESS,
                attribute.places().epoch(),
                subject.known().isPresent() && type.category() == Category.WHOLE_NUMBER
                        ? attribute.name()
                        : "the type " + shownType()));
    }

    private void signed() {
        if (!attribute.signed()) {
            return;
        }
        String reason = null;
        if (subject.type().role() == Role.COMPANY || StandardTypes.isCompany(subject.known())) {
            reason = "companies stay outside of the token";
        } else if (subject.known().filter(StandardAttribute.USER_ID::equals).isPresent()) {
            reason = "the token always holds " + StandardAttribute.USER_ID.jsonName();
        }
        if (reason != null) {
            problems.add(subject.problem(
                    Message.SIGNED_MEANINGLESS, attribute.places().signed(), reason));
        } else if (AttributeNames.isTokenClaim(attribute.name())) {
            problems.add(
                    subject.problem(Message.SIGNED_CLAIM, attribute.places().signed()));
        }
    }

    /** The type of what is read, which a getter can give another than its field. */
    private String shownType() {
        String expression = attribute.reading().expression();
        boolean throughGetter = expression.endsWith("()")
                && !expression.equals(attribute.member())
                && !expression.equals(attribute.member() + "()");
        return throughGetter ? type.display() + " (returned by " + expression + ")" : type.display();
    }

    private void add(Message message, Object... details) {
        problems.add(subject.problem(message, attribute.places().annotation(), details));
    }

    private static boolean isZone(String zone) {
        try {
            ZoneId unused = ZoneId.of(zone);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
