package io.github.intercomkit.codegen;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Records the names of the attributes of the later snapshot whose value is left out. A company is one value. */
final class OmittedNames extends MemberWriter {
    private final Set<String> names;

    OmittedNames(Set<String> names) {
        this.names = names;
    }

    @Override
    public void text(Attribute attribute, @Nullable String before, @Nullable String after) {
        record(attribute, after, Omitted::is);
    }

    @Override
    public void wholeNumber(Attribute attribute, long before, long after) {
        record(attribute, after, Omitted::is);
    }

    @Override
    public void wholeNumberOrNull(Attribute attribute, @Nullable Long before, @Nullable Long after) {
        record(attribute, after, Omitted::is);
    }

    @Override
    public void decimal(Attribute attribute, double before, double after) {
        record(attribute, after, Omitted::is);
    }

    @Override
    public void decimalOrNull(Attribute attribute, @Nullable Double before, @Nullable Double after) {
        record(attribute, after, Omitted::is);
    }

    /** No boolean is left out. */
    @Override
    public void bool(Attribute attribute, boolean before, boolean after) {}

    /** No boolean is left out. */
    @Override
    public void boolOrNull(Attribute attribute, @Nullable Boolean before, @Nullable Boolean after) {}

    @Override
    public void avatar(Attribute attribute, @Nullable String before, @Nullable String after) {
        record(attribute, after, Omitted::is);
    }

    @Override
    public void company(Attribute attribute, @Nullable CompanySnapshot before, @Nullable CompanySnapshot after) {
        record(attribute, after, Omitted::is);
    }

    @Override
    public void companies(
            Attribute attribute,
            @Nullable List<? extends CompanySnapshot> before,
            @Nullable List<? extends CompanySnapshot> after) {
        record(attribute, after, companies -> companies.stream().anyMatch(Omitted::is));
    }

    /** No token is left out. */
    @Override
    public void authTokens(@Nullable AuthTokens before, @Nullable AuthTokens after) {}

    private <V> void record(Attribute attribute, @Nullable V value, Predicate<V> isOmitted) {
        if (value != null && isOmitted.test(value)) {
            names.add(attribute.name);
        }
    }
}
