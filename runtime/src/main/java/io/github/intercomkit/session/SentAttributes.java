package io.github.intercomkit.session;

import io.github.intercomkit.IntercomPayload;
import io.github.intercomkit.InvalidPayloadException;
import io.github.intercomkit.UpdatePayload;
import io.github.intercomkit.protocol.CompanyAttribute;
import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.protocol.StandardAttribute;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The attributes that a payload sends.
 *
 * @param values as {@link IntercomPayload#attributes()} gives them
 */
record SentAttributes(Map<String, Object> values) {
    static SentAttributes of(IntercomPayload payload) {
        return new SentAttributes(payload.attributes());
    }

    /** An update that clears more attributes. */
    static UpdatePayload cleared(UpdatePayload update, List<String> names) {
        UpdatePayload result = update;
        for (String name : names) {
            result = result.with(name, FixedTexts.CLEARED);
        }
        return result;
    }

    /** Whether an update can clear an attribute of that name. */
    static boolean isClearable(UpdatePayload update, String name) {
        try {
            return update.with(name, FixedTexts.CLEARED).hasChanges();
        } catch (InvalidPayloadException refused) {
            return false;
        }
    }

    /** The names of the attributes with a value: the empty text is none. */
    Set<String> namesWithValue() {
        Set<String> names = new LinkedHashSet<>(values.keySet());
        names.removeIf(name -> FixedTexts.CLEARED.equals(values.get(name)));
        return names;
    }

    /** Whether an attribute of a company is cleared. */
    boolean clearsWithinCompany() {
        return Stream.of(StandardAttribute.COMPANY, StandardAttribute.COMPANIES)
                .flatMap(this::companies)
                .anyMatch(company -> company.containsValue(FixedTexts.CLEARED));
    }

    /**
     * Whether the person has left a company, or may have: where a company was left out before, it is not known. A company that is left
     * out now was not left.
     */
    static boolean isCompanyLeft(UpdatePayload before, UpdatePayload now) {
        return Stream.of(StandardAttribute.COMPANY, StandardAttribute.COMPANIES)
                .filter(attribute -> !now.omittedAttributes().contains(attribute.jsonName()))
                .anyMatch(attribute -> before.omittedAttributes().contains(attribute.jsonName())
                        || !of(now).companyIds(attribute).containsAll(of(before).companyIds(attribute)));
    }

    /** A number that is equal for equal attributes, and differs for others with near certainty. */
    long hash() {
        return (long) values.toString().hashCode() << Integer.SIZE | Integer.toUnsignedLong(values.hashCode());
    }

    /** Shows the names, never a value. */
    @Override
    public String toString() {
        return "SentAttributes" + values.keySet();
    }

    private Set<Object> companyIds(StandardAttribute attribute) {
        return companies(attribute)
                .map(company -> company.get(CompanyAttribute.COMPANY_ID.jsonName()))
                .collect(Collectors.toSet());
    }

    private Stream<Map<?, ?>> companies(StandardAttribute attribute) {
        Object value = values.get(attribute.jsonName());
        Stream<?> companies = value instanceof List<?> several ? several.stream() : Stream.ofNullable(value);
        return companies.map(company -> (Map<?, ?>) company);
    }
}
