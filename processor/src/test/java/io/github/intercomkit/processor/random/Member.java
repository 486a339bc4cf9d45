package io.github.intercomkit.processor.random;

import io.github.intercomkit.processor.random.SampleType.Sample;

/**
 * A member that is an attribute.
 *
 * @param name the member's name
 * @param attribute the attribute's name
 * @param explicit whether the annotation writes it out
 * @param signed whether it is signed
 * @param type its type
 * @param before its value
 * @param after its value once the user has changed
 */
record Member(
        String name, String attribute, boolean explicit, boolean signed, SampleType type, Sample before, Sample after) {
    String annotation() {
        StringBuilder inside = new StringBuilder();
        if (explicit) {
            add(inside, "value = \"" + attribute.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        }
        if (signed) {
            add(inside, "signed = true");
        }
        if (!type.setting().isEmpty()) {
            add(inside, type.setting());
        }
        return "@IntercomAttribute" + (inside.isEmpty() ? "" : "(" + inside + ")");
    }

    /** The same member with another attribute name. */
    Member withAttribute(String other) {
        return new Member(name, type.isTime() ? other + "_at" : other, true, signed, type, before, after);
    }

    /** The same member for a company: unsigned, and with one value. */
    Member fixed() {
        return new Member(name, attribute, explicit, false, type, before, before);
    }

    /** The expression of its value before or after the change. */
    String expression() {
        if (before.equals(after)) {
            return before.java();
        }
        return "(Make.changed ? " + after.java() + " : " + before.java() + ")";
    }

    String getter() {
        return (type.isBoolean() && name.hashCode() % 2 == 0 ? "is" : "get")
                + Character.toUpperCase(name.charAt(0))
                + name.substring(1);
    }

    private static void add(StringBuilder inside, String setting) {
        inside.append(inside.isEmpty() ? "" : ", ").append(setting);
    }
}
