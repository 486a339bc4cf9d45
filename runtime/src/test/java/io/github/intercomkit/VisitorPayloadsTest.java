package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.fixture.Guest;
import io.github.intercomkit.fixture.GuestIntercomSerializer;
import io.github.intercomkit.identity.UserHash;
import org.junit.jupiter.api.Test;

/** The payloads of a visitor's serializer. */
class VisitorPayloadsTest {
    private static final Messenger MESSENGER = Messenger.builder("k8w2v7qz")
            .identityVerification(UserHash.withSecret("an-example-secret-of-the-tests"))
            .build();

    private final GuestIntercomSerializer guests = new GuestIntercomSerializer(MESSENGER);

    @Test
    void aBootHasTheSettingsAndAttributesOfAVisitor() {
        assertThat(guests.boot(new Guest("Ada", "/apples", 2)).toJson())
                .isEqualTo("{\"app_id\":\"k8w2v7qz\",\"name\":\"Ada\",\"landing_page\":\"/apples\",\"apples\":2}");
        assertThat(guests.boot(new Guest(null, null, 2)).toScript())
                .isEqualTo("Intercom('boot', {\"app_id\":\"k8w2v7qz\",\"apples\":2});");
    }

    @Test
    void aDiffHoldsWhatChangedAndClearsWhatBecameNull() {
        Guest before = new Guest("Ada", "/apples", 2);

        assertThat(guests.diff(before, new Guest(null, "/apples", 3)).toJson())
                .isEqualTo("{\"name\":\"\",\"apples\":3}");
        assertThat(guests.diff(before, before).hasChanges()).isFalse();
        assertThat(guests.diff(before, before).with("plan", "pro").hasChanges()).isTrue();
        assertThat(guests.diff(new Guest("", "/", 1), new Guest(null, "/", 1)).hasChanges())
                .as("null and the empty text are the same to Intercom")
                .isFalse();
    }

    @Test
    void anAliasOfAUsersNameCannotBeAdded() {
        BootPayload boot = guests.boot(new Guest(null, null, 2));

        assertThatThrownBy(() -> boot.with("id", "17"))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessage(
                        "Attribute \"id\" cannot be added: only signed-in users can have user_id. Leave it out, or choose"
                                + " another name.");
        assertThatThrownBy(() -> MESSENGER.bootVisitor().with("id", "17")).isInstanceOf(InvalidPayloadException.class);
    }

    @Test
    void aVisitorThatIsNullIsRefused() {
        assertThatThrownBy(() -> guests.boot(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("visitor");
    }
}
