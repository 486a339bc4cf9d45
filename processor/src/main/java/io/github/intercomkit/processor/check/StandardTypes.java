package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.ValueType.Category;
import io.github.intercomkit.protocol.AttributeType;
import io.github.intercomkit.protocol.CompanyAttribute;
import io.github.intercomkit.protocol.KnownAttribute;
import io.github.intercomkit.protocol.StandardAttribute;
import java.util.Optional;
import java.util.Set;

/** Knows which values the standard attributes take. */
final class StandardTypes {
    /** Ids are text at Intercom and often numbers in Java. */
    private static final Set<KnownAttribute> IDS = Set.of(StandardAttribute.USER_ID, CompanyAttribute.COMPANY_ID);

    private StandardTypes() {}

    static boolean takes(KnownAttribute known, Category category) {
        return switch (known.type()) {
            case TEXT ->
                category == Category.TEXT
                        || category == Category.ADDRESS
                        || category == Category.CONVERTED_TEXT
                        || (category == Category.WHOLE_NUMBER && IDS.contains(known));
            case WHOLE_NUMBER -> category == Category.WHOLE_NUMBER;
            case DECIMAL -> category == Category.DECIMAL;
            case BOOLEAN -> category == Category.BOOLEAN;
            case TIME ->
                category == Category.INSTANT || category == Category.LOCAL_TIME || category == Category.WHOLE_NUMBER;
            case AVATAR -> category == Category.TEXT || category == Category.ADDRESS;
            case COMPANY -> category == Category.COMPANY;
            case COMPANIES -> category == Category.COMPANIES;
            case TEXTS -> false;
        };
    }

    static String description(KnownAttribute known) {
        return IDS.contains(known)
                ? known.type().description() + " or " + AttributeType.WHOLE_NUMBER.description()
                : known.type().description();
    }

    /** A Java type that the attribute takes. */
    static String example(KnownAttribute known) {
        return switch (known.type()) {
            case TEXT, TEXTS -> "String";
            case WHOLE_NUMBER -> "Integer or Long";
            case DECIMAL -> "BigDecimal";
            case BOOLEAN -> "boolean";
            case TIME -> "Instant";
            case AVATAR -> "URI or String";
            case COMPANY -> "a type that has @IntercomCompany itself";
            case COMPANIES -> "a List of a type that has @IntercomCompany itself";
        };
    }

    static boolean isCompany(Optional<? extends KnownAttribute> known) {
        return known.map(KnownAttribute::type)
                .filter(type -> type == AttributeType.COMPANY || type == AttributeType.COMPANIES)
                .isPresent();
    }
}
