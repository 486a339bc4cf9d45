package io.github.intercomkit.benchmarks;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The annotation processors, and a type in the form that each one takes. */
public enum Processors {
    /** No processor. */
    NONE("", "") {
        @Override
        String source(String name, int attributes) {
            return record(name, attributes, "", "");
        }
    },
    INTERCOMKIT("io.github.intercomkit.processor.IntercomProcessor", "io.github.intercomkit.annotations") {
        @Override
        String source(String name, int attributes) {
            return record(name, attributes, "@IntercomUser ", "@IntercomAttribute ");
        }
    },
    /** The same attributes as methods, the form that AutoValue and Immutables take. */
    INTERCOMKIT_OF_METHODS("io.github.intercomkit.processor.IntercomProcessor", "io.github.intercomkit.annotations") {
        @Override
        String source(String name, int attributes) {
            return "@IntercomUser public interface " + name + " {" + methods(attributes, "@IntercomAttribute ") + "}";
        }
    },
    AUTO_VALUE("com.google.auto.value.processor.AutoValueProcessor", "com.google.auto.value") {
        @Override
        String source(String name, int attributes) {
            return "@AutoValue public abstract class " + name + " {" + methods(attributes, "public abstract ") + "}";
        }
    },
    IMMUTABLES("org.immutables.processor.ProxyProcessor", "org.immutables.value") {
        @Override
        String source(String name, int attributes) {
            return "@Value.Immutable public interface " + name + " {" + methods(attributes, "") + "}";
        }
    },
    RECORD_BUILDER("io.soabase.recordbuilder.processor.RecordBuilderProcessor", "io.soabase.recordbuilder.core") {
        @Override
        String source(String name, int attributes) {
            return record(name, attributes, "@RecordBuilder ", "");
        }
    },
    MAPSTRUCT("org.mapstruct.ap.MappingProcessor", "org.mapstruct") {
        @Override
        String source(String name, int attributes) {
            return "@Mapper public interface " + name + " { To map(From from); " + record("From", attributes, "", "")
                    + record("To", attributes, "", "") + "}";
        }
    },
    AVAJE("io.avaje.jsonb.generator.JsonbProcessor", "io.avaje.jsonb") {
        @Override
        String source(String name, int attributes) {
            return record(name, attributes, "@Json ", "");
        }
    };

    private static final String[] TYPES = {"String", "int", "boolean", "double", "Instant"};

    private final String processor;
    private final String annotations;

    Processors(String processor, String annotations) {
        this.processor = processor;
        this.annotations = annotations;
    }

    /** The imports of a source. */
    String imports() {
        return "import java.time.Instant;\n" + (annotations.isEmpty() ? "" : "import " + annotations + ".*;\n");
    }

    /** The compiler options that run this processor and no other. */
    String[] options() {
        return processor.isEmpty() ? new String[] {"-proc:none"} : new String[] {"-processor", processor};
    }

    /** The source of a type in the package {@code types}. */
    abstract String source(String name, int attributes);

    private static String record(String name, int attributes, String typeAnnotation, String memberAnnotation) {
        return IntStream.range(0, attributes)
                .mapToObj(i -> memberAnnotation + type(i) + " " + member(i))
                .collect(Collectors.joining(", ", typeAnnotation + "public record " + name + "(", ") {}"));
    }

    private static String methods(int attributes, String modifiers) {
        return IntStream.range(0, attributes)
                .mapToObj(i -> modifiers + type(i) + " " + member(i) + "();")
                .collect(Collectors.joining());
    }

    private static String type(int attribute) {
        return TYPES[attribute % TYPES.length];
    }

    /** The first member identifies the user. The name of a time ends in {@code At}. */
    private static String member(int attribute) {
        return attribute == 0 ? "email" : "value" + attribute + (attribute % TYPES.length == 4 ? "At" : "");
    }
}
