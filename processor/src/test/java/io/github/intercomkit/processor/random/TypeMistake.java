package io.github.intercomkit.processor.random;

import java.util.List;
import java.util.Set;

/** Mistakes in a user's type as a whole, or in the types beside it. */
enum TypeMistake {
    NONE {
        @Override
        void makeIn(Draft draft) {}
    },
    NO_IDENTIFIER {
        @Override
        void makeIn(Draft draft) {
            // An alias counts as the name that it stands for.
            if (draft.own.indexOf("@IntercomAttribute(\"id\")") < 0
                    && draft.above.indexOf("@IntercomAttribute(\"id\")") < 0) {
                draft.dropIdentifier();
                boolean bare = draft.own.isEmpty() && draft.above.isEmpty();
                draft.expect("Customer", bare ? "IK002" : "IK001");
            }
        }
    },
    ENUM {
        @Override
        void makeIn(Draft draft) {
            replaceType(draft, "@IntercomUser public enum Customer { ONE;\nBODY}", "IK003");
        }
    },
    GENERIC {
        @Override
        void makeIn(Draft draft) {
            draft.type = "@IntercomUser public class Customer<T> extends Base {\nBODY}";
            draft.expect("Customer", "IK004");
        }
    },
    INNER {
        @Override
        void makeIn(Draft draft) {
            draft.type = "public class Customer { @IntercomUser public class Inner extends Base {\nBODY} }";
            draft.expect("Customer", "IK005");
        }
    },
    PRIVATE {
        @Override
        void makeIn(Draft draft) {
            draft.type =
                    "public class Customer { private interface Around { @IntercomUser class Inner extends Base {\nBODY} } }";
            draft.expect("Customer", "IK006");
        }
    },
    BOTH {
        @Override
        void makeIn(Draft draft) {
            draft.type = "@IntercomCompany @IntercomUser public class Customer extends Base {\nBODY}";
            // No other message is printed for a type with both annotations.
            draft.codes.keySet().removeAll(Set.of("Customer", "Base"));
            draft.expect("Customer", "IK007");
        }
    },
    TOO_MANY {
        @Override
        void makeIn(Draft draft) {
            for (int i = 0; i < 251; i++) {
                draft.own
                        .append("@IntercomAttribute(\"many")
                        .append(i)
                        .append("\") int many")
                        .append(i)
                        .append(";\n");
            }
            draft.expect("Customer", "IK008");
        }
    },
    SERIALIZER_TWICE {
        @Override
        void makeIn(Draft draft) {
            draft.type = "public class Customer { @IntercomUser static class A_B extends Base {\nBODY}\n"
                    + "static class A { @IntercomUser static class B { @IntercomAttribute String email; } } }";
            draft.expect("Customer", "IK010", "IK010");
        }
    },
    SERIALIZER_DECLARED {
        @Override
        void makeIn(Draft draft) {
            draft.others.put("CustomerIntercomSerializer", "class CustomerIntercomSerializer {}");
            draft.expect("Customer", "IK011");
        }
    },
    MISPLACED {
        @Override
        void makeIn(Draft draft) {
            draft.others.put(
                    "Stray",
                    "final class Stray { @IntercomAttribute int a; @IntercomAttribute int b() { return 1; } }");
            draft.expect("Stray", "IK022", "IK022");
        }
    },
    INVISIBLE_METHOD {
        @Override
        void makeIn(Draft draft) {
            extendTypeOfOtherPackage(
                    draft,
                    "@IntercomAttribute int extendTypeOfOtherPackage() { return 1; } @IntercomAttribute private int gone;");
            draft.expect("base/Far", "IK019", "IK020");
        }
    },
    COMPANY_INVISIBLE {
        @Override
        void makeIn(Draft draft) {
            if (!draft.holdsCompany()) {
                extendTypeOfOtherPackage(draft, "@IntercomAttribute public Hidden company() { return null; }");
                draft.others.put("base/Hidden", company("class Hidden", "public "));
                draft.expect("base/Far", "IK042");
            }
        }
    },
    COMPANY_MEMBER_INVISIBLE {
        @Override
        void makeIn(Draft draft) {
            if (!draft.holdsCompany()) {
                draft.own.append("@IntercomAttribute PACKAGE.base.Hidden company;\n");
                draft.others.put("base/Hidden", company("public class Hidden", ""));
                draft.expect("Customer", "IK043", "IK043");
            }
        }
    };

    abstract void makeIn(Draft draft);

    /** Moves the superclass's members into a type that cannot have a superclass. */
    private static void replaceType(Draft draft, String type, String code) {
        draft.type = type;
        draft.own.append(draft.above);
        draft.above.setLength(0);
        List<String> codes = draft.codes.remove("Base");
        if (codes != null) {
            draft.expect("Customer", codes.toArray(String[]::new));
        }
        draft.expect("Customer", code);
    }

    /** A superclass of another package. */
    private static void extendTypeOfOtherPackage(Draft draft, String members) {
        draft.others.put("base/Far", "public abstract class Far { " + members + " }");
        draft.type = "@IntercomUser public abstract class Customer extends PACKAGE.base.Far {\nBODY}";
        draft.codes.remove("Base");
    }

    private static String company(String type, String visibility) {
        return "@IntercomCompany " + type + " { @IntercomAttribute(\"company_id\") " + visibility
                + "String id; @IntercomAttribute " + visibility + "String name; }";
    }
}
