package io.github.intercomkit.processor.random;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of types that a user can be. */
enum Form {
    CLASS {
        @Override
        String source(String name, List<Member> members, Random random) {
            return "@IntercomUser public class " + name + " {\n" + body(members, random) + "}";
        }
    },
    NESTED {
        @Override
        String source(String name, List<Member> members, Random random) {
            return "@IntercomUser static class Inner {\n" + body(members, random) + "}\n}";
        }

        @Override
        String head(String name) {
            return "public class " + name + " {\n";
        }

        @Override
        String creation(String name, List<Member> members) {
            return "new " + name + ".Inner()";
        }

        @Override
        String serializer(String name) {
            return name + "_InnerIntercomSerializer";
        }
    },
    GENERIC_SUPERCLASS {
        @Override
        String source(String name, List<Member> members, Random random) {
            int half = random.nextInt(members.size() + 1);
            List<Member> above = members.subList(0, half);
            // Of a superclass some members are of a type that only the subclass says.
            String base = above.isEmpty() ? "" : above.get(0).kind().isPrimitive() ? "" : generic(above.get(0));
            return "@IntercomUser public class " + name + " extends Base" + name
                    + (base.isEmpty() ? "" : "<" + above.get(0).kind().type() + ">") + " {\n"
                    + (base.isEmpty() ? "" : implementation(above.get(0)))
                    + body(members.subList(half, members.size()), random) + "}\n"
                    + "abstract class Base" + name + (base.isEmpty() ? "" : "<T>") + " {\n" + base
                    + body(above.subList(base.isEmpty() ? 0 : 1, half), random) + "}";
        }

        private String generic(Member member) {
            return member.annotation() + " abstract T " + member.name() + "();\n";
        }

        private String implementation(Member member) {
            return "@Override public " + member.kind().type() + " " + member.name() + "() { return "
                    + member.expression() + "; }\n";
        }
    },
    RECORD {
        @Override
        String source(String name, List<Member> members, Random random) {
            return "@IntercomUser public record " + name + "(" + components(members, true) + ") {}";
        }

        @Override
        String creation(String name, List<Member> members) {
            return "new " + name + "(" + arguments(members) + ")";
        }
    },
    INTERFACE {
        @Override
        String source(String name, List<Member> members, Random random) {
            return "@IntercomUser public interface " + name + " {\n"
                    + join(members, member -> member.annotation() + " " + declaration(member) + ";\n") + "}";
        }

        @Override
        String creation(String name, List<Member> members) {
            return "new " + name + "() {\n"
                    + join(
                            members,
                            member -> "@Override public " + declaration(member) + " { return " + member.expression()
                                    + "; }\n")
                    + "}";
        }
    },
    DEFAULT_METHODS {
        @Override
        String source(String name, List<Member> members, Random random) {
            int half = random.nextInt(members.size() + 1);
            return "@IntercomUser public interface " + name + " extends Base" + name + " {\n"
                    + methods(members.subList(half, members.size())) + "}\n"
                    + "interface Base" + name + " {\n" + methods(members.subList(0, half)) + "}";
        }

        @Override
        String creation(String name, List<Member> members) {
            return "new " + name + "() {}";
        }

        private String methods(List<Member> members) {
            return join(
                    members,
                    member -> member.annotation() + " default " + declaration(member) + " { return "
                            + member.expression() + "; }\n");
        }
    },
    SEALED {
        @Override
        String source(String name, List<Member> members, Random random) {
            return "@IntercomUser public sealed interface " + name + " permits Only" + name + " {\n"
                    + join(members, member -> member.annotation() + " " + declaration(member) + ";\n") + "}\n"
                    + "record Only" + name + "(" + components(members, false) + ") implements " + name + " {}";
        }

        @Override
        String creation(String name, List<Member> members) {
            return "new Only" + name + "(" + arguments(members) + ")";
        }
    };

    /** The type with what it needs beside it, without the head of the file. */
    abstract String source(String name, List<Member> members, Random random);

    /** What stands before the user's type. */
    String head(String name) {
        return "";
    }

    /** An expression that makes a user. */
    String creation(String name, List<Member> members) {
        return "new " + name + "()";
    }

    String serializer(String name) {
        return name + "IntercomSerializer";
    }

    private static String body(List<Member> members, Random random) {
        return join(members, member -> inClass(member, random.nextInt(7)));
    }

    private static String inClass(Member member, int style) {
        String field = member.kind().type() + " " + member.name();
        String value = " = " + member.expression() + ";\n";
        return switch (style) {
            case 0 -> member.annotation() + " public " + field + value;
            case 1 -> member.annotation() + " " + field + value;
            case 2 -> member.annotation() + " private " + field + value + getter(member, member.getter(), "public ");
            case 3 -> member.annotation() + " private final " + field + value + getter(member, member.name(), "");
            case 4 ->
                member.annotation() + " protected " + field + value + getter(member, member.getter(), "protected ");
            case 5 ->
                member.annotation() + " public " + declaration(member) + " { return " + member.expression() + "; }\n";
            default ->
                member.annotation() + " final " + declaration(member) + " { return " + member.expression() + "; }\n";
        };
    }

    private static String getter(Member member, String name, String visibility) {
        return visibility + member.kind().type() + " " + name + "() { return " + member.name() + "; }\n";
    }

    private static String declaration(Member member) {
        return member.kind().type() + " " + member.name() + "()";
    }

    private static String components(List<Member> members, boolean annotated) {
        return members.stream()
                .map(member -> (annotated ? member.annotation() + " " : "")
                        + member.kind().type() + " " + member.name())
                .collect(Collectors.joining(",\n"));
    }

    private static String arguments(List<Member> members) {
        return members.stream().map(Member::expression).collect(Collectors.joining(",\n"));
    }

    private static String join(List<Member> members, Function<Member, String> text) {
        return members.stream().map(text).collect(Collectors.joining());
    }
}
