package io.github.intercomkit.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.Epoch;
import io.github.intercomkit.processor.model.ValueType;
import io.github.intercomkit.protocol.AttributeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The code of one component of a generated record. Its expressions are plain text without type names: JavaPoet is slow with parts of
 * text.
 *
 * @param attribute the attribute
 * @param component the name of the component
 * @param constant the name of the constant that holds the attribute
 * @param zoneConstant the name of the constant that holds its zone, if any
 * @param company the company that it holds, if any
 */
record ComponentCode(
        PayloadAttribute attribute,
        String component,
        String constant,
        @Nullable String zoneConstant,
        @Nullable CompanyCode company) {
    TypeName componentType() {
        boolean primitive = attribute.isPrimitive();
        return switch (attribute.target()) {
            case TEXT, AVATAR -> ClassName.get(String.class);
            case WHOLE_NUMBER, TIME -> primitive ? TypeName.LONG : TypeName.LONG.box();
            case DECIMAL -> primitive ? TypeName.DOUBLE : TypeName.DOUBLE.box();
            case BOOLEAN -> primitive ? TypeName.BOOLEAN : TypeName.BOOLEAN.box();
            case COMPANY -> companyCode().recordName();
            case COMPANIES ->
                ParameterizedTypeName.get(
                        ClassName.get(List.class), companyCode().recordName());
            case TEXTS -> throw new IllegalStateException("no attribute is " + attribute.target());
        };
    }

    /** The number of parameter slots that it takes in a method. */
    int slots() {
        return componentType().equals(TypeName.LONG) || componentType().equals(TypeName.DOUBLE) ? 2 : 1;
    }

    /** The value in a snapshot that was serialized before the attribute was declared. */
    String defaultValue() {
        if (!attribute.isPrimitive()) {
            return "null";
        }
        return attribute.target() == AttributeType.BOOLEAN ? "false" : "0";
    }

    /** The method of the {@code MemberWriter} that takes it. */
    String writerMethod() {
        return switch (attribute.target()) {
            case TEXT -> "text";
            case WHOLE_NUMBER, TIME -> orNull("wholeNumber");
            case DECIMAL -> orNull("decimal");
            case BOOLEAN -> orNull("bool");
            case AVATAR -> "avatar";
            case COMPANY -> "company";
            case COMPANIES -> "companies";
            case TEXTS -> throw new IllegalStateException("no attribute is " + attribute.target());
        };
    }

    /** The expression that reads the member of the object and converts it. */
    String conversion(String object) {
        return switch (attribute.target()) {
            case TEXT -> checked("text", object);
            case WHOLE_NUMBER -> checked(orNull("wholeNumber"), object);
            case DECIMAL -> checked(orNull("decimal"), object);
            case BOOLEAN -> read(object);
            case TIME -> time(object);
            case AVATAR -> checked("avatar", object);
            case COMPANY -> companyCode().methodName() + "(" + read(object) + ", values)";
            case COMPANIES ->
                "values.companies(" + constant + ", " + read(object) + ", this::"
                        + companyCode().methodName() + ")";
            case TEXTS -> throw new IllegalStateException("no attribute is " + attribute.target());
        };
    }

    /** The expression that reads the member of the object and passes it to a method of {@code WireValues}. */
    String checked(String method, String object) {
        return "values." + method + "(" + constant + ", " + read(object) + ")";
    }

    /** The expression that reads the member, without the Optional around it. */
    private String read(String object) {
        return read(attribute.declared(), object);
    }

    static String read(Attribute declared, String object) {
        String member = object + "." + declared.access().expression();
        return declared.type().shape() == ValueType.Shape.OPTIONAL ? "values.orNull(" + member + ")" : member;
    }

    /** Methods for values that can be null have another name, since overloads cost javac time at each call. */
    private String orNull(String method) {
        return attribute.isPrimitive() ? method : method + "OrNull";
    }

    private String time(String object) {
        Epoch epoch = attribute.declared().epoch();
        if (epoch != null) {
            return checked(orNull(epoch == Epoch.SECONDS ? "epochSeconds" : "epochMilliseconds"), object);
        }
        return zoneConstant == null
                ? checked("time", object)
                : "values.localTime(" + constant + ", " + read(object) + ", " + zoneConstant + ")";
    }

    private CompanyCode companyCode() {
        if (company == null) {
            throw new IllegalStateException(attribute.declared().displayName() + " holds no company that was read");
        }
        return company;
    }
}
