package io.github.intercomkit.codegen;

import io.github.intercomkit.json.JsonWriter;
import io.github.intercomkit.json.Member;
import io.github.intercomkit.protocol.CompanyAttribute;

/** Writes companies as JSON objects, {@code company_id} and {@code name} first. */
final class CompanyObject {
    private static final Member ID = Member.of(CompanyAttribute.COMPANY_ID.jsonName());
    private static final Member NAME = Member.of(CompanyAttribute.NAME.jsonName());

    private CompanyObject() {}

    /** Writes all attributes. */
    static void writeAll(JsonMembers out, CompanySnapshot company) {
        int start = begin(out, company);
        company.write(company, new AllMembers(out.nested()));
        out.json().endObject(start);
    }

    /**
     * Writes the attributes that differ.
     *
     * @return false if there are none; then only the id and the unchanged name were written
     */
    static boolean writeChanges(JsonMembers out, CompanySnapshot before, CompanySnapshot after) {
        int start = begin(out, after);
        int identified = out.json().length();
        after.write(before, new ChangedMembers(out.nested()));
        boolean changed = out.json().length() > identified || !before.name().equals(after.name());
        out.json().endObject(start);
        return changed;
    }

    private static int begin(JsonMembers out, CompanySnapshot company) {
        JsonWriter json = out.json();
        int start = json.length();
        json.text(ID, company.companyId());
        json.text(NAME, company.name());
        return start;
    }
}
