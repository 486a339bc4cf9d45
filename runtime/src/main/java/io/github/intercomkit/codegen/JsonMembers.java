package io.github.intercomkit.codegen;

import io.github.intercomkit.json.JsonWriter;
import io.github.intercomkit.json.Member;
import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.protocol.MessengerSetting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object, written in their order. Values are in Intercom's terms. Not thread-safe; made for each object that
 * is written. For payloads; generated code writes through a {@link MemberWriter}.
 */
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public final class JsonMembers {
    private static final Member AVATAR_TYPE = Member.of(FixedTexts.AVATAR_TYPE);
    private static final Member AVATAR_ADDRESS = Member.of(FixedTexts.AVATAR_ADDRESS);

    private static final Attribute AUTH_TOKENS = Attribute.setting(MessengerSetting.AUTH_TOKENS);

    private final JsonWriter json;

    /** Null where each member is written as it is. */
    private final @Nullable MemberSelection selection;

    private JsonMembers(JsonWriter json, @Nullable MemberSelection selection) {
        this.json = json;
        this.selection = selection;
    }

    /** Takes each member as it is. */
    public static JsonMembers all() {
        return new JsonMembers(new JsonWriter(), null);
    }

    /**
     * Takes the members that are not in {@code signed}, and values that replace or follow the payload's own.
     *
     * @param added the values in Intercom's terms that {@code with} added, by their names
     * @param signed the names of the members of the token
     */
    public static JsonMembers open(Map<String, Object> added, Set<String> signed) {
        return new JsonMembers(new JsonWriter(), SelectedMembers.open(added, signed));
    }

    /** Records the names of what {@link #open} would take, for {@link #names}. */
    public static JsonMembers namesOf(Map<String, Object> added, Set<String> signed) {
        return new JsonMembers(new JsonWriter(), new MemberNames(SelectedMembers.open(added, signed)));
    }

    /** The members of the token that belongs to these. */
    public JsonMembers ofToken() {
        if (selection instanceof SelectedMembers open) {
            return new JsonMembers(new JsonWriter(), open.ofToken());
        }
        throw new IllegalStateException("No member is signed");
    }

    /** The members of an object within this one: none of them is selected by its name. */
    JsonMembers nested() {
        return selection == null ? this : new JsonMembers(json, null);
    }

    /** Whether each member is written as it is. */
    public boolean takesAll() {
        return selection == null;
    }

    /** Writes a text, unless it is null or left out. */
    public void text(Attribute attribute, @Nullable String value) {
        if (value == null || Omitted.is(value)) {
            return;
        }
        if (selection == null) {
            json.text(attribute.member, value);
        } else {
            selection.write(attribute, () -> json.text(attribute.member, value), this);
        }
    }

    /** Writes a text that is computed only if it is written. */
    public void text(Attribute attribute, Supplier<String> value) {
        if (selection == null) {
            json.text(attribute.member, value.get());
        } else {
            selection.write(attribute, () -> json.text(attribute.member, value.get()), this);
        }
    }

    /** Writes bytes as hex digits, computed only if they are written. */
    public void hex(Attribute attribute, Supplier<byte[]> value) {
        if (selection == null) {
            json.hex(attribute.member, value.get());
        } else {
            selection.write(attribute, () -> json.hex(attribute.member, value.get()), this);
        }
    }

    /** Writes a whole number, unless it is left out. */
    public void wholeNumber(Attribute attribute, long value) {
        if (Omitted.is(value)) {
            return;
        }
        if (selection == null) {
            json.wholeNumber(attribute.member, value);
        } else {
            selection.write(attribute, () -> json.wholeNumber(attribute.member, value), this);
        }
    }

    void decimal(Attribute attribute, double value) {
        if (Omitted.is(value)) {
            return;
        }
        if (selection == null) {
            json.decimal(attribute.member, value);
        } else {
            selection.write(attribute, () -> json.decimal(attribute.member, value), this);
        }
    }

    void bool(Attribute attribute, boolean value) {
        if (selection == null) {
            json.bool(attribute.member, value);
        } else {
            selection.write(attribute, () -> json.bool(attribute.member, value), this);
        }
    }

    void avatar(Attribute attribute, String address) {
        if (Omitted.is(address)) {
            return;
        }
        if (selection == null) {
            avatar(attribute.member, address);
        } else {
            selection.write(attribute, () -> avatar(attribute.member, address), this);
        }
    }

    /** Writes a value of any of the types that {@code with} and the settings take. */
    public void value(Attribute attribute, Object value) {
        if (selection == null) {
            member(attribute.member, value);
        } else {
            selection.write(attribute, () -> member(attribute.member, value), this);
        }
    }

    /** Writes auth tokens, unless there are none or they are not known. */
    void authTokens(@Nullable AuthTokens tokens) {
        if (tokens != null && tokens.values() != null) {
            value(AUTH_TOKENS, tokens.values());
        }
    }

    /** Writes the added members that replaced no other one. */
    public void writeAdded() {
        if (selection != null) {
            selection.writeAdded(this);
        }
    }

    /** Writes a claim of a token that no selection concerns. */
    public void claim(Attribute claim, long value) {
        json.wholeNumber(claim.member, value);
    }

    /** Writes members that were encoded before. Only where {@link #takesAll()}. */
    public void writeEncoded(byte[] members) {
        json.raw(members);
    }

    /** The names in order, of {@link #namesOf}. Nothing can be written after it. */
    public List<String> names() {
        json.release();
        return selection instanceof MemberNames recorded ? recorded.names() : List.of();
    }

    /** The members without the object's braces. Nothing can be written after it. */
    public byte[] toMembers() {
        return json.toBytes();
    }

    /** The whole object. Nothing can be written after it. */
    public byte[] toObject() {
        json.endObject(0);
        return json.toBytes();
    }

    JsonWriter json() {
        return json;
    }

    boolean includes(Attribute attribute) {
        return selection == null || selection.includes(attribute.name);
    }

    /** Writes the company with what was added to it, and returns whether anything was. */
    boolean replace(Attribute company) {
        return selection != null && selection.replace(company, this);
    }

    /** Records the name of a member that was written without a selection, if names are asked for. */
    void recordName(Attribute attribute) {
        if (selection != null) {
            selection.recordName(attribute.name);
        }
    }

    /** Writes a member without asking whether it is selected. */
    void member(Member member, Object value) {
        if (value instanceof String text) {
            json.text(member, text);
        } else if (value instanceof Long number) {
            json.wholeNumber(member, number);
        } else if (value instanceof Double number) {
            json.decimal(member, number);
        } else if (value instanceof Boolean bool) {
            json.bool(member, bool);
        } else if (value instanceof Map<?, ?> members) {
            object(member, members);
        } else {
            throw new IllegalStateException("Not in Intercom's terms: " + value.getClass());
        }
    }

    private void object(Member member, Map<?, ?> members) {
        json.name(member);
        int start = json.length();
        members.forEach((name, value) -> member(Member.of((String) name), value));
        json.endObject(start);
    }

    private void avatar(Member member, String address) {
        json.name(member);
        int start = json.length();
        json.text(AVATAR_TYPE, FixedTexts.AVATAR);
        json.text(AVATAR_ADDRESS, address);
        json.endObject(start);
    }
}
