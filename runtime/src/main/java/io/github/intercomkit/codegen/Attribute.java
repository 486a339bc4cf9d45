package io.github.intercomkit.codegen;

import io.github.intercomkit.json.Member;
import io.github.intercomkit.protocol.AttributeType;
import io.github.intercomkit.protocol.CompanyAttribute;
import io.github.intercomkit.protocol.KnownAttribute;
import io.github.intercomkit.protocol.Limits;
import io.github.intercomkit.protocol.MessengerSetting;
import io.github.intercomkit.protocol.StandardAttribute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The name of an attribute, encoded once, and the rules for its value. Immutable and thread-safe; for generated code. */
@SuppressWarnings("exports") // Generated code names none of the types that are not exported.
public final class Attribute {
    private static final String USER = "Attribute";
    private static final String COMPANY = "Company attribute";
    private static final String METADATA = "Metadata";

    final String name;
    final String label;
    final Member member;
    final boolean clearable;
    final long maximum;
    final int longestText;

    private final AttributeType type;
    private final boolean signed;
    private final List<Attribute> companyAttributes;

    /** Which of Intercom's own attributes it is, if it is one. */
    private final @Nullable KnownAttribute known;

    private Attribute(
            String name,
            String owner,
            boolean clearable,
            long maximum,
            int longestText,
            AttributeType type,
            @Nullable KnownAttribute known) {
        this.name = name;
        this.label = owner + " \"" + name + "\"";
        this.member = Member.of(name);
        this.clearable = clearable;
        this.maximum = maximum;
        this.longestText = longestText;
        this.type = type;
        this.signed = false;
        this.companyAttributes = List.of();
        this.known = known;
    }

    private Attribute(Attribute other, boolean signed, List<Attribute> companyAttributes) {
        this.name = other.name;
        this.label = other.label;
        this.member = other.member;
        this.clearable = other.clearable;
        this.maximum = other.maximum;
        this.longestText = other.longestText;
        this.type = other.type;
        this.signed = signed;
        this.companyAttributes = companyAttributes;
        this.known = other.known;
    }

    /**
     * A standard attribute of a user.
     *
     * @param name its name, one of Intercom's
     * @return the attribute
     */
    public static Attribute standard(String name) {
        return known(StandardAttribute.named(name).orElseThrow(), USER);
    }

    // One method for each type: javac resolves it sooner than a constant as an argument, by a twentieth of a type.

    /** A custom attribute of a user that is text. */
    public static Attribute customText(String name) {
        return custom(name, AttributeType.TEXT);
    }

    /** A custom attribute of a user that is a whole number. */
    public static Attribute customWholeNumber(String name) {
        return custom(name, AttributeType.WHOLE_NUMBER);
    }

    /** A custom attribute of a user that is a decimal number. */
    public static Attribute customDecimal(String name) {
        return custom(name, AttributeType.DECIMAL);
    }

    /** A custom attribute of a user that is a boolean. */
    public static Attribute customBoolean(String name) {
        return custom(name, AttributeType.BOOLEAN);
    }

    /** A custom attribute of a user that is a time. */
    public static Attribute customTime(String name) {
        return custom(name, AttributeType.TIME);
    }

    /** A custom attribute of a user. */
    public static Attribute custom(String name, AttributeType type) {
        return custom(name, USER, type);
    }

    /** One of Intercom's own attributes of a company. */
    public static Attribute companyStandard(String name) {
        return known(CompanyAttribute.named(name).orElseThrow(), COMPANY);
    }

    /** A custom attribute of a company that is text. */
    public static Attribute companyText(String name) {
        return custom(name, COMPANY, AttributeType.TEXT);
    }

    /** A custom attribute of a company that is a whole number. */
    public static Attribute companyWholeNumber(String name) {
        return custom(name, COMPANY, AttributeType.WHOLE_NUMBER);
    }

    /** A custom attribute of a company that is a decimal number. */
    public static Attribute companyDecimal(String name) {
        return custom(name, COMPANY, AttributeType.DECIMAL);
    }

    /** A custom attribute of a company that is a boolean. */
    public static Attribute companyBoolean(String name) {
        return custom(name, COMPANY, AttributeType.BOOLEAN);
    }

    /** A custom attribute of a company that is a time. */
    public static Attribute companyTime(String name) {
        return custom(name, COMPANY, AttributeType.TIME);
    }

    /** A custom attribute of a company. */
    public static Attribute companyCustom(String name, AttributeType type) {
        return custom(name, COMPANY, type);
    }

    /** A key of an event's metadata. */
    public static Attribute metadata(String key) {
        // Only its name and its longest text are asked for.
        return custom(key, METADATA, AttributeType.TEXT);
    }

    /** A setting of the Messenger. */
    public static Attribute setting(MessengerSetting setting) {
        return plain(setting.jsonName(), setting.type());
    }

    /** A proof of identity, or a claim of a token. */
    public static Attribute proof(String name) {
        return plain(name, AttributeType.TEXT);
    }

    /** This attribute, sent inside the token where there is one. */
    public Attribute signed() {
        return new Attribute(this, true, companyAttributes);
    }

    /**
     * This attribute, whose value is a company or several.
     *
     * @param attributes the attributes of each company, in the order of the payload
     * @return a copy
     */
    public Attribute ofCompany(Attribute[] attributes) {
        return new Attribute(this, signed, List.of(attributes));
    }

    /** The name in a payload. */
    public String name() {
        return name;
    }

    /** The type of the value. */
    public AttributeType type() {
        return type;
    }

    /** Whether it is sent inside the token where there is one. */
    public boolean isSigned() {
        return signed;
    }

    /** Whether it is one of Intercom's own attributes. */
    public boolean isStandard() {
        return known != null;
    }

    /** The attributes of each company; empty for any other type. */
    public List<Attribute> companyAttributes() {
        return companyAttributes;
    }

    /** Whether it belongs to an event, which no Messenger configures. */
    boolean isMetadata() {
        return label.startsWith(METADATA);
    }

    boolean identifies() {
        return known != null && known.identifies();
    }

    boolean identifiesUser() {
        return known instanceof StandardAttribute && known.identifies();
    }

    boolean takesLanguageAndRegion() {
        return known != null && known.takesLanguageAndRegion();
    }

    boolean isEmail() {
        return known == StandardAttribute.EMAIL;
    }

    private static Attribute known(KnownAttribute known, String owner) {
        return new Attribute(
                known.jsonName(), owner, known.clearable(), known.maximum(), Integer.MAX_VALUE, known.type(), known);
    }

    private static Attribute custom(String name, String owner, AttributeType type) {
        return new Attribute(name, owner, true, Limits.MAX_WHOLE_NUMBER, Limits.MAX_CUSTOM_TEXT, type, null);
    }

    private static Attribute plain(String name, AttributeType type) {
        return new Attribute(name, USER, false, Limits.MAX_WHOLE_NUMBER, Integer.MAX_VALUE, type, null);
    }
}
