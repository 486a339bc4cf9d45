package io.github.intercomkit.codegen;

import io.github.intercomkit.json.JsonWriter;
import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.protocol.WellFormedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the values that differ between two snapshots of one user or company. */
final class ChangedMembers extends MemberWriter {
    private final JsonMembers out;

    ChangedMembers(JsonMembers out) {
        this.out = out;
    }

    @Override
    public void text(Attribute attribute, @Nullable String before, @Nullable String after) {
        String now = Objects.requireNonNullElse(after, FixedTexts.CLEARED);
        String old = Objects.requireNonNullElse(before, FixedTexts.CLEARED);
        // Two lone surrogates are one character to Intercom.
        if (!now.equals(old) && !WellFormedText.of(now).equals(WellFormedText.of(old))) {
            out.text(attribute, now);
        }
    }

    @Override
    public void wholeNumber(Attribute attribute, long before, long after) {
        if (before != after) {
            out.wholeNumber(attribute, after);
        }
    }

    @Override
    public void wholeNumberOrNull(Attribute attribute, @Nullable Long before, @Nullable Long after) {
        if (after == null) {
            clear(attribute, before);
        } else if (!after.equals(before)) {
            out.wholeNumber(attribute, after);
        }
    }

    @Override
    public void decimal(Attribute attribute, double before, double after) {
        if (before != after) {
            out.decimal(attribute, after);
        }
    }

    @Override
    public void decimalOrNull(Attribute attribute, @Nullable Double before, @Nullable Double after) {
        if (after == null) {
            clear(attribute, before);
        } else if (!after.equals(before)) {
            out.decimal(attribute, after);
        }
    }

    @Override
    public void bool(Attribute attribute, boolean before, boolean after) {
        if (before != after) {
            out.bool(attribute, after);
        }
    }

    @Override
    public void boolOrNull(Attribute attribute, @Nullable Boolean before, @Nullable Boolean after) {
        if (after == null) {
            clear(attribute, before);
        } else if (!after.equals(before)) {
            out.bool(attribute, after);
        }
    }

    @Override
    public void avatar(Attribute attribute, @Nullable String before, @Nullable String after) {
        if (after != null && !after.equals(before)) {
            out.avatar(attribute, after);
        }
    }

    @Override
    public void authTokens(@Nullable AuthTokens before, @Nullable AuthTokens after) {
        if (!Objects.equals(before, after)) {
            out.authTokens(after);
        }
    }

    // An equal company is passed over before anything is written: to write it and take it back took a seventh of a
    // small diff.

    @Override
    public void company(Attribute attribute, @Nullable CompanySnapshot before, @Nullable CompanySnapshot after) {
        if (after == null || after.equals(before) || Omitted.is(after) || !out.includes(attribute)) {
            return;
        }
        if (out.replace(attribute)) {
            return;
        }
        JsonWriter json = out.json();
        int mark = json.length();
        json.name(attribute.member);
        boolean same =
                before != null && !Omitted.is(before) && before.companyId().equals(after.companyId());
        if (writeCompany(same ? before : null, after)) {
            out.recordName(attribute);
        } else {
            json.truncate(mark);
        }
    }

    @Override
    public void companies(
            Attribute attribute,
            @Nullable List<? extends CompanySnapshot> before,
            @Nullable List<? extends CompanySnapshot> after) {
        if (after == null || after.equals(before) || !out.includes(attribute)) {
            return;
        }
        Map<String, CompanySnapshot> known = byId(before == null ? List.of() : before);
        JsonWriter json = out.json();
        int mark = json.length();
        json.name(attribute.member);
        int start = json.length();
        for (CompanySnapshot company : after) {
            writeElement(known.get(company.companyId()), company);
        }
        if (json.length() == start) {
            json.truncate(mark);
        } else {
            json.endArray(start);
            out.recordName(attribute);
        }
    }

    private void writeElement(@Nullable CompanySnapshot before, CompanySnapshot after) {
        if (after.equals(before) || Omitted.is(after)) {
            return;
        }
        int mark = out.json().length();
        out.json().element();
        if (!writeCompany(before, after)) {
            out.json().truncate(mark);
        }
    }

    /** Writes a company as an object, and returns whether there is anything to send. */
    private boolean writeCompany(@Nullable CompanySnapshot before, CompanySnapshot after) {
        if (before != null) {
            return CompanyObject.writeChanges(out, before, after);
        }
        CompanyObject.writeAll(out, after);
        return true;
    }

    private static Map<String, CompanySnapshot> byId(List<? extends CompanySnapshot> companies) {
        Map<String, CompanySnapshot> byId = new HashMap<>();
        companies.forEach(company -> byId.put(company.companyId(), company));
        return byId;
    }

    private void clear(Attribute attribute, @Nullable Object before) {
        if (before != null && attribute.clearable) {
            out.text(attribute, FixedTexts.CLEARED);
        }
    }
}
