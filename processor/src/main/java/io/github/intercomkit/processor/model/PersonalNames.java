package io.github.intercomkit.processor.model;

import java.util.regex.Pattern;

/** Finds attributes whose names say that they tell something about a person. The list is ours, and is no legal advice. */
public final class PersonalNames {
    /** Of Intercom's own attributes of a person. */
    private static final Pattern OF_USER = Pattern.compile("user_id|name|avatar|language_override");

    private static final Pattern OF_ANYONE = Pattern.compile("(?:.*_)?"
            + "(?:e_?mail|phone|mobile|fax|(?:first|last|full|middle|maiden|birth|nick|user|display|given|family|contact)_?name"
            + "|surname|salutation|birthday|birth_?date|date_of_birth|born|dob|age|gender|sex|nationality|religion|ethnicity"
            + "|address|street|postcode|postal_code|zip|zip_code|latitude|longitude|location|ip|photo|picture"
            + "|iban|passport|tax_id|vat_id|social_security)"
            + "s?(?:_(?:number|address|no|id|url|at|on|hash))?[0-9]*");

    private PersonalNames() {}

    /** Whether the name of an attribute says so. */
    public static boolean contains(String name, Role role) {
        String words = Naming.ofField(name);
        return OF_ANYONE.matcher(words).matches()
                || ((role == Role.USER || role == Role.VISITOR)
                        && OF_USER.matcher(words).matches());
    }
}
