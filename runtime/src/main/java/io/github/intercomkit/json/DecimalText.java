package io.github.intercomkit.json;

import tools.jackson.core.io.NumberOutput;

/** The shortest text of a decimal number: Jackson's, since the JDK's own differs between 17 and later ones. */
public final class DecimalText {
    private static final boolean JACKSONS_OWN = true;

    private DecimalText() {}

    /** The text of a finite number. */
    public static String of(double value) {
        return NumberOutput.toString(value, JACKSONS_OWN);
    }

    /** The text of a number, which may be infinite or not a number. */
    public static String of(float value) {
        return NumberOutput.toString(value, JACKSONS_OWN);
    }
}
