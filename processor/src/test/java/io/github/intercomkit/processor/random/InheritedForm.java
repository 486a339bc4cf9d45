package io.github.intercomkit.processor.random;

import io.github.intercomkit.protocol.JavaTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Types whose first members are in supertypes. */
enum InheritedForm implements Form {
    RAW {
        @Override
        public String source(String name, List<Member> members, Random random) {
            // Types of members that are inherited from a raw type are raw, too.
            int above =
                    firstAre(members, random, member -> !member.type().type().contains("<"));
            return "@SuppressWarnings(\"rawtypes\") @IntercomUser public class " + name + " extends Base" + name
                    + " {\n"
                    + Text.body(members.subList(above, members.size()), random) + "}\n"
                    + "abstract class Base" + name + "<T> {\nT none;\n"
                    + Text.body(members.subList(0, above), random) + "}";
        }
    },
    TYPE_VARIABLE {
        @Override
        public String source(String name, List<Member> members, Random random) {
            int above = firstAre(members, random, member -> true);
            if (above == 0 || members.get(0).type().isPrimitive()) {
                return PlainForm.CLASS.source(name, members, random);
            }
            Member bound = members.get(0);
            String type = bound.type().type();
            boolean isField = random.nextBoolean();
            return "@IntercomUser public class " + name + " extends Mid" + name + "<" + type + "> {\n"
                    + (isField
                            ? "{ " + bound.name() + " = " + bound.expression() + "; }\n"
                            : Text.implementations(List.of(bound)))
                    + Text.body(members.subList(above, members.size()), random) + "}\n"
                    + "abstract class Mid" + name + "<S" + bound(bound.type(), "S") + "> extends Base" + name
                    + "<S> {}\n"
                    + "abstract class Base" + name + "<T" + bound(bound.type(), "T") + "> {\n"
                    + bound.annotation()
                    + (isField ? " T " + bound.name() : " public abstract T " + bound.name() + "()")
                    + ";\n" + Text.body(members.subList(1, above), random) + "}";
        }
    },
    OVERRIDING {
        @Override
        public String source(String name, List<Member> members, Random random) {
            int above = firstAre(members, random, member -> true);
            boolean isClass = random.nextBoolean();
            StringBuilder base = new StringBuilder();
            StringBuilder own = new StringBuilder();
            for (Member member : members.subList(0, above)) {
                boolean again = random.nextBoolean();
                boolean wider = !member.type().isPrimitive() && random.nextBoolean();
                base.append(
                                again
                                        ? member.withAttribute("above " + member.name())
                                                .annotation()
                                        : member.annotation())
                        .append(isClass ? " public abstract " : " ")
                        .append(wider ? "Object " + member.name() + "()" : Text.declaration(member))
                        .append(";\n");
                own.append(again ? member.annotation() + " " : "").append(Text.implementations(List.of(member)));
            }
            return "@IntercomUser public class " + name + (isClass ? " extends" : " implements") + " Base" + name
                    + " {\n"
                    + own + Text.body(members.subList(above, members.size()), random) + "}\n"
                    + (isClass ? "abstract class" : "interface") + " Base" + name + " {\n" + base + "}";
        }
    },
    OTHER_PACKAGE {
        @Override
        public String source(String name, List<Member> members, Random random) {
            return String.join("\n", sources(name, members, random).values());
        }

        @Override
        public Map<String, String> sources(String name, List<Member> members, Random random) {
            int above = firstAre(members, random, member -> true);
            Map<String, String> sources = new LinkedHashMap<>();
            sources.put(
                    name,
                    "@IntercomUser public class " + name + " extends PACKAGE.base.Base" + name + " {\n"
                            + Text.body(members.subList(above, members.size()), random) + "}");
            sources.put(
                    "base/Base" + name,
                    "public abstract class Base" + name + " extends Hidden" + name + " {\n"
                            + Text.publicBody(members.subList(above / 2, above), random) + "}\n"
                            + "class Hidden" + name + " {\n" + Text.publicBody(members.subList(0, above / 2), random)
                            + "}");
            return sources;
        }
    },
    SEALED_RECORD {
        @Override
        public String source(String name, List<Member> members, Random random) {
            int above = firstAre(members, random, member -> true);
            List<Member> own = members.subList(above, members.size());
            String comma = above > 0 && !own.isEmpty() ? ",\n" : "";
            return "@IntercomUser public record " + name + "(" + Text.components(members.subList(0, above), false)
                    + comma
                    + Text.components(own, true) + ") implements Base" + name + " {}\n"
                    + "sealed interface Base" + name + " permits " + name + " {\n"
                    + Text.abstractMethods(members.subList(0, above)) + "}";
        }

        @Override
        public String creation(String name, List<Member> members) {
            return "new " + name + "(" + Text.arguments(members) + ")";
        }
    },
    DIAMOND {
        @Override
        public String source(String name, List<Member> members, Random random) {
            int above = firstAre(members, random, member -> true);
            return "@IntercomUser public interface " + name + " extends Left" + name + ", Right" + name + " {\n"
                    + Text.abstractMethods(members.subList(above, members.size())) + "}\n"
                    + "interface Left" + name + " extends Top" + name + " {}\n"
                    + "interface Right" + name + " extends Top" + name + " {}\n"
                    + "interface Top" + name + " {\n" + Text.abstractMethods(members.subList(0, above)) + "}";
        }

        @Override
        public String creation(String name, List<Member> members) {
            return "new " + name + "() {\n" + Text.implementations(members) + "}";
        }
    };

    /** The number of members, from the first, that are in a supertype. */
    private static int firstAre(List<Member> members, Random random, Predicate<Member> wanted) {
        int most = random.nextInt(members.size() + 1);
        return (int) members.stream().limit(most).takeWhile(wanted).count();
    }

    private static String bound(SampleType type, String variable) {
        if (type.equals(SampleType.STRING)) {
            return " extends CharSequence & Comparable<" + variable + ">";
        }
        boolean isNumber = Stream.of(JavaTypes.WHOLE_NUMBER, JavaTypes.DECIMAL)
                .anyMatch(group -> group.classNames().contains(type.type()));
        if (isNumber) {
            return " extends Number & Comparable<" + variable + ">";
        }
        return type.isComparable() ? " extends Comparable<" + variable + ">" : "";
    }
}
