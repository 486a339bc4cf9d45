package io.github.intercomkit.protocol;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules for the name of an attribute. */
public final class AttributeNames {
    /**
     * The identity proof of a workspace that uses hashes. At most one proof stands in a payload: both at once are refused, as
     * integrators report.
     */
    public static final String USER_HASH = "user_hash";

    /** The identity proof of a workspace that uses tokens. */
    public static final String INTERCOM_USER_JWT = "intercom_user_jwt";

    private static final String FORBIDDEN = ".$~`!@#%^&*\"'{}[]|\\\0";
    /** Not a property in JavaScript, though JSON allows the name. */
    public static final String PROTOTYPE = "__proto__";

    private static final String TIME_SUFFIX = "_at";
    private static final String CAMPAIGN_PREFIX = "utm_";

    private static final Map<String, String> PERSON_ALIASES = Map.of(
            "id", StandardAttribute.USER_ID.jsonName(),
            "remote_created_at", StandardAttribute.CREATED_AT.jsonName(),
            "signed_up_at", StandardAttribute.CREATED_AT.jsonName());
    private static final Map<String, String> COMPANY_ALIASES = Map.of(
            "id", CompanyAttribute.COMPANY_ID.jsonName(),
            "remote_created_at", CompanyAttribute.CREATED_AT.jsonName(),
            "signed_up_at", CompanyAttribute.CREATED_AT.jsonName());

    /** The names that RFC 7519 registers: a verifier takes them for its own, not for attributes. */
    private static final Set<String> TOKEN_CLAIMS = Stream.of(
                    FixedTexts.TEXT_CLAIMS, FixedTexts.TIME_CLAIMS, List.of(FixedTexts.AUDIENCE))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final String BY_INTERCOM = "Intercom fills it itself";
    private static final String BY_IDENTITY = "identityVerification(…) of the Messenger's builder writes it";
    private static final String BY_MESSENGER = "it is a setting of the Messenger, which the Messenger's builder takes";

    private AttributeNames() {}

    /** The problem of a name for an attribute of a user, if it has one. */
    public static Optional<NameProblem> problemOfPersonAttribute(String name) {
        return problem(name, PERSON_ALIASES);
    }

    /** The problem of a name for an attribute of a visitor, whose payload carries none of the users-only names. */
    public static Optional<NameProblem> problemOfVisitorAttribute(String name) {
        String proper = PERSON_ALIASES.getOrDefault(name, name);
        boolean ofUsers = StandardAttribute.named(proper)
                .filter(standard -> !standard.forVisitors())
                .isPresent();
        return ofUsers
                ? Optional.of(new NameProblem(NameProblem.Kind.USERS_ONLY, proper))
                : problemOfPersonAttribute(name);
    }

    /** The problem of a name for an attribute of a company, if it has one. */
    public static Optional<NameProblem> problemOfCompanyAttribute(String name) {
        if (name.equals("user_count")) {
            return Optional.of(new NameProblem(NameProblem.Kind.RESERVED, "Intercom counts a company's users itself"));
        }
        return problem(name, COMPANY_ALIASES);
    }

    /** Whether Intercom takes the values of a custom attribute of that name for dates. */
    public static boolean namesTime(String name) {
        return name.endsWith(TIME_SUFFIX);
    }

    /** Whether a token would have two meanings of that name, so that no signed attribute can bear it. */
    public static boolean isTokenClaim(String name) {
        return TOKEN_CLAIMS.contains(name);
    }

    /** That name, as one that Intercom takes for a date's. */
    public static String timeName(String name) {
        return name + TIME_SUFFIX;
    }

    private static Optional<NameProblem> problem(String name, Map<String, String> aliases) {
        Optional<NameProblem> misspelt = spelling(name, FORBIDDEN);
        if (misspelt.isPresent()) {
            return misspelt;
        }
        String proper = aliases.get(name);
        if (proper != null) {
            return Optional.of(new NameProblem(NameProblem.Kind.ALIAS, proper));
        }
        return reservation(name).map(reason -> new NameProblem(NameProblem.Kind.RESERVED, reason));
    }

    /** The problem of the characters of a name, whatever it names. */
    static Optional<NameProblem> spelling(String name, String forbiddenCharacters) {
        if (name.isBlank()) {
            return Optional.of(new NameProblem(NameProblem.Kind.BLANK, ""));
        }
        if (name.length() > Limits.MAX_NAME) {
            return Optional.of(new NameProblem(NameProblem.Kind.TOO_LONG, ""));
        }
        if (!WellFormedText.of(name).equals(name)) {
            return Optional.of(new NameProblem(NameProblem.Kind.MALFORMED, ""));
        }
        if (name.equals(PROTOTYPE)) {
            return Optional.of(new NameProblem(NameProblem.Kind.PROTOTYPE, ""));
        }
        String forbidden = charactersOf(forbiddenCharacters, name);
        if (!forbidden.isEmpty()) {
            return Optional.of(new NameProblem(NameProblem.Kind.FORBIDDEN_CHARACTERS, forbidden));
        }
        String unseen = VisibleText.invisibleIn(name);
        if (!unseen.isEmpty()) {
            return Optional.of(new NameProblem(NameProblem.Kind.INVISIBLE_CHARACTERS, unseen));
        }
        return Optional.empty();
    }

    /** The characters of a name that are among some others, each once. */
    static String charactersOf(String others, String name) {
        Set<String> found = name.chars()
                .filter(c -> others.indexOf(c) >= 0)
                .mapToObj(c -> c == 0 ? "NUL" : String.valueOf((char) c))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return String.join(" ", found);
    }

    private static Optional<String> reservation(String name) {
        if (name.equals(USER_HASH) || name.equals(INTERCOM_USER_JWT)) {
            return Optional.of(BY_IDENTITY);
        }
        if (name.equals("last_request_at") || name.startsWith(CAMPAIGN_PREFIX)) {
            return Optional.of(BY_INTERCOM);
        }
        return MessengerSetting.named(name).map(setting -> setting.sendable() ? BY_MESSENGER : setting.rule());
    }
}
