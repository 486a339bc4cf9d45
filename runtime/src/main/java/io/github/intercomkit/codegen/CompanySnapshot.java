package io.github.intercomkit.codegen;

import java.io.Serializable;

/** The values of one company in Intercom's terms. Implemented by generated records, which are immutable. */
public interface CompanySnapshot extends Serializable {
    /**
     * The {@code company_id}.
     *
     * @return the id; not blank
     */
    String companyId();

    /**
     * The {@code name}.
     *
     * @return the name; not blank
     */
    String name();

    /**
     * Writes the attributes but {@code company_id} and {@code name}.
     *
     * @param before an earlier snapshot of the same company, or this one
     * @param out the writer, which decides which of them are written
     */
    void write(CompanySnapshot before, MemberWriter out);
}
