package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.Role;
import java.util.Locale;

/**
 * The messages of the processor. The codes are stable: users suppress warnings and search by them. Each text names the type and
 * the attribute, since some tools do not show the position of a message.
 */
public enum Message {
    /** No identifier. */
    NO_IDENTIFIER("IK001", """
            %s: no attribute is user_id or email, and without an identifier Intercom takes the user for a visitor. \
            Annotate the member that identifies the user, such as @IntercomAttribute("user_id") Long id."""),
    /** No attribute at all. */
    NO_ATTRIBUTE("IK002", """
            %s: %s needs attributes, and no member of the type or of its supertypes is one. Annotate the members to send \
            with @IntercomAttribute."""),
    /** An enum or annotation type. */
    WRONG_KIND("IK003", RoleTexts.WRONG_KIND),
    /** A generic type. */
    GENERIC_TYPE("IK004", """
            %s: %s cannot annotate a generic type, since the types of its attributes must be known when the serializer is \
            written. Annotate a type without type parameters, such as a subclass that fills them in: Customer extends \
            Account<Plan>."""),
    /** An inner class. */
    INNER_TYPE("IK005", """
            %s: %s cannot annotate an inner class: each of its objects belongs to an object of the class around it, which \
            the serializer does not have. Make the class static, or move it out of the class around it."""),
    /** A private type. */
    PRIVATE_TYPE("IK006", """
            %s: %s cannot annotate a type that is private or inside of a private type, since the serializer is another \
            class and cannot use it. Make the type package-private or public, with every type around it."""),
    /** A type with more than one of the annotations. */
    BOTH_ANNOTATIONS("IK007", RoleTexts.BOTH_ANNOTATIONS),
    /** More custom attributes than a workspace has. */
    TOO_MANY_CUSTOM("IK008", """
            %s: the type has %s custom attributes. A workspace holds at most %s, and cannot delete one again. Keep the \
            attributes that your team uses in Intercom."""),
    /** A company without id or name. */
    COMPANY_INCOMPLETE("IK009", """
            %s: no attribute is %s, and Intercom takes no company without it. \
            Annotate the member that holds it with @IntercomAttribute("%2$s")."""),
    /** One serializer name for two types. */
    SERIALIZER_TWICE("IK010", """
            %s: its serializer has the name %s, and the serializer of %s has the same name. Rename one of the two types."""),
    /** A serializer's name that is taken. */
    SERIALIZER_DECLARED("IK011", """
            %s: its serializer has the name %s, and the sources already declare a type of that name. \
            Rename that type, or leave it out of the sources if an earlier build wrote it."""),
    /** A type of the unnamed package that has the name of an imported type. */
    UNNAMED_PACKAGE("IK012", """
            %s: in the unnamed package no serializer can use a type with the name %s, since serializers import another type \
            of that name. Move the type into a package, or rename it."""),
    /** A type that does not exist. */
    UNRESOLVED("IK013", """
            %s: %s does not exist. Add the missing import or dependency; \
            if another processor writes it, find out why it did not."""),
    /** Two members for one name. */
    NAME_TWICE("IK014", """
            %s: %s is an attribute of that name as well, and a payload carries each name once. %s"""),
    /** A static member. */
    STATIC_MEMBER("IK015", """
            %s: a static %s has the same value for each user or company, so it does not describe one of them. Annotate a \
            field or method that is not static."""),
    /** A method without a value. */
    VOID_METHOD("IK016", """
            %s: the method returns nothing, so there is no value to send. Annotate a method that returns text, a number, a \
            boolean or a time."""),
    /** A method that needs arguments. */
    PARAMETERS("IK017", """
            %s: the method has parameters or type parameters, and the serializer has no arguments for them. Annotate a \
            method without parameters, which may call this one."""),
    /** A private method. */
    PRIVATE_METHOD("IK018", """
            %s: the method is private, so the serializer, a class of its own in the package of the annotated type, cannot \
            call it. Make it public. In a class of that package, package-private is enough. In an interface, write default \
            instead of private."""),
    /** A method of another package. */
    INVISIBLE_METHOD("IK019", """
            %s: the serializer, a class of its own in the package of the annotated type, cannot call the method. Make the \
            method public, or override it in a type of that package."""),
    /** A field that cannot be read. */
    NO_GETTER("IK020", """
            %s: the serializer, a class of its own in the package of the annotated type, cannot read the field, and found no \
            getter that it can call: it looked for %s. Annotate the method that returns the value instead of the field, or \
            add one of these getters."""),
    /** An accessor that throws. */
    CHECKED_EXCEPTION("IK021", """
            %s: %s declares the checked exception %s, which a serializer cannot pass on. \
            Annotate a method that handles it."""),
    /** An annotation that no serializer can read. */
    MISPLACED_ATTRIBUTE("IK022", """
            %s: %s has no effect here, since the %s %s %s, and no type that has one can inherit from it. %s"""),
    /** A blank name. */
    BLANK_NAME("IK023", """
            %s: the name is blank, and Intercom has no attribute without a name. Write a name, or leave it out to take the \
            member's own."""),
    /** A name that is too long. */
    LONG_NAME("IK024", """
            %s: the name has %s characters, and this library sends at most %s, since Intercom documents no limit. Write a \
            shorter one."""),
    /** Characters that Intercom replaces. */
    FORBIDDEN_CHARACTERS("IK025", """
            %s: the name contains %s, which Intercom turns into _, so that two attributes can become one. \
            Use letters, digits and _."""),
    /** JavaScript's own name. */
    PROTOTYPE_NAME("IK026", """
            %s: JavaScript uses the name for an object's prototype, so the page loses the value. Write another name."""),
    /** A name that Intercom or this library sets. */
    RESERVED_NAME("IK027", """
            %s: the name is reserved: %s. Write another name, or remove the annotation."""),
    /** A second name of a standard attribute. */
    ALIAS_NAME("IK028", """
            %s: the name is Intercom's other name of %s, and a payload must not have both. \
            Write @IntercomAttribute("%2$s")."""),
    /** A name that is nearly a standard one. */
    NEAR_MISS("IK029", Severity.WARNING, """
            %s: the name is not a standard name of Intercom, so the attribute is a custom one, which the workspace cannot \
            delete again. Did you mean the standard attribute %s? Then write @IntercomAttribute("%2$s")."""),
    /** A type that no value can have. */
    UNSUPPORTED_TYPE("IK030", """
            %s: %s is not among the Java types that become text, a number, a boolean or a time for Intercom. Annotate a \
            method that returns such a type, for example String, long, BigDecimal, boolean or Instant."""),
    /** A standard attribute of another type. */
    WRONG_TYPE("IK031", """
            %s: Intercom expects %s as %s, and the member is of type %s. Annotate a member or a method of another type, such \
            as %s."""),
    /** A number without a unit for a time. */
    NUMBER_FOR_TIME("IK032", """
            %s: Intercom expects a time as %s, and a number of type %s can count seconds or milliseconds. Add epoch = \
            EpochUnit.SECONDS or epoch = EpochUnit.MILLISECONDS, or annotate a member of a type such as Instant."""),
    /** A company under another name. */
    MISPLACED_COMPANY("IK033", """
            %s: Intercom expects %s only of a user, and only under the name %s. Write that name in a user, or annotate a \
            method that returns text, a number, a boolean or a time."""),
    /** A day or time of day of {@code java.sql}. */
    SQL_DATE_OR_TIME("IK034", """
            %s: a java.sql.%s holds no moment in time, which Intercom expects. Use Instant or java.sql.Timestamp, or, for a day, \
            LocalDate with a zone."""),
    /** A time under a name without the suffix. */
    TIME_NAME("IK035", """
            %s: Intercom treats a custom attribute as a time only if its name ends in _at. Write %s, or annotate a method \
            that returns text or a number."""),
    /** Another value under a name with the suffix. */
    NO_TIME("IK036", """
            %s: Intercom treats a custom attribute whose name ends in _at as a time, and the member is of type %s. Write \
            another name, or annotate a member of a type such as Instant. A whole number is a time with epoch = \
            EpochUnit.SECONDS or epoch = EpochUnit.MILLISECONDS."""),
    /** A local time without a zone. */
    ZONE_MISSING("IK037", """
            %s: a %s is another moment in each time zone, and Intercom expects Unix seconds. Add its zone, such as zone \
            = "Europe/Paris" or zone = "UTC"."""),
    /** A zone where none is needed. */
    ZONE_MEANINGLESS("IK038", """
            %s: zone has no effect on the type %s: only a LocalDate or LocalDateTime needs one to become Unix seconds. \
            Remove zone."""),
    /** A zone that Java does not know. */
    ZONE_UNKNOWN("IK039", """
            %s: ZoneId.of does not know the zone "%s", so the value cannot become Unix seconds. Write a zone that it knows, \
            such as "%s" or "UTC"."""),
    /** An epoch where none is needed. */
    EPOCH_MEANINGLESS("IK040", """
            %s: epoch has no effect on %s: only a whole number that Intercom treats as a time has a unit. Remove epoch."""),
    /** A signed attribute that a token cannot hold. */
    SIGNED_MEANINGLESS("IK041", """
            %s: signed has no effect here, since %s. Remove signed."""),
    /** A company type of another package. */
    COMPANY_INVISIBLE("IK042", """
            %s: the serializer of %s cannot use the company type %s. Make it public, in a package that the user's module \
            reads, or move it into the user's package."""),
    /** A company's member of another package. */
    COMPANY_MEMBER_INVISIBLE("IK043", """
            %s: the serializer of %s is in another package, and cannot read %s of the company type or a getter of it. \
            Make that member or its getter public."""),
    /** A file that the compiler does not take. */
    NOT_WRITTEN("IK044", ToolTexts.NOT_WRITTEN),
    /** A failure of the processor itself. */
    CRASH("IK045", ToolTexts.CRASH),
    /** A name that cannot be encoded. */
    MALFORMED_NAME("IK046", """
            %s: the name holds half of a surrogate pair, which no encoding can write. Use letters, digits and _."""),
    /** A name that looks like a secret's. */
    SENSITIVE_NAME("IK047", """
            %s: %s looks like the name of a secret, and each member of the workspace can read each attribute, as can the page. \
            Remove the annotation, or say why it is not a secret, with allowSensitive = "why"."""),
    /** A class inside a method. */
    LOCAL_TYPE("IK048", """
            %s: %s cannot annotate a local type, since no code outside of its method can use it, and a serializer is such code. \
            Make it a member of the class around it (static, if it is a class), or a top-level type."""),
    /** A signed attribute with the name of a token's own claim. */
    SIGNED_CLAIM("IK049", """
            %s: each token can have a claim of that name with another meaning (RFC 7519), so a signed attribute cannot have it. \
            Write another name, or remove signed."""),
    /** A field whose getter Lombok hides or names in another way. */
    LOMBOK_GETTER("IK050", ToolTexts.LOMBOK_GETTER),
    /** An annotation that Kotlin puts on a member without a value. */
    KOTLIN_TARGET("IK051", ToolTexts.KOTLIN_TARGET),
    /** A property whose getter no Java code can call. */
    KOTLIN_VALUE_CLASS("IK052", ToolTexts.KOTLIN_VALUE_CLASS),
    /** A type of a source file without a class around it. */
    COMPACT_FILE("IK053", ToolTexts.COMPACT_FILE),
    /** White space, or characters that a reader cannot see. */
    INVISIBLE_CHARACTERS("IK054", """
            %s: the name contains %s: white space, or a character that a reader cannot see. Two names that look the same are \
            two attributes, and Intercom never deletes one of them. Use letters, digits and _."""),
    /** A field of an entity without a getter. */
    PROXIED_FIELD("IK055", ToolTexts.PROXIED_FIELD),
    /** An annotation that no serializer of this compilation reads. */
    UNUSED_ATTRIBUTE("IK056", Severity.WARNING, """
            %s: %s has no effect here, since the %s %s %s, and no type of this compilation that has one \
            extends it. Annotate the class, or remove the annotation. If only subclasses \
            are users or companies, make the class abstract."""),
    /** A compilation without the run time. */
    NO_RUNTIME("IK057", ToolTexts.NO_RUNTIME),
    /** A custom name that a user and a company share. */
    SHARED_NAME("IK058", Severity.WARNING, """
            %s: %s is a custom attribute of that name, too. Intercom's REST API refuses a custom name that users and \
            companies share, and for the Messenger Intercom documents nothing. Give one of them another name, such as \
            "%s"."""),
    /** A final method of an entity. */
    FINAL_ON_PROXY("IK059", ToolTexts.FINAL_ON_PROXY),
    /** One value under two names. */
    VALUE_TWICE("IK060", """
            %s: %s is the attribute "%s", and both annotations read %s, so Intercom gets one value under two names. \
            Remove one of the two annotations. If you want both names, annotate another method that returns the value."""),
    /** An event without a name. */
    BLANK_EVENT("IK070", EventTexts.BLANK_EVENT),
    /** Characters that an event's name cannot hold. */
    EVENT_CHARACTERS("IK071", EventTexts.EVENT_CHARACTERS),
    /** Two events whose names look the same. */
    SIMILAR_EVENT("IK072", Severity.WARNING, EventTexts.SIMILAR_EVENT),
    /** Characters that a key cannot hold. */
    KEY_CHARACTERS("IK073", EventTexts.KEY_CHARACTERS),
    /** Two members for one key. */
    KEY_TWICE("IK074", EventTexts.KEY_TWICE),
    /** More keys than some of Intercom's pages allow. */
    MANY_KEYS("IK075", Severity.WARNING, EventTexts.MANY_KEYS),
    /** More keys than any of Intercom's pages allows. */
    TOO_MANY_KEYS("IK076", EventTexts.TOO_MANY_KEYS),
    /** A time under a key without the suffix. */
    TIME_KEY("IK077", EventTexts.TIME_KEY),
    /** Another value under a key with the suffix. */
    NO_DATE("IK078", EventTexts.NO_DATE),
    /** A boolean. */
    BOOLEAN_METADATA("IK079", EventTexts.BOOLEAN_METADATA),
    /** A type that no metadata can have. */
    UNSUPPORTED_METADATA("IK080", EventTexts.UNSUPPORTED_METADATA),
    /** An auth token of a visitor, a company or an event. */
    AUTH_TOKEN_OWNER("IK101", AuthTokenTexts.OWNER),
    /** A name that no auth token can have. */
    AUTH_TOKEN_NAME("IK102", AuthTokenTexts.NAME),
    /** Two auth tokens of one name. */
    AUTH_TOKEN_TWICE("IK103", AuthTokenTexts.TWICE),
    /** An auth token that is no text. */
    AUTH_TOKEN_TYPE("IK104", AuthTokenTexts.TYPE),
    /** An auth token that is sent as an attribute as well. */
    AUTH_TOKEN_AS_ATTRIBUTE("IK105", AuthTokenTexts.AS_ATTRIBUTE),
    /** A name of users in a visitor. */
    USERS_ONLY_NAME("IK106", RoleTexts.USERS_ONLY_NAME),
    /** Two serializer names that differ in case only. */
    SERIALIZER_IN_OTHER_CASE("IK107", Severity.WARNING, RoleTexts.SERIALIZER_IN_OTHER_CASE);

    private final String code;
    private final Severity severity;
    private final String template;

    Message(String code, String template) {
        this(code, Severity.ERROR, template);
    }

    Message(String code, Severity severity, String template) {
        this.code = code;
        this.severity = severity;
        this.template = template;
    }

    /** The code in the brackets, which also suppresses a warning. */
    public String code() {
        return code;
    }

    /** The severity. */
    public Severity severity() {
        return severity;
    }

    /** The whole text. */
    public String text(Object... details) {
        return textFor(Role.USER, details);
    }

    /** The whole text, in the words for a role. */
    public String textFor(Role role, Object... details) {
        String text = "[" + code + "] " + String.format(Locale.ROOT, role.worded(template), details);
        return severity == Severity.ERROR
                ? text
                : text + " If you want this, suppress the warning with @SuppressWarnings(\"" + code + "\").";
    }
}
