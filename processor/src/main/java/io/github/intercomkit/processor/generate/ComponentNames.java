package io.github.intercomkit.processor.generate;

import io.github.intercomkit.processor.model.Role;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of record components. A serialized snapshot finds its values by them after the next deployment, so a name depends on
 * the attribute's name alone, and two attributes never share one: {@code $} and four digits replace a character that cannot
 * be part of a Java name, and {@code $} is no character of an attribute's name.
 */
final class ComponentNames {
    static final String USER_ID = "userId";
    static final String EMAIL = "email";

    /** No attribute has that name: it is a setting of the Messenger. */
    static final String AUTH_TOKENS = "auth_tokens";

    static final String COMPANY_ID = "companyId";
    static final String COMPANY_NAME = "name";

    private static final Set<String> KEYWORDS = Set.of(
            ("_ abstract assert boolean break byte case catch char class const continue default do double else enum extends"
                            + " false final finally float for goto if implements import instanceof int interface long native"
                            + " new null package private protected public return short static strictfp super switch"
                            + " synchronized this throw throws transient true try void volatile while yield")
                    .split(" "));

    /** Methods that every record has. */
    private static final Set<String> METHODS =
            Set.of("clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** Names that serialization looks for in a class: javac warns of a component with such a name. */
    private static final Set<String> SERIALIZATION_NAMES = Set.of(
            "serialVersionUID",
            "serialPersistentFields",
            "writeObject",
            "readObject",
            "readObjectNoData",
            "writeReplace",
            "readResolve",
            "writeExternal",
            "readExternal");

    /** Names that the record of a user or of a company declares itself. That of a visitor declares none. */
    private static final Map<Role, Set<String>> DECLARED_NAMES = Map.of(
            Role.USER, Set.of(USER_ID, EMAIL),
            Role.COMPANY, Set.of(COMPANY_ID, COMPANY_NAME, "write"));

    private ComponentNames() {}

    static String of(String attributeName, Role role) {
        boolean reserved = KEYWORDS.contains(attributeName)
                || METHODS.contains(attributeName)
                || SERIALIZATION_NAMES.contains(attributeName)
                || DECLARED_NAMES.getOrDefault(role, Set.of()).contains(attributeName);
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < attributeName.length(); i++) {
            char c = attributeName.charAt(i);
            boolean legal = isLetter(c) || (i > 0 && isDigit(c));
            if (legal && !(reserved && i == 0)) {
                result.append(c);
            } else {
                result.append(String.format(Locale.ROOT, "$%04x", (int) c));
            }
        }
        return result.toString();
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
