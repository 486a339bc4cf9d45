package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.ValueType.Kind;
import io.github.intercomkit.protocol.AttributeType;
import io.github.intercomkit.protocol.CompanyAttribute;
import io.github.intercomkit.protocol.KnownAttribute;
import io.github.intercomkit.protocol.StandardAttribute;
import java.util.Optional;
import java.util.Set;

/** Which Java types Intercom's own attributes take. */
final class StandardTypes {
    /** Ids are text to Intercom and often numbers in Java. */
    private static final Set<KnownAttribute> IDS = Set.of(StandardAttribute.USER_ID, CompanyAttribute.COMPANY_ID);

    private StandardTypes() {}

    static boolean takes(KnownAttribute known, Kind kind) {
        return switch (known.type()) {
            case TEXT ->
                kind == Kind.CHARACTERS
                        || kind == Kind.ADDRESS
                        || kind == Kind.TEXT_FORM
                        || (kind == Kind.WHOLE_NUMBER && IDS.contains(known));
            case WHOLE_NUMBER -> kind == Kind.WHOLE_NUMBER;
            case DECIMAL -> kind == Kind.DECIMAL;
            case BOOLEAN -> kind == Kind.BOOLEAN;
            case TIME -> kind == Kind.INSTANT || kind == Kind.LOCAL_TIME || kind == Kind.WHOLE_NUMBER;
            case AVATAR -> kind == Kind.CHARACTERS || kind == Kind.ADDRESS;
            case COMPANY -> kind == Kind.COMPANY;
            case COMPANIES -> kind == Kind.COMPANIES;
            case TEXTS -> false;
        };
    }

    static String description(KnownAttribute known) {
        return IDS.contains(known)
                ? known.type().description() + " or " + AttributeType.WHOLE_NUMBER.description()
                : known.type().description();
    }

    /** A Java type that is right. */
    static String example(KnownAttribute known) {
        return switch (known.type()) {
            case TEXT, TEXTS -> "String";
            case WHOLE_NUMBER -> "Integer or Long";
            case DECIMAL -> "BigDecimal";
            case BOOLEAN -> "boolean";
            case TIME -> "Instant";
            case AVATAR -> "URI or String";
            case COMPANY -> "a type that bears @IntercomCompany itself";
            case COMPANIES -> "a List of a type that bears @IntercomCompany itself";
        };
    }

    static boolean isCompany(Optional<? extends KnownAttribute> known) {
        return known.map(KnownAttribute::type)
                .filter(type -> type == AttributeType.COMPANY || type == AttributeType.COMPANIES)
                .isPresent();
    }
}
