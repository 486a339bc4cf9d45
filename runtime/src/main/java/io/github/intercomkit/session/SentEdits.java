package io.github.intercomkit.session;

import io.github.intercomkit.IntercomPayload;
import io.github.intercomkit.UpdatePayload;
import io.github.intercomkit.protocol.AttributeNames;
import io.github.intercomkit.protocol.CompanyAttribute;
import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.protocol.StandardAttribute;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What customizers add to the payloads of one step, beside what they had added to the last one that was sent. Names of the company begin
 * with a dot, which no attribute has in its name. Immutable.
 *
 * @param values the values that differ from the declared ones, and those that did and no longer do, by their names
 * @param added the names of the former
 * @param sent the digests of what was sent, by their names
 * @param now the digests of the values
 */
record SentEdits(Map<String, Object> values, Set<String> added, Map<String, String> sent, Map<String, String> now) {
    static final SentEdits NONE = new SentEdits(Map.of(), Set.of(), Map.of(), Map.of());

    private static final String OF_COMPANY = ".";
    private static final String COMPANY_NAME = OF_COMPANY + CompanyAttribute.NAME.jsonName();
    private static final String COMPANY = StandardAttribute.COMPANY.jsonName();

    /**
     * The edits of a step.
     *
     * @param plain the payload as it was given to the customizers: all of a user's attributes, or a visitor's payload
     * @param customized what they made of it
     * @param sent what was sent, as {@link #toText()} gave it
     * @param salt of the session, for the digests
     */
    @SuppressWarnings("ReferenceEquality") // The payload itself comes back where there is no customizer.
    static SentEdits of(IntercomPayload plain, IntercomPayload customized, String sent, String salt) {
        Map<String, String> old = ofText(sent);
        if (plain == customized && old.isEmpty()) {
            return NONE;
        }
        Map<String, Object> before = flat(plain);
        Map<String, Object> after = flat(customized);
        Set<String> added = new LinkedHashSet<>(after.keySet());
        added.removeIf(name -> Objects.equals(after.get(name), before.get(name)));
        Map<String, Object> values = new LinkedHashMap<>(after);
        values.keySet().removeIf(name -> !added.contains(name) && !old.containsKey(name));
        // The same value of another company is another value.
        Object company = Objects.requireNonNullElse(after.get(OF_COMPANY + CompanyAttribute.COMPANY_ID.jsonName()), "");
        Map<String, String> digests = new LinkedHashMap<>();
        values.forEach((name, value) -> digests.put(
                name, PersonKey.digest(salt, (isOfCompany(name) ? company : "") + " " + name + " " + value)));
        return new SentEdits(values, added, old, digests);
    }

    /** Whether the update says anything new once the edits stand in it. A company that it sends is new, since its name may be. */
    boolean isNews(UpdatePayload diff) {
        if (values.isEmpty()) {
            return diff.hasChanges();
        }
        return values.keySet().stream().anyMatch(this::isChanged)
                || !values.keySet().containsAll(diff.changedAttributes());
    }

    /** The update of changes, with the edits that changed, and those that take the place of a declared attribute. */
    UpdatePayload addedTo(UpdatePayload diff) {
        if (values.isEmpty()) {
            return diff;
        }
        Set<String> declared = flat(diff).keySet();
        // A company that is declared has its name among what is declared.
        boolean changesCompany = values.keySet().stream().anyMatch(name -> isOfCompany(name) && isChanged(name));
        UpdatePayload result = diff;
        for (Map.Entry<String, Object> edit : values.entrySet()) {
            String name = edit.getKey();
            if (isChanged(name) || declared.contains(name) || (changesCompany && name.equals(COMPANY_NAME))) {
                Object value = given(name, edit.getValue());
                result = isOfCompany(name)
                        ? result.withCompany(name.substring(OF_COMPANY.length()), value)
                        : result.with(name, value);
            }
        }
        return result;
    }

    /** What was sent, once a payload with the edits is: a line for each, with its name and its digest. */
    String toText() {
        StringBuilder text = new StringBuilder();
        added.forEach(
                name -> text.append(name).append(' ').append(now.get(name)).append('\n'));
        return text.toString();
    }

    /** Shows names, never a value. */
    @Override
    public String toString() {
        return "SentEdits" + values.keySet();
    }

    private boolean isChanged(String name) {
        return !Objects.equals(sent.get(name), now.get(name));
    }

    private static boolean isOfCompany(String name) {
        return name.startsWith(OF_COMPANY);
    }

    /** The attributes, with those of the company under their own names. */
    private static Map<String, Object> flat(IntercomPayload payload) {
        Map<String, Object> flat = new LinkedHashMap<>(payload.attributes());
        if (flat.remove(COMPANY) instanceof Map<?, ?> company) {
            company.forEach((name, value) -> flat.put(OF_COMPANY + name, value));
        }
        return flat;
    }

    /** A value as an application gives it to {@code with}. */
    private static Object given(String name, Object value) {
        if (value instanceof Long seconds && AttributeNames.namesTime(name)) {
            return Instant.ofEpochSecond(seconds);
        }
        return value instanceof Map<?, ?> avatar && name.equals(StandardAttribute.AVATAR.jsonName())
                ? Objects.requireNonNull(avatar.get(FixedTexts.AVATAR_ADDRESS))
                : value;
    }

    /** Whether a customizer can have added it: neither an identifier nor the companies. */
    private static boolean isEditable(String name) {
        return isOfCompany(name)
                ? CompanyAttribute.named(name.substring(OF_COMPANY.length()))
                        .filter(CompanyAttribute::identifies)
                        .isEmpty()
                : StandardAttribute.named(name)
                        .filter(attribute -> attribute.identifies() || attribute == StandardAttribute.COMPANIES)
                        .isEmpty();
    }

    private static Map<String, String> ofText(String text) {
        Map<String, String> digests = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            int space = line.lastIndexOf(' ');
            if (space > 0 && isEditable(line.substring(0, space))) {
                digests.put(line.substring(0, space), line.substring(space + 1));
            }
        });
        return digests;
    }
}
