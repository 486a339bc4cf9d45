package io.github.intercomkit;

import io.github.intercomkit.codegen.WireValues;
import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.UserJwt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules for a user, or for the values of a visitor, as a whole. */
final class UserRules {
    private static final String NO_IDENTIFIER =
            "The user has neither a user_id nor an email that is not blank or a placeholder such as null or undefined,"
                    + " so Intercom would see a visitor. Give it one of the two, or use Messenger.bootVisitor().";

    private static final String NO_USER_ID =
            "The user has no user_id that is not blank or a placeholder such as null or undefined, and a token proves"
                    + " nothing else. Give it one, or prove the email with UserHash.";

    private UserRules() {}

    /** The refusal of an excluded user. */
    static InvalidPayloadException excluded(ExcludedUser as) {
        return new InvalidPayloadException("The Messenger excludes the user, whose data must not be sent. "
                + (as == ExcludedUser.VISITOR ? "Use Messenger.bootVisitor()." : "Boot no Messenger for the user.")
                + " Ask exclusionOf(user) of the serializer first; a MessengerSession does so itself.");
    }

    /** Refuses a user without an identifier, and a user with values that were refused unless they are left out. */
    static void requireValid(UserSnapshot<?> user, WireValues values, Messenger messenger) {
        boolean refusesValue = values.hasRefusals() && !messenger.omitsInvalidAttributes();
        if (!hasIdentifier(user) || values.refusesIdentifier() || refusesValue) {
            throw refused(user, values, messenger.identityVerification().orElse(null));
        }
        requireValidValues(values, messenger);
    }

    /** Refuses a person with values that were refused unless they are left out. */
    static void requireValidValues(WireValues values, Messenger messenger) {
        if (values.hasRefusals()) {
            if (!messenger.omitsInvalidAttributes()) {
                throw exception(values.refusals());
            }
            values.refusals()
                    .forEach(refusal ->
                            messenger.log().log(System.Logger.Level.WARNING, "Not sent to Intercom. " + refusal));
            values.refusedNames().forEach(messenger.observer()::attributeOmitted);
        }
    }

    /** Names all values of a user that were refused before an accessor of its class threw. */
    static RuntimeException refusedBefore(RuntimeException thrown, WireValues values, Messenger messenger) {
        if (!values.hasRefusals() || (messenger.omitsInvalidAttributes() && !values.refusesIdentifier())) {
            return thrown;
        }
        InvalidPayloadException refused = exception(values.refusals());
        refused.addSuppressed(thrown);
        return refused;
    }

    /** Refuses a user without the {@code user_id} that a token proves. */
    static void requireUserId(UserSnapshot<?> user) {
        if (user.userId() == null) {
            throw new InvalidPayloadException(NO_USER_ID);
        }
    }

    /** Refuses two different users: one would see the conversations of the other. */
    static void requireSamePerson(UserSnapshot<?> before, UserSnapshot<?> after) {
        if (!before.isSamePerson(after)) {
            throw new InvalidPayloadException(
                    "The two users are different people: their user_ids differ, or their emails if"
                            + " the first has no user_id. Between two people the page calls shutdown, then boot.");
        }
    }

    private static boolean hasIdentifier(UserSnapshot<?> user) {
        return user.userId() != null || user.email() != null;
    }

    private static InvalidPayloadException refused(
            UserSnapshot<?> user, WireValues values, @Nullable IdentityVerification verification) {
        List<String> reasons = new ArrayList<>(values.refusals());
        if (!hasIdentifier(user) && !values.refusesIdentifier()) {
            reasons.add(NO_IDENTIFIER);
        } else if (verification instanceof UserJwt && user.userId() == null) {
            reasons.add(NO_USER_ID);
        }
        return exception(reasons);
    }

    private static InvalidPayloadException exception(List<String> reasons) {
        String all = String.join(" ", reasons);
        return new InvalidPayloadException(reasons.size() == 1 ? all : reasons.size() + " problems: " + all);
    }
}
