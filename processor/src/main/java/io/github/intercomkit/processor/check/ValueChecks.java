package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.model.ValueType;
import io.github.intercomkit.processor.model.ValueType.Category;
import io.github.intercomkit.protocol.AttributeNames;
import io.github.intercomkit.protocol.AttributeType;
import io.github.intercomkit.protocol.EventNames;
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

/** Checks whether Intercom takes a member's value under the attribute's name. */
final class ValueChecks {
    private static final Set<Category> WITHOUT_VALUE =
            EnumSet.of(Category.OTHER, Category.SQL_DATE_OR_TIME, Category.COMPANY, Category.COMPANIES);
    private static final Set<Category> UNREADABLE = EnumSet.of(Category.NONE, Category.UNRESOLVED);

    private final CheckedAttribute checked;
    private final Attribute attribute;
    private final ValueType type;
    private final List<Problem> problems = new ArrayList<>();

    private ValueChecks(CheckedAttribute checked) {
        this.checked = checked;
        this.attribute = checked.attribute();
        this.type = attribute.type();
    }

    static List<Problem> check(CheckedAttribute checked) {
        ValueChecks checks = new ValueChecks(checked);
        Optional<? extends KnownAttribute> known = checked.known();
        if (!UNREADABLE.contains(checks.type.category())) {
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
            refuseZone();
            if (attribute.epoch() != null) {
                refuseEpoch();
            }
        }
    }

    private void custom() {
        if (isOfEvent(checked)) {
            metadata();
            return;
        }
        switch (type.category()) {
            case OTHER, MONEY, MONETARY_AMOUNT, LINK -> add(Message.UNSUPPORTED_TYPE, shownType());
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

    private void metadata() {
        switch (type.category()) {
            case OTHER, COMPANY, COMPANIES -> add(Message.UNSUPPORTED_METADATA, shownType());
            case SQL_DATE_OR_TIME -> add(Message.SQL_DATE_OR_TIME, shownType());
            case BOOLEAN -> add(Message.BOOLEAN_METADATA, shownType());
            default -> {
                timeName();
                zone();
                epoch();
            }
        }
    }

    private static boolean isOfEvent(CheckedAttribute checked) {
        return checked.type().role() == Role.EVENT;
    }

    private void timeName() {
        if (!isMisnamed(checked)) {
            return;
        }
        boolean event = isOfEvent(checked);
        boolean named = checked.type().role().namesTime(attribute.name());
        problems.add(
                named
                        ? checked.problem(
                                event ? Message.NO_DATE : Message.NO_TIME,
                                attribute.positions().name(),
                                shownType())
                        : checked.problem(
                                event ? Message.TIME_KEY : Message.TIME_NAME,
                                attribute.positions().name(),
                                nameOfTime()));
    }

    /** Whether either the name or the value of a custom attribute says that it is a time, but not both. */
    static boolean isMisnamed(CheckedAttribute checked) {
        Attribute attribute = checked.attribute();
        Category category = attribute.type().category();
        boolean hasValue = !UNREADABLE.contains(category)
                && !WITHOUT_VALUE.contains(category)
                && (isOfEvent(checked) ? category != Category.BOOLEAN : !category.isOfEvents());
        if (!hasValue || checked.known().isPresent() || checked.nameProblem().isPresent()) {
            return false;
        }
        boolean isTime = category == Category.INSTANT
                || category == Category.LOCAL_TIME
                || (category == Category.WHOLE_NUMBER && attribute.epoch() != null);
        return isTime != checked.type().role().namesTime(attribute.name());
    }

    /** The name to propose: a standard name if one is near, and no name that is refused, too. */
    private String nameOfTime() {
        String proposed = isOfEvent(checked)
                ? EventNames.dateKey(attribute.name())
                : NearMisses.of(checked).orElseGet(() -> AttributeNames.timeName(attribute.name()));
        Optional<NameProblem> problem = checked.problemOf(proposed);
        if (problem.isEmpty()) {
            return checked.type().role().memberAnnotation() + "(\"" + proposed + "\")";
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
            refuseZone();
        } else if (attribute.zone() == null) {
            add(Message.ZONE_MISSING, shownType());
        } else if (!isZone(attribute.zone())) {
            problems.add(checked.problem(
                    Message.ZONE_UNKNOWN,
                    attribute.positions().zone(),
                    VisibleText.of(attribute.zone()),
                    NearMisses.ofZone(attribute.zone()).orElse("Europe/Paris")));
        }
    }

    private void refuseZone() {
        if (attribute.zone() != null) {
            problems.add(checked.problem(
                    Message.ZONE_MEANINGLESS, attribute.positions().zone(), shownType()));
        }
    }

    private void epoch() {
        if (attribute.epoch() != null && type.category() != Category.WHOLE_NUMBER) {
            refuseEpoch();
        }
    }

    private void refuseEpoch() {
        problems.add(checked.problem(
                Message.EPOCH_MEANINGLESS,
                attribute.positions().epoch(),
                checked.known().isPresent() && type.category() == Category.WHOLE_NUMBER
                        ? attribute.name()
                        : "the type " + shownType()));
    }

    private void signed() {
        if (!attribute.signed()) {
            return;
        }
        String reason = null;
        if (checked.type().role() == Role.VISITOR) {
            reason = "a visitor has no proof of identity, so there is no token to hold the attribute";
        } else if (checked.type().role() == Role.COMPANY || StandardTypes.isCompany(checked.known())) {
            reason = "companies stay outside of the token";
        } else if (checked.known().filter(StandardAttribute.USER_ID::equals).isPresent()) {
            reason = "the token always holds " + StandardAttribute.USER_ID.jsonName();
        }
        if (reason != null) {
            problems.add(checked.problem(
                    Message.SIGNED_MEANINGLESS, attribute.positions().signed(), reason));
        } else if (AttributeNames.isTokenClaim(attribute.name())) {
            problems.add(
                    checked.problem(Message.SIGNED_CLAIM, attribute.positions().signed()));
        }
    }

    /** The type of the value, and the getter if it is not the annotated member. */
    private String shownType() {
        String expression = attribute.access().expression();
        boolean throughGetter = expression.endsWith("()")
                && !expression.equals(attribute.member())
                && !expression.equals(attribute.member() + "()");
        return throughGetter ? type.display() + " (returned by " + expression + ")" : type.display();
    }

    private void add(Message message, Object... details) {
        problems.add(checked.problem(message, attribute.positions().annotation(), details));
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
