package io.github.intercomkit.codegen;

import io.github.intercomkit.json.JsonWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes all values of the later snapshot. */
final class AllMembers extends MemberWriter {
    private final JsonMembers out;

    AllMembers(JsonMembers out) {
        this.out = out;
    }

    @Override
    public void text(Attribute attribute, @Nullable String before, @Nullable String after) {
        out.text(attribute, after);
    }

    @Override
    public void wholeNumber(Attribute attribute, long before, long after) {
        out.wholeNumber(attribute, after);
    }

    @Override
    public void wholeNumberOrNull(Attribute attribute, @Nullable Long before, @Nullable Long after) {
        if (after != null) {
            out.wholeNumber(attribute, after);
        }
    }

    @Override
    public void decimal(Attribute attribute, double before, double after) {
        out.decimal(attribute, after);
    }

    @Override
    public void decimalOrNull(Attribute attribute, @Nullable Double before, @Nullable Double after) {
        if (after != null) {
            out.decimal(attribute, after);
        }
    }

    @Override
    public void bool(Attribute attribute, boolean before, boolean after) {
        out.bool(attribute, after);
    }

    @Override
    public void boolOrNull(Attribute attribute, @Nullable Boolean before, @Nullable Boolean after) {
        if (after != null) {
            out.bool(attribute, after);
        }
    }

    @Override
    public void avatar(Attribute attribute, @Nullable String before, @Nullable String after) {
        if (after != null) {
            out.avatar(attribute, after);
        }
    }

    @Override
    public void company(Attribute attribute, @Nullable CompanySnapshot before, @Nullable CompanySnapshot after) {
        if (after != null && !Omitted.is(after) && out.includes(attribute) && !out.replace(attribute)) {
            out.json().name(attribute.member);
            CompanyObject.writeAll(out, after);
            out.recordName(attribute);
        }
    }

    @Override
    public void authTokens(@Nullable AuthTokens before, @Nullable AuthTokens after) {
        out.authTokens(after);
    }

    @Override
    public void companies(
            Attribute attribute,
            @Nullable List<? extends CompanySnapshot> before,
            @Nullable List<? extends CompanySnapshot> after) {
        if (after == null || !out.includes(attribute)) {
            return;
        }
        JsonWriter json = out.json();
        int mark = json.length();
        json.name(attribute.member);
        int start = json.length();
        for (CompanySnapshot company : after) {
            if (!Omitted.is(company)) {
                json.element();
                CompanyObject.writeAll(out, company);
            }
        }
        if (json.length() == start) {
            json.truncate(mark);
        } else {
            json.endArray(start);
            out.recordName(attribute);
        }
    }
}
