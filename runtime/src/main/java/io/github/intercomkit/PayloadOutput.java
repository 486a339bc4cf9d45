package io.github.intercomkit;

import io.github.intercomkit.IntercomSerializer.Attribute;
import io.github.intercomkit.IntercomSerializer.CompanySnapshot;
import io.github.intercomkit.IntercomSerializer.Output;
import io.github.intercomkit.json.JsonWriter;
import io.github.intercomkit.json.Member;
import io.github.intercomkit.protocol.CompanyAttribute;
import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.protocol.WellFormedText;
import io.github.intercomkit.signing.HmacSha256;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the members of one payload: whole values, or what changed between two. Generated code gives it both, and need not know
 * which of the two it does. A null value is left out; a value that became null is cleared with an empty text where Intercom can clear it, else left out.
 *
 * <p>Not thread-safe; made for each payload that is written. {@link Output} is its only subclass, and no more than the name
 * under which generated code sees it.
 */
abstract class PayloadOutput {
    private static final byte[] NOTHING = {};
    private static final Member COMPANY_ID = Member.of(CompanyAttribute.COMPANY_ID.jsonName());
    private static final Member COMPANY_NAME = Member.of(CompanyAttribute.NAME.jsonName());
    private static final Member AVATAR_TYPE = Member.of(FixedTexts.AVATAR_TYPE);
    private static final Member AVATAR_ADDRESS = Member.of(FixedTexts.AVATAR_ADDRESS);

    /** Made for the first byte: a difference of nothing needs none. */
    private @Nullable JsonWriter json;

    /** Null where no name is asked for, nothing is added and nothing is signed. */
    private final @Nullable Selection selection;

    /** Whether each attribute is written as it is, and the writer is there: one question, as it is asked for each. */
    private boolean plain;

    private boolean inCompany;

    /** Whether whole values are written, and not what changed of them. */
    private boolean whole = true;

    PayloadOutput(@Nullable Selection selection) {
        this.selection = selection;
    }

    /** An output of what this one takes that has the names remembered, and no value written. */
    final Output ofNames() {
        return new Output(Selection.ofNames(selection));
    }

    /** The output for the token that belongs to this one. */
    final Output ofToken() {
        return new Output(Objects.requireNonNull(selection, "nothing is signed").ofToken());
    }

    /** Writes all attributes of a snapshot but the identifiers, or those that differ from an earlier one. */
    final <T> void attributes(IntercomSerializer<T> serializer, @Nullable UserSnapshot<T> before, UserSnapshot<T> now) {
        whole = before == null;
        serializer.write(before == null ? now : before, now, (Output) this);
        whole = true;
    }

    /** Writes attributes that another output has written, unless one of them could be asked for or stand elsewhere here. */
    final boolean members(byte[] written) {
        if (selection != null) {
            return false;
        }
        json().raw(written);
        return true;
    }

    public void text(Attribute attribute, @Nullable String before, @Nullable String after) {
        if (whole) {
            wholeText(attribute, after);
            return;
        }
        String now = Objects.requireNonNullElse(after, FixedTexts.CLEARED);
        String old = Objects.requireNonNullElse(before, FixedTexts.CLEARED);
        // Two lone surrogates are one character to Intercom.
        if (!now.equals(old) && !WellFormedText.of(now).equals(WellFormedText.of(old))) {
            wholeText(attribute, now);
        }
    }

    public void wholeNumber(Attribute attribute, long before, long after) {
        if ((whole || before != after) && takesOwnValue(attribute)) {
            madeJson().wholeNumber(attribute.member, after);
        }
    }

    public void wholeNumberOrNull(Attribute attribute, @Nullable Long before, @Nullable Long after) {
        if (after == null) {
            clear(attribute, before);
        } else if ((whole || !after.equals(before)) && takesOwnValue(attribute)) {
            madeJson().wholeNumber(attribute.member, after);
        }
    }

    public void decimal(Attribute attribute, double before, double after) {
        if ((whole || before != after) && takesOwnValue(attribute)) {
            madeJson().decimal(attribute.member, after);
        }
    }

    public void decimalOrNull(Attribute attribute, @Nullable Double before, @Nullable Double after) {
        if (after == null) {
            clear(attribute, before);
        } else if ((whole || !after.equals(before)) && takesOwnValue(attribute)) {
            madeJson().decimal(attribute.member, after);
        }
    }

    public void bool(Attribute attribute, boolean before, boolean after) {
        if ((whole || before != after) && takesOwnValue(attribute)) {
            madeJson().bool(attribute.member, after);
        }
    }

    public void boolOrNull(Attribute attribute, @Nullable Boolean before, @Nullable Boolean after) {
        if (after == null) {
            clear(attribute, before);
        } else if ((whole || !after.equals(before)) && takesOwnValue(attribute)) {
            madeJson().bool(attribute.member, after);
        }
    }

    public void avatar(Attribute attribute, @Nullable String before, @Nullable String after) {
        if (after != null && (whole || !after.equals(before)) && takesOwnValue(attribute)) {
            avatarObject(attribute.member, after);
        }
    }

    public void company(Attribute attribute, @Nullable CompanySnapshot before, @Nullable CompanySnapshot after) {
        if (after == null || !takes(attribute) || isUnchanged(before, after)) {
            return;
        }
        JsonWriter json = json();
        int mark = json.length();
        json.name(attribute.member);
        if (companyObject(sameCompany(before, after) ? before : null, after)) {
            remember(attribute);
        } else {
            json.truncate(mark);
        }
    }

    public void companies(
            Attribute attribute,
            @Nullable List<? extends CompanySnapshot> before,
            @Nullable List<? extends CompanySnapshot> after) {
        if (after == null || !takes(attribute) || isUnchanged(before, after)) {
            return;
        }
        Map<String, CompanySnapshot> known = known(before);
        JsonWriter json = json();
        int mark = json.length();
        json.name(attribute.member);
        int start = json.length();
        for (CompanySnapshot company : after) {
            CompanySnapshot old = known.get(company.companyId());
            if (isUnchanged(old, company)) {
                continue;
            }
            int element = json.length();
            json.element();
            if (!companyObject(old, company)) {
                json.truncate(element);
            }
        }
        if (json.length() == start) {
            json.truncate(mark);
        } else {
            json.endArray(start);
            remember(attribute);
        }
    }

    /** Writes a text without comparing it. */
    final void wholeText(Attribute attribute, @Nullable String value) {
        if (value != null && takesOwnValue(attribute)) {
            madeJson().text(attribute.member, value);
        }
    }

    /** Writes a value that is already in Intercom's terms. */
    final void value(Attribute attribute, Object value) {
        if (takesOwnValue(attribute)) {
            value(attribute.member, value);
        }
    }

    /** Writes the signature of a person's identifier. */
    final void signature(Attribute attribute, HmacSha256 key, String identifier) {
        if (takesOwnValue(attribute)) {
            madeJson().hex(attribute.member, key.sign(identifier));
        }
    }

    /** Writes what was added and took no other's place. */
    final void rest() {
        Selection others = selection;
        if (others != null) {
            others.rest().forEach((name, value) -> {
                if (!others.remembers(name)) {
                    value(Member.of(name), value);
                }
            });
        }
    }

    /** Writes a claim that is no attribute. */
    final void claim(Attribute claim, long value) {
        json().wholeNumber(claim.member, value);
    }

    /** Ends the object. */
    final void end() {
        json().endObject(0);
    }

    /** Writes what stands in front of every boot, encoded once. */
    final void settings(Map<Attribute, Object> settings, byte[] encoded) {
        if (selection == null) {
            json().raw(encoded);
        } else {
            settings.forEach(this::value);
        }
    }

    /** The names of the members, in order, if they were asked for. Nothing can be written after it. */
    final List<String> names() {
        if (json != null) {
            json.release();
        }
        return selection == null ? List.of() : selection.names();
    }

    /** What was written. Nothing can be written after it. */
    final byte[] toBytes() {
        return json == null ? NOTHING : json.toBytes();
    }

    /** The writer, once an attribute's own value is taken. */
    private JsonWriter madeJson() {
        return Objects.requireNonNull(json);
    }

    /** The writer, made if there is none. */
    private JsonWriter json() {
        JsonWriter known = json;
        if (known == null) {
            known = new JsonWriter();
            json = known;
            plain = selection == null;
        }
        return known;
    }

    private void clear(Attribute attribute, @Nullable Object before) {
        if (!whole && before != null && attribute.clearable) {
            wholeText(attribute, FixedTexts.CLEARED);
        }
    }

    private void remember(Attribute attribute) {
        if (selection != null) {
            selection.remembers(attribute.name);
        }
    }

    private boolean takes(Attribute attribute) {
        return selection == null || selection.takes(attribute.name);
    }

    /** Whether the attribute's own value is to be written here; what was added in its place is written at once. */
    private boolean takesOwnValue(Attribute attribute) {
        return plain || takesOwnValueBesideOthers(attribute);
    }

    private boolean takesOwnValueBesideOthers(Attribute attribute) {
        if (selection != null && !inCompany) {
            if (!selection.takes(attribute.name)) {
                return false;
            }
            Object replacement = selection.takeAdded(attribute.name);
            if (selection.remembers(attribute.name)) {
                return false;
            }
            if (replacement != null) {
                value(attribute.member, replacement);
                return false;
            }
        }
        json();
        return true;
    }

    private void value(Member member, Object value) {
        JsonWriter json = json();
        if (value instanceof String text) {
            json.text(member, text);
        } else if (value instanceof Long number) {
            json.wholeNumber(member, number);
        } else if (value instanceof Double number) {
            json.decimal(member, number);
        } else if (value instanceof Boolean bool) {
            json.bool(member, bool);
        } else if (value instanceof AvatarAddress avatar) {
            avatarObject(member, avatar.address());
        } else if (value instanceof Map<?, ?> texts) {
            json.name(member);
            int start = json.length();
            texts.forEach((name, text) -> json.text(Member.of((String) name), (String) text));
            json.endObject(start);
        } else {
            throw new IllegalStateException("Not in Intercom's terms: " + value.getClass());
        }
    }

    private void avatarObject(Member member, String address) {
        JsonWriter json = json();
        json.name(member);
        int start = json.length();
        json.text(AVATAR_TYPE, FixedTexts.AVATAR);
        json.text(AVATAR_ADDRESS, address);
        json.endObject(start);
    }

    /** Writes a company, whole or what changed beside its id and name; answers whether anything did. */
    private boolean companyObject(@Nullable CompanySnapshot before, CompanySnapshot after) {
        JsonWriter json = json();
        int start = json.length();
        json.text(COMPANY_ID, after.companyId());
        json.text(COMPANY_NAME, after.name());
        int rest = json.length();
        boolean wholePayload = whole;
        whole = before == null;
        inCompany = true;
        after.write(before == null ? after : before, (Output) this);
        inCompany = false;
        whole = wholePayload;
        boolean changed =
                before == null || json.length() > rest || !before.name().equals(after.name());
        json.endObject(start);
        return changed;
    }

    /** The companies that Intercom was told of, by their ids. */
    private Map<String, CompanySnapshot> known(@Nullable List<? extends CompanySnapshot> before) {
        Map<String, CompanySnapshot> known = new HashMap<>();
        if (!whole && before != null) {
            before.forEach(company -> known.put(company.companyId(), company));
        }
        return known;
    }

    /**
     * Whether a company, or all of them, are what Intercom was told: sooner seen than written and taken back, which took a seventh
     * of a small difference.
     */
    private boolean isUnchanged(@Nullable Object before, Object after) {
        return !whole && after.equals(before);
    }

    /** Whether a company can be compared with an earlier one. */
    private boolean sameCompany(@Nullable CompanySnapshot before, CompanySnapshot after) {
        return !whole && before != null && before.companyId().equals(after.companyId());
    }

    /** The wire form of an avatar that was added to a payload. */
    record AvatarAddress(String address) {}
}
