package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.fixture.Customer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Null arguments, snapshots of another serializer, and avatars that are not https. */
class RefusedArgumentsTest extends PayloadFixture {
    @Test
    void nullArgumentsThrowNullPointerException() {
        assertThatThrownBy(() -> plain.boot((Customer) null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> plain.update((Customer) null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> plain.snapshot(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> plain.diff((UserSnapshot<Customer>) null, full()))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> plain.diff((Customer) null, full())).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> plain.diff(full(), null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void aSnapshotOfAnotherSerializerIsRefused() {
        UserSnapshot<Customer> foreign = new ForeignSnapshot("17", null);

        assertThatThrownBy(() -> plain.diff(foreign, full()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CustomerIntercomSerializer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com/ada.png", "https://", "https://\u2003 ", " https://example.com/"})
    void anAvatarThatIsNotHttpsIsRefused(String address) {
        Customer customer = full();
        customer.avatar = address;

        assertRefused(customer, "Attribute \"avatar\"", "example.com");
    }

    @Test
    void aBlankAvatarIsLeftOut() {
        Customer customer = full();
        customer.avatar = " ";

        assertThat(plain.update(customer).toMap()).doesNotContainKey("avatar");
    }

    record ForeignSnapshot(String userId, String email) implements UserSnapshot<Customer> {}
}
