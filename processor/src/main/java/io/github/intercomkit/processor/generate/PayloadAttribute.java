package io.github.intercomkit.processor.generate;

import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.model.ValueType;
import io.github.intercomkit.protocol.AttributeType;
import io.github.intercomkit.protocol.CompanyAttribute;
import io.github.intercomkit.protocol.KnownAttribute;
import io.github.intercomkit.protocol.StandardAttribute;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An attribute in a payload.
 *
 * @param declared the attribute as it is declared
 * @param role whether it belongs to a user or a company
 * @param known the standard attribute of its name
 * @param target the type of its value at Intercom
 */
record PayloadAttribute(Attribute declared, Role role, Optional<? extends KnownAttribute> known, AttributeType target) {
    private static final List<KnownAttribute> LEADING = List.of(
            StandardAttribute.USER_ID, StandardAttribute.EMAIL, CompanyAttribute.COMPANY_ID, CompanyAttribute.NAME);

    static PayloadAttribute of(Attribute attribute, Role role) {
        Optional<? extends KnownAttribute> known = role.known(attribute.name());
        return new PayloadAttribute(
                attribute,
                role,
                known,
                known.<AttributeType>map(KnownAttribute::type).orElseGet(() -> custom(attribute)));
    }

    /** In the order of a payload: identifiers, standard attributes, custom ones, the latter two in the order of declaration. */
    static List<PayloadAttribute> inOrder(List<Attribute> attributes, Role role) {
        return attributes.stream()
                .map(attribute -> of(attribute, role))
                .sorted(Comparator.comparingInt(PayloadAttribute::rank))
                .toList();
    }

    private int rank() {
        if (known.isEmpty()) {
            return LEADING.size() + 1;
        }
        int leading = LEADING.indexOf(known.get());
        return leading < 0 ? LEADING.size() : leading;
    }

    /** Whether it comes first in each payload or company: an identifier, or the name of a company. */
    boolean isLeading() {
        return known.isPresent() && LEADING.contains(known.get());
    }

    /** The expression that makes the attribute at run time. */
    String creation() {
        String creation = "Attribute." + factory() + "(" + Literals.of(declared.name()) + ")";
        return declared.signed() ? creation + ".signed()" : creation;
    }

    private String factory() {
        String owner = role == Role.COMPANY ? "company" : "custom";
        if (known.isPresent()) {
            return role == Role.COMPANY ? "companyStandard" : "standard";
        }
        return switch (target) {
            case TEXT -> owner + "Text";
            case WHOLE_NUMBER -> owner + "WholeNumber";
            case DECIMAL -> owner + "Decimal";
            case BOOLEAN -> owner + "Boolean";
            case TIME -> owner + "Time";
            case AVATAR, COMPANY, COMPANIES, TEXTS ->
                throw new IllegalStateException("no custom attribute is " + target);
        };
    }

    boolean is(KnownAttribute other) {
        return known.isPresent() && known.get().equals(other);
    }

    boolean isPrimitive() {
        boolean staysPrimitive = target == AttributeType.WHOLE_NUMBER
                || target == AttributeType.DECIMAL
                || target == AttributeType.BOOLEAN
                || target == AttributeType.TIME;
        return staysPrimitive && declared.type().shape() == ValueType.Shape.PRIMITIVE;
    }

    private static AttributeType custom(Attribute attribute) {
        return switch (attribute.type().category()) {
            case TEXT, ADDRESS, CONVERTED_TEXT -> AttributeType.TEXT;
            case WHOLE_NUMBER -> attribute.epoch() == null ? AttributeType.WHOLE_NUMBER : AttributeType.TIME;
            case DECIMAL -> AttributeType.DECIMAL;
            case BOOLEAN -> AttributeType.BOOLEAN;
            case INSTANT, LOCAL_TIME -> AttributeType.TIME;
            case COMPANY, COMPANIES, MONEY, MONETARY_AMOUNT, LINK, SQL_DATE_OR_TIME, UNRESOLVED, NONE, OTHER ->
                throw new IllegalArgumentException(attribute.displayName() + " has no value for Intercom");
        };
    }
}
