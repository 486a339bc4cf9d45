package io.github.intercomkit.processor.generate;

import io.github.intercomkit.processor.model.Access;
import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.Deprecation;
import io.github.intercomkit.processor.model.Position;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.model.TypeRef;
import io.github.intercomkit.processor.model.ValueType;
import java.util.List;
import java.util.Set;

/** Models made by hand, without a compiler. */
public final class Models {
    private static final TypeRef CUSTOMER = TypeRef.of("shop", "Customer");

    private Models() {}

    /** A public user with these attributes. */
    public static AnnotatedType user(Attribute... attributes) {
        return type(CUSTOMER, Role.USER, attributes);
    }

    /** A public company with these attributes. */
    public static AnnotatedType company(Attribute... attributes) {
        return type(TypeRef.of("shop", "Company"), Role.COMPANY, attributes);
    }

    /** An attribute that is read through a method of its name. */
    public static Attribute attribute(String name, ValueType.Category category, ValueType.Shape shape) {
        ValueType type = ValueType.of(category, shape, "Type");
        return new Attribute(
                CUSTOMER,
                "member",
                name,
                Access.of(name.replace('.', '_') + "()", type, Deprecation.NONE),
                false,
                null,
                null,
                null,
                false,
                false,
                "",
                Set.of(),
                Attribute.Positions.at(new Somewhere("shop.Customer", 1)));
    }

    private static AnnotatedType type(TypeRef name, Role role, Attribute... attributes) {
        return new AnnotatedType(
                name,
                role,
                null,
                true,
                Set.of(),
                List.of(),
                List.of(attributes),
                List.of(),
                List.of(),
                Deprecation.NONE,
                Set.of(),
                Set.of(),
                new Somewhere(name.qualifiedName(), 0));
    }

    private record Somewhere(String type, int order) implements Position {}
}
