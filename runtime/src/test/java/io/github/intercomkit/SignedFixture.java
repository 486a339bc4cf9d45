package io.github.intercomkit;

import com.nimbusds.jwt.SignedJWT;
import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.StoppedClock;
import io.github.intercomkit.identity.UserJwt;
import java.text.ParseException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/** A serializer with signed attributes, a token by a clock that stands still, and a user with a value of each kind. */
abstract class SignedFixture {
    static final Set<String> SIGNED = Set.of("name", "avatar", "plan", "apples", "vip", "beta", "score");

    final StoppedClock clock = new StoppedClock();
    final long expiry = clock.instant().plusSeconds(3600).getEpochSecond();
    final UserJwt jwt = UserJwt.withSecret("super-secret").withClock(clock);
    final Messenger messenger =
            Messenger.builder("k8w2v7qz").identityVerification(jwt).build();
    final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(messenger, SIGNED);

    static Customer ada() {
        Customer ada = Customer.withId(17);
        ada.email = "ada@example.com";
        ada.createdAt = Instant.ofEpochSecond(1234567890);
        ada.name = "Ada";
        ada.language = Locale.forLanguageTag("de-AT");
        ada.avatar = "https://example.com/ada.png";
        ada.company = Company.named(6, "Orchard");
        ada.plan = "";
        ada.credits = 0L;
        ada.ratio = 0.5;
        ada.score = 2.5;
        ada.beta = true;
        ada.trialEndsAt = Instant.ofEpochSecond(1600000000);
        return ada;
    }

    static String token(IntercomPayload payload) {
        return (String) payload.toMap().get("intercom_user_jwt");
    }

    static String claims(IntercomPayload payload) {
        try {
            return SignedJWT.parse(token(payload)).getPayload().toString();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
