package io.github.intercomkit.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/**
 * The code of a record with a component for each attribute. If a record cannot hold so many, it is split into part records, and has a
 * method with each component's name. Only its name decides which part holds an attribute, so that a new attribute does not move
 * the others in a serialized snapshot.
 */
final class RecordCode {
    /** A method takes 255 slots, and a constructor's first is the new object. */
    private static final int MAX_SLOTS = 254;

    /** A record keeps the names of its components in one constant of at most 65535 bytes; the texts need some of them. */
    private static final int MAX_NAMES = 65_000;

    private static final int FEWEST_PARTS = 8;

    private final ClassName name;
    private final List<ParameterSpec> leading;
    private final List<ComponentCode> values;
    private final List<List<ComponentCode>> parts;

    /** A record with leading components, such as the identifiers, before those for the values. */
    RecordCode(ClassName name, List<ParameterSpec> leading, List<ComponentCode> values) {
        this.name = name;
        this.leading = leading;
        this.values = values;
        this.parts = fits(values, MAX_SLOTS - leading.size()) ? List.of() : split(values);
    }

    static ParameterSpec text(String name) {
        return ParameterSpec.builder(String.class, name).build();
    }

    /** The record without its methods. */
    TypeSpec.Builder builder() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        leading.forEach(constructor::addParameter);
        TypeSpec.Builder record = TypeSpec.recordBuilder(name.simpleName()).addModifiers(Modifier.PRIVATE);
        if (parts.isEmpty()) {
            values.forEach(value -> constructor.addParameter(parameter(value)));
        } else {
            for (int i = 0; i < parts.size(); i++) {
                constructor.addParameter(partName(i), partComponent(i));
                parts.get(i).forEach(delegate(partComponent(i), record));
            }
        }
        return record.recordConstructor(constructor.build());
    }

    /** The statements that write each value, with the value of an older record.
     *
     * @param now the prefix of the newer record's values */
    String writes(String now) {
        StringBuilder statements = new StringBuilder();
        for (ComponentCode value : values) {
            // A field if there is one: javac finds it sooner than a method.
            String component = parts.isEmpty() ? value.component() : value.component() + "()";
            statements
                    .append("out.")
                    .append(value.writerMethod())
                    .append('(')
                    .append(value.constant())
                    .append(", old.")
                    .append(component)
                    .append(", ")
                    .append(now)
                    .append(component)
                    .append(");\n");
        }
        return statements.toString();
    }

    /** The part records, if it is split. */
    List<TypeSpec> partRecords() {
        List<TypeSpec> records = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
            parts.get(i).forEach(value -> constructor.addParameter(parameter(value)));
            records.add(TypeSpec.recordBuilder(partName(i).simpleName())
                    .addModifiers(Modifier.PRIVATE)
                    .addSuperinterface(Serializable.class)
                    .recordConstructor(constructor.build())
                    .addMethod(Methods.toString("Part"))
                    .build());
        }
        return records;
    }

    /** The expression that makes a record. */
    String creation(List<String> leadingArguments, Function<ComponentCode, String> argument) {
        List<String> arguments = new ArrayList<>(leadingArguments);
        if (parts.isEmpty()) {
            values.stream().map(argument).forEach(arguments::add);
        } else {
            for (int i = 0; i < parts.size(); i++) {
                arguments.add(creation(
                        partName(i), parts.get(i).stream().map(argument).toList()));
            }
        }
        return creation(name, arguments);
    }

    private static String creation(ClassName type, List<String> arguments) {
        return "new " + type.simpleName() + "(\n" + String.join(",\n", arguments) + ")";
    }

    private static Consumer<ComponentCode> delegate(String part, TypeSpec.Builder record) {
        return value -> record.addMethod(MethodSpec.methodBuilder(value.component())
                .returns(value.componentType())
                .addStatement("return $N == null ? $L : $N.$N()", part, value.defaultValue(), part, value.component())
                .build());
    }

    private static ParameterSpec parameter(ComponentCode value) {
        TypeName type = value.componentType();
        return ParameterSpec.builder(type, value.component()).build();
    }

    private ClassName partName(int i) {
        return ClassName.get("", name.simpleName() + "Part" + (i + 1));
    }

    /** No attribute has a component of that name: there, four digits follow the $. */
    private static String partComponent(int i) {
        return "part$" + (i + 1);
    }

    private static List<List<ComponentCode>> split(List<ComponentCode> values) {
        int count = FEWEST_PARTS;
        List<List<ComponentCode>> parts = split(values, count);
        while (!parts.stream().allMatch(part -> fits(part, MAX_SLOTS))) {
            count *= 2;
            parts = split(values, count);
        }
        return parts;
    }

    private static List<List<ComponentCode>> split(List<ComponentCode> values, int count) {
        List<List<ComponentCode>> parts = IntStream.range(0, count)
                .<List<ComponentCode>>mapToObj(i -> new ArrayList<>())
                .toList();
        values.forEach(value ->
                parts.get(Math.floorMod(value.component().hashCode(), count)).add(value));
        return parts;
    }

    private static boolean fits(List<ComponentCode> values, int slots) {
        int names = values.stream()
                .mapToInt(value -> value.component().length() + 1)
                .sum();
        return values.stream().mapToInt(ComponentCode::slots).sum() <= slots && names <= MAX_NAMES;
    }
}
