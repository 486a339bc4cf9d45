package shop;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.UserSnapshot;
import io.github.intercomkit.annotations.IntercomKitGenerated;
import io.github.intercomkit.codegen.Attribute;
import io.github.intercomkit.codegen.AuthTokens;
import io.github.intercomkit.codegen.MemberWriter;
import io.github.intercomkit.codegen.WireValues;

/**
 * Makes the payloads of users of type {@code Customer}.
 *
 * <ul>
 *   <li>{@code user_id}: text, from {@code getId()}; null or blank counts as absent
 * </ul>
 *
 * <p>Auth tokens, of which null or blank ones are left out:
 * <ul>
 *   <li>{@code account}, from {@code accountToken()}
 *   <li><code>orders &#92; &#34;new&#34;</code>, from {@code getOrders()}
 *   <li>{@code stock}, from {@code stock()}
 * </ul>
 */
@IntercomKitGenerated
@SuppressWarnings("all")
public final class CustomerIntercomSerializer extends IntercomSerializer<Customer> {
    private static final Attribute USER_ID = Attribute.standard("user_id");

    /**
     * Serves one workspace.
     *
     * @param messenger the workspace's Messenger
     */
    public CustomerIntercomSerializer(Messenger messenger) {
        super(messenger);
    }

    @Override
    protected Attribute[] declaredAttributes() {
        return new Attribute[] {
                USER_ID};
    }

    @Override
    protected UserSnapshot<Customer> read(Customer user, WireValues values) {
        return new Snapshot(
                values.identifier(USER_ID, user.getId()),
                null,
                AuthTokens.of("account", user.accountToken(), "orders \\ \"new\"", user.getOrders(), "stock", values.orNull(user.stock())));
    }

    @Override
    protected void write(UserSnapshot<Customer> before, UserSnapshot<Customer> after,
            MemberWriter out) {
        Snapshot old = (Snapshot) before;
        Snapshot now = (Snapshot) after;
        out.authTokens(old.auth_tokens, now.auth_tokens);
    }

    private record Snapshot(String userId, String email,
            AuthTokens auth_tokens) implements UserSnapshot<Customer> {
        @Override
        public boolean isComplete() {
            return AuthTokens.areKnown(auth_tokens);
        }

        @Override
        public String toString() {
            return "CustomerIntercomSerializer.Snapshot[user_id]";
        }
    }
}
