package io.github.intercomkit.codegen;

import org.jspecify.annotations.Nullable;

/**
 * The values that stand in a snapshot for refused ones where these are left out. Intercom takes none of them, so no accepted value is
 * equal to one; unlike null, they clear nothing in a diff.
 */
final class Omitted {
    /** Out of the range of JavaScript's whole numbers. */
    static final long WHOLE_NUMBER = Long.MIN_VALUE;

    /** JSON has no such number. */
    static final double DECIMAL = Double.NaN;

    /** Begins and ends with a code point that Unicode excludes from text. */
    static final String TEXT = "\uFFFFomitted\uFFFF";

    private Omitted() {}

    static boolean is(long value) {
        return value == WHOLE_NUMBER;
    }

    static boolean is(double value) {
        return Double.isNaN(value);
    }

    static boolean is(@Nullable String value) {
        return TEXT.equals(value);
    }

    /** Whether the id or the name of a company was refused: it is left out as a whole. */
    static boolean is(CompanySnapshot company) {
        return company.companyId().isEmpty() || company.name().isEmpty();
    }
}
