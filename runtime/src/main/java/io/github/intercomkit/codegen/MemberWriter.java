package io.github.intercomkit.codegen;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes attributes from two snapshots: all of the later one, or those that differ. Generated code gives it both values and need not
 * know which of the two it does. A null value is left out. Not thread-safe.
 */
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public abstract sealed class MemberWriter permits AllMembers, ChangedMembers, OmittedNames {
    MemberWriter() {}

    /** A writer of all values. */
    public static MemberWriter all(JsonMembers out) {
        return new AllMembers(out);
    }

    /** A writer of the values that differ. A value that became null is cleared with an empty text where Intercom can clear it. */
    public static MemberWriter changed(JsonMembers out) {
        return new ChangedMembers(out);
    }

    /** Adds the names of the later snapshot's attributes that are left out. It writes nothing. */
    public static MemberWriter omitted(Set<String> names) {
        return new OmittedNames(names);
    }

    /** Writes a text. */
    public abstract void text(Attribute attribute, @Nullable String before, @Nullable String after);

    /** Writes a whole number. */
    public abstract void wholeNumber(Attribute attribute, long before, long after);

    /** Writes a whole number that can be absent. */
    public abstract void wholeNumberOrNull(Attribute attribute, @Nullable Long before, @Nullable Long after);

    /** Writes a decimal number. */
    public abstract void decimal(Attribute attribute, double before, double after);

    /** Writes a decimal number that can be absent. */
    public abstract void decimalOrNull(Attribute attribute, @Nullable Double before, @Nullable Double after);

    /** Writes a boolean. */
    public abstract void bool(Attribute attribute, boolean before, boolean after);

    /** Writes a boolean that can be absent. */
    public abstract void boolOrNull(Attribute attribute, @Nullable Boolean before, @Nullable Boolean after);

    /** Writes an avatar, given by its address. */
    public abstract void avatar(Attribute attribute, @Nullable String before, @Nullable String after);

    /** Writes a company. */
    public abstract void company(
            Attribute attribute, @Nullable CompanySnapshot before, @Nullable CompanySnapshot after);

    /** Writes companies. */
    public abstract void companies(
            Attribute attribute,
            @Nullable List<? extends CompanySnapshot> before,
            @Nullable List<? extends CompanySnapshot> after);

    /** Writes all auth tokens, unless they are not known any more. They are not cleared: Intercom documents no way. */
    public abstract void authTokens(@Nullable AuthTokens before, @Nullable AuthTokens after);
}
