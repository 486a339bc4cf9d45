package io.github.intercomkit.processor.random;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pieces of sources that several forms share. */
final class Text {
    private Text() {}

    /** The members of a class, each in some style. */
    static String body(List<Member> members, Random random) {
        return join(members, member -> deprecation(random) + inClass(member, random.nextInt(9)));
    }

    /** The members of a class that another package can read. */
    static String publicBody(List<Member> members, Random random) {
        return join(members, member -> deprecation(random) + inClass(member, random.nextInt(5)));
    }

    static String abstractMethods(List<Member> members) {
        return join(members, member -> member.annotation() + " " + declaration(member) + ";\n");
    }

    static String implementations(List<Member> members) {
        return join(
                members,
                member -> "@Override public " + declaration(member) + " { return " + member.expression() + "; }\n");
    }

    static String declaration(Member member) {
        return member.type().type() + " " + member.name() + "()";
    }

    static String components(List<Member> members, boolean annotated) {
        return members.stream()
                .map(member -> (annotated ? member.annotation() + " " : "")
                        + member.type().type() + " " + member.name())
                .collect(Collectors.joining(",\n"));
    }

    static String arguments(List<Member> members) {
        return members.stream().map(Member::expression).collect(Collectors.joining(",\n"));
    }

    static String join(List<Member> members, Function<Member, String> text) {
        return members.stream().map(text).collect(Collectors.joining());
    }

    static String getter(Member member, String name, String visibility, String value) {
        return visibility + member.type().type() + " " + name + "() { return " + value + "; }\n";
    }

    private static String inClass(Member member, int style) {
        String annotation = member.annotation() + " ";
        String field = member.type().type() + " " + member.name();
        String value = " = " + member.expression() + ";\n";
        return switch (style) {
            case 0 -> annotation + "public " + field + value;
            case 1 ->
                annotation + "private " + field + value + getter(member, member.getter(), "public ", member.name());
            case 2 ->
                annotation + "private final " + field + value + getter(member, member.name(), "public ", member.name());
            case 3 -> annotation + "public " + declaration(member) + " { return " + member.expression() + "; }\n";
            // A lazy proxy's fields are empty.
            case 4 ->
                annotation + "protected " + field + ";\n"
                        + getter(member, member.getter(), "public ", member.expression());
            case 5 -> annotation + field + value;
            case 6 ->
                annotation + "protected " + field + value
                        + getter(member, member.getter(), "protected ", member.name());
            case 7 -> annotation + "final " + declaration(member) + " { return " + member.expression() + "; }\n";
            default -> annotation + "public " + field + ";\n" + getter(member, member.name(), "", member.expression());
        };
    }

    private static String deprecation(Random random) {
        return random.nextInt(12) == 0 ? "@Deprecated " : "";
    }
}
