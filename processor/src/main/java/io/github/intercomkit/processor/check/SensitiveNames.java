package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.Naming;
import io.github.intercomkit.processor.model.Position;
import io.github.intercomkit.processor.model.ValueType.Category;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks whether the name of a text attribute looks like a secret's. */
final class SensitiveNames {
    private static final Set<Category> TEXTS = EnumSet.of(Category.TEXT, Category.ADDRESS, Category.CONVERTED_TEXT);

    /** Also plurals and numbers: {@code tokens}, {@code password2}. */
    private static final Pattern SENSITIVE = Pattern.compile("(?:.*_)?"
            + "(?:password|passwd|pwd|passphrase|passcode|secret|token|credential|pin|otp|cvv|cvc|ssn"
            + "|apikey|(?:api|private|secret|access|signing|encryption)_key)"
            + "s?_?[0-9]*");

    private SensitiveNames() {}

    static List<Problem> check(CheckedAttribute checked) {
        Attribute attribute = checked.attribute();
        boolean fine = attribute.allowSensitive() != null
                || !TEXTS.contains(attribute.type().category())
                || checked.nameProblem().isPresent();
        if (fine) {
            return List.of();
        }
        if (isSensitive(attribute.name())) {
            return List.of(problem(checked, attribute.positions().name(), "\"" + attribute.name() + "\""));
        }
        return isSensitive(attribute.member())
                ? List.of(problem(checked, attribute.positions().annotation(), attribute.member()))
                : List.of();
    }

    static boolean isSensitive(String name) {
        String words = Naming.ofField(name).replaceAll("[^\\p{L}\\p{N}]+", "_").toLowerCase(Locale.ROOT);
        String trimmed = words.endsWith("_") ? words.substring(0, words.length() - 1) : words;
        return SENSITIVE.matcher(trimmed).matches();
    }

    private static Problem problem(CheckedAttribute checked, Position position, String name) {
        return checked.problem(Message.SENSITIVE_NAME, position, name);
    }
}
