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
 * One value of a generated record. Its expressions are plain text: no type is named in them, and JavaPoet takes half of its time
 * for parts of text.
 *
 * @param told the attribute
 * @param component the name of the component
 * @param constant the name of the constant that holds the attribute
 * @param zoneConstant the name of the constant that holds its zone, if it has one
 * @param company the company that it holds, if it holds one
 */
record Value(
        Told told,
        String component,
        String constant,
        @Nullable String zoneConstant,
        @Nullable CompanyCode company) {
    TypeName componentType() {
        boolean primitive = told.isPrimitive();
        return switch (told.target()) {
            case TEXT, AVATAR -> ClassName.get(String.class);
            case WHOLE_NUMBER, TIME -> primitive ? TypeName.LONG : TypeName.LONG.box();
            case DECIMAL -> primitive ? TypeName.DOUBLE : TypeName.DOUBLE.box();
            case BOOLEAN -> primitive ? TypeName.BOOLEAN : TypeName.BOOLEAN.box();
            case COMPANY -> companyCode().recordName();
            case COMPANIES ->
                ParameterizedTypeName.get(
                        ClassName.get(List.class), companyCode().recordName());
            case TEXTS -> throw new IllegalStateException("no attribute is " + told.target());
        };
    }

    /** How many of a method's parameters it takes. */
    int slots() {
        return componentType().equals(TypeName.LONG) || componentType().equals(TypeName.DOUBLE) ? 2 : 1;
    }

    /** What a snapshot holds that was written before the attribute was declared. */
    String absent() {
        if (!told.isPrimitive()) {
            return "null";
        }
        return told.target() == AttributeType.BOOLEAN ? "false" : "0";
    }

    /** The method of the output that takes it. */
    String outputMethod() {
        return switch (told.target()) {
            case TEXT -> "text";
            case WHOLE_NUMBER, TIME -> orNull("wholeNumber");
            case DECIMAL -> orNull("decimal");
            case BOOLEAN -> orNull("bool");
            case AVATAR -> "avatar";
            case COMPANY -> "company";
            case COMPANIES -> "companies";
            case TEXTS -> throw new IllegalStateException("no attribute is " + told.target());
        };
    }

    /** Reads the member of the object and turns it into the component. */
    String conversion(String object) {
        return switch (told.target()) {
            case TEXT -> checked("text", object);
            case WHOLE_NUMBER -> checked(orNull("wholeNumber"), object);
            case DECIMAL -> checked(orNull("decimal"), object);
            case BOOLEAN -> read(told.attribute(), object);
            case TIME -> time(object);
            case AVATAR -> checked("avatar", object);
            case COMPANY -> companyCode().methodName() + "(" + read(told.attribute(), object) + ")";
            case COMPANIES ->
                "companies(" + constant + ", " + read(told.attribute(), object) + ", this::"
                        + companyCode().methodName() + ")";
            case TEXTS -> throw new IllegalStateException("no attribute is " + told.target());
        };
    }

    /** Reads the member of the object and gives it to a method that knows the attribute's rules. */
    String checked(String method, String object) {
        return method + "(" + constant + ", " + read(told.attribute(), object) + ")";
    }

    /** The member as it is, without the Optional around it. */
    private static String read(Attribute attribute, String object) {
        String member = object + "." + attribute.reading().expression();
        return attribute.type().shape() == ValueType.Shape.OPTIONAL ? "orNull(" + member + ")" : member;
    }

    /** What can be null goes to a method of another name: javac would look at each method of one name, for each call. */
    private String orNull(String method) {
        return told.isPrimitive() ? method : method + "OrNull";
    }

    private String time(String object) {
        Epoch epoch = told.attribute().epoch();
        if (epoch != null) {
            return checked(orNull(epoch == Epoch.SECONDS ? "epochSeconds" : "epochMilliseconds"), object);
        }
        return zoneConstant == null
                ? checked("time", object)
                : "localTime(" + constant + ", " + read(told.attribute(), object) + ", " + zoneConstant + ")";
    }

    private CompanyCode companyCode() {
        if (company == null) {
            throw new IllegalStateException(told.attribute().displayName() + " holds no company that was read");
        }
        return company;
    }
}
