package io.github.intercomkit.processor.random;

import java.util.List;
import java.util.Random;

/** Types that declare all or nearly all of their members themselves. */
enum PlainForm implements Form {
    CLASS {
        @Override
        public String source(String name, List<Member> members, Random random) {
            return "@IntercomUser public class " + name + " {\n" + Text.body(members, random) + "}";
        }
    },
    NESTED {
        @Override
        public String source(String name, List<Member> members, Random random) {
            return "public class " + name + " {\n@IntercomUser static class Inner {\n" + Text.body(members, random)
                    + "}\n}";
        }

        @Override
        public String creation(String name, List<Member> members) {
            return "new " + name + ".Inner()";
        }

        @Override
        public String serializer(String name) {
            return name + "_InnerIntercomSerializer";
        }
    },
    RECORD {
        @Override
        public String source(String name, List<Member> members, Random random) {
            return "@IntercomUser public record " + name + "(" + Text.components(members, true) + ") {}";
        }

        @Override
        public String creation(String name, List<Member> members) {
            return "new " + name + "(" + Text.arguments(members) + ")";
        }
    },
    NESTED_RECORD {
        @Override
        public String source(String name, List<Member> members, Random random) {
            return "public interface " + name + " {\n@IntercomUser record Inner(" + Text.components(members, true)
                    + ") {}\n}";
        }

        @Override
        public String creation(String name, List<Member> members) {
            return "new " + name + ".Inner(" + Text.arguments(members) + ")";
        }

        @Override
        public String serializer(String name) {
            return name + "_InnerIntercomSerializer";
        }
    },
    INTERFACE {
        @Override
        public String source(String name, List<Member> members, Random random) {
            return "@IntercomUser public interface " + name + " {\n"
                    + Text.join(members, member -> member.annotation() + " " + Text.declaration(member) + ";\n") + "}";
        }

        @Override
        public String creation(String name, List<Member> members) {
            return "new " + name + "() {\n"
                    + Text.join(
                            members,
                            member -> "@Override public " + Text.declaration(member) + " { return "
                                    + member.expression() + "; }\n")
                    + "}";
        }
    },
    DEFAULT_METHODS {
        @Override
        public String source(String name, List<Member> members, Random random) {
            int half = random.nextInt(members.size() + 1);
            return "@IntercomUser public interface " + name + " extends Base" + name + " {\n"
                    + methods(members.subList(half, members.size())) + "}\n"
                    + "interface Base" + name + " {\n" + methods(members.subList(0, half)) + "}";
        }

        @Override
        public String creation(String name, List<Member> members) {
            return "new " + name + "() {}";
        }

        private String methods(List<Member> members) {
            return Text.join(
                    members,
                    member -> member.annotation() + " default " + Text.declaration(member) + " { return "
                            + member.expression() + "; }\n");
        }
    },
    SEALED {
        @Override
        public String source(String name, List<Member> members, Random random) {
            return "@IntercomUser public sealed interface " + name + " permits Only" + name + " {\n"
                    + Text.join(members, member -> member.annotation() + " " + Text.declaration(member) + ";\n") + "}\n"
                    + "record Only" + name + "(" + Text.components(members, false) + ") implements " + name + " {}";
        }

        @Override
        public String creation(String name, List<Member> members) {
            return "new Only" + name + "(" + Text.arguments(members) + ")";
        }
    };
}
