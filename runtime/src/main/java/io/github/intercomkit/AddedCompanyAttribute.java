package io.github.intercomkit;

import io.github.intercomkit.codegen.Attribute;
import io.github.intercomkit.protocol.AttributeNames;
import io.github.intercomkit.protocol.CompanyAttribute;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Checks one attribute that is added to the company of a payload, by the rules that the compiler applies to a declared one. */
final class AddedCompanyAttribute {
    private AddedCompanyAttribute() {}

    /** The value in Intercom's terms: String, Long, Double or Boolean. */
    static Object wireValue(String name, Object value, PayloadContent content) {
        AddedValue added = new AddedValue("Company attribute", name, value, content.messenger());
        if (!content.isUser()) {
            throw added.refused(
                    "only signed-in users have a company, and this is the payload of a visitor or a ping. Add it to"
                            + " the boot or the update of a user.");
        }
        if (content.company().isEmpty()) {
            throw added.refused(
                    "the payload has no company to add it to: company of this user is null or left out, or the annotated"
                            + " class has none. Give the class a member for company, and call withCompany only for a user who has one.");
        }
        Optional<CompanyAttribute> standard = CompanyAttribute.named(name);
        if (standard.isEmpty()) {
            added.requireName(AttributeNames.problemOfCompanyAttribute(name));
            return added.custom(type -> Attribute.companyCustom(name, type));
        }
        if (standard.get().identifies()) {
            throw added.refused(
                    "it identifies the company, and boot, update and diff read it from the annotated class. Leave it out.");
        }
        Object wire =
                added.converted(Attribute.companyStandard(name), standard.get().type());
        if (standard.get().required() && wire.toString().isBlank()) {
            throw added.refused("it is blank, and Intercom takes no company without it.");
        }
        return wire;
    }

    /** The payload's company with what is added to it. A value that is already there is replaced in its place. */
    static Map<String, Object> merged(PayloadContent content, Map<String, Object> added) {
        Map<String, Object> company = new LinkedHashMap<>(content.company());
        company.putAll(added);
        return Collections.unmodifiableMap(company);
    }
}
