package io.github.intercomkit.workspace.check;

import io.github.intercomkit.workspace.rest.Model;
import java.util.Locale;

/**
 * A difference between what is declared and what the workspace has.
 *
 * @param kind which difference
 * @param isError whether it fails the build
 * @param model whose attribute it is
 * @param attribute the attribute's name, or the empty text for the model as a whole
 * @param places the members that declare it, as the code has them
 * @param problem what is wrong, one sentence
 * @param advice what to do, one sentence or two
 */
public record Finding(
        Kind kind, boolean isError, Model model, String attribute, String places, String problem, String advice) {
    /** The differences that are looked for. */
    public enum Kind {
        /** The workspace has no such attribute. */
        ABSENT,
        /** The workspace archived it. */
        ARCHIVED,
        /** It has values of another type. */
        OTHER_TYPE,
        /** The Messenger may not write it, and it is not signed. */
        NOT_WRITABLE,
        /** A constant of the enum is no option of the list. */
        NO_OPTION,
        /** The other model has an attribute of that name. */
        OTHER_MODEL,
        /** The workspace has nearly that name. */
        NEAR_MISS,
        /** There would be more attributes than a workspace can have. */
        TOO_MANY;

        /** The word in a report: {@code near miss}. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** The word for how grave it is. */
    public String severity() {
        return isError ? "error" : "warning";
    }

    /** The same difference as a warning. */
    Finding accepted() {
        return new Finding(kind, false, model, attribute, places, problem, advice);
    }
}
