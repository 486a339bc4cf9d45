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
 * A record that holds an attribute per component. Where they are more than a record can take, it holds records that hold them, and
 * has a method of each component's name all the same. Which of these records holds an attribute depends on its name alone, so that
 * a further attribute does not move the others in what was serialized before.
 */
final class RecordCode {
    /** A method takes 255 slots, and a constructor's first is the new object. */
    private static final int MAX_SLOTS = 254;

    /** A record keeps the names of its components in one constant of at most 65535 bytes; this leaves room for the texts. */
    private static final int MAX_NAMES = 65_000;

    private static final int FEWEST_PARTS = 8;

    private final ClassName name;
    private final List<String> texts;
    private final List<Value> values;
    private final List<List<Value>> parts;

    /** A record with components for texts, the identifiers, before those for the values. */
    RecordCode(ClassName name, List<String> texts, List<Value> values) {
        this.name = name;
        this.texts = texts;
        this.values = values;
        this.parts = fits(values, MAX_SLOTS - texts.size()) ? List.of() : split(values);
    }

    /** The record, ready for its methods. */
    TypeSpec.Builder builder() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        texts.forEach(text -> constructor.addParameter(String.class, text));
        TypeSpec.Builder record = TypeSpec.recordBuilder(name.simpleName()).addModifiers(Modifier.PRIVATE);
        if (parts.isEmpty()) {
            values.forEach(value -> constructor.addParameter(parameter(value)));
        } else {
            for (int i = 0; i < parts.size(); i++) {
                constructor.addParameter(partName(i), partComponent(i));
                parts.get(i).forEach(delegates(partComponent(i), record));
            }
        }
        return record.recordConstructor(constructor.build());
    }

    /** The statements that write each value beside that of an older record; {@code now} stands before the newer one's. */
    String writes(String now) {
        StringBuilder statements = new StringBuilder();
        for (Value value : values) {
            // A field where there is one: javac finds it sooner than a method.
            String component = parts.isEmpty() ? value.component() : value.component() + "()";
            statements
                    .append("out.")
                    .append(value.outputMethod())
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

    /** The records that it is split into, if any. */
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

    /** The expression that makes one. */
    String creation(List<String> textArguments, Function<Value, String> argument) {
        List<String> arguments = new ArrayList<>(textArguments);
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

    private static Consumer<Value> delegates(String part, TypeSpec.Builder record) {
        return value -> record.addMethod(MethodSpec.methodBuilder(value.component())
                .returns(value.componentType())
                .addStatement("return $N == null ? $L : $N.$N()", part, value.absent(), part, value.component())
                .build());
    }

    private static ParameterSpec parameter(Value value) {
        TypeName type = value.componentType();
        return ParameterSpec.builder(type, value.component()).build();
    }

    private ClassName partName(int i) {
        return ClassName.get("", name.simpleName() + "Part" + (i + 1));
    }

    /** No attribute has a component of that name: in those, four digits follow the sign. */
    private static String partComponent(int i) {
        return "part$" + (i + 1);
    }

    private static List<List<Value>> split(List<Value> values) {
        int count = FEWEST_PARTS;
        List<List<Value>> parts = split(values, count);
        while (!parts.stream().allMatch(part -> fits(part, MAX_SLOTS))) {
            count *= 2;
            parts = split(values, count);
        }
        return parts;
    }

    private static List<List<Value>> split(List<Value> values, int count) {
        List<List<Value>> parts = IntStream.range(0, count)
                .<List<Value>>mapToObj(i -> new ArrayList<>())
                .toList();
        values.forEach(value ->
                parts.get(Math.floorMod(value.component().hashCode(), count)).add(value));
        return parts;
    }

    private static boolean fits(List<Value> values, int slots) {
        int names = values.stream()
                .mapToInt(value -> value.component().length() + 1)
                .sum();
        return values.stream().mapToInt(Value::slots).sum() <= slots && names <= MAX_NAMES;
    }
}
