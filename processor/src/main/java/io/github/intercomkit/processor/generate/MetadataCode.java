package io.github.intercomkit.processor.generate;

import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.model.ValueType.Category;
import org.jspecify.annotations.Nullable;

/**
 * The code of one key of an event's metadata.
 *
 * @param declared the member
 * @param constant the name of the constant that holds the key
 * @param zoneConstant the name of the constant that holds its zone, if any
 */
record MetadataCode(
        Attribute declared, String constant, @Nullable String zoneConstant) {
    /** The statement that reads the member of the object, and writes its value. */
    String statement(String object) {
        Category category = declared.type().category();
        if (category == Category.MONETARY_AMOUNT) {
            return "metadata.money(" + constant + ", " + ComponentCode.read(declared, object)
                    + ", amount -> amount.getNumber().numberValueExact(java.math.BigDecimal.class)"
                    + ", amount -> amount.getCurrency().getCurrencyCode())";
        }
        if (category.isOfEvents()) {
            return "metadata.object(" + constant + ", " + ComponentCode.read(declared, object)
                    + ", value -> value.toMap())";
        }
        ComponentCode code =
                new ComponentCode(PayloadAttribute.of(declared, Role.EVENT), constant, constant, zoneConstant, null);
        return "metadata." + code.writerMethod() + "(" + constant + ", " + code.conversion(object) + ")";
    }

    /** The kind of value, for the Javadoc of the generated class. */
    String kind() {
        return switch (declared.type().category()) {
            case MONEY, MONETARY_AMOUNT -> "money";
            case LINK -> "link with a text";
            default -> SerializerDoc.json(PayloadAttribute.of(declared, Role.EVENT));
        };
    }
}
