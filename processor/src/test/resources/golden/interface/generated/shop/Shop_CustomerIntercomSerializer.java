package shop;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.UserSnapshot;
import io.github.intercomkit.annotations.IntercomKitGenerated;
import io.github.intercomkit.codegen.Attribute;
import io.github.intercomkit.codegen.MemberWriter;
import io.github.intercomkit.codegen.WireValues;

/**
 * Makes the payloads of users of type {@code Shop.Customer}.
 *
 * <ul>
 *   <li>{@code email}: text, from {@code getEmail()}; null or blank counts as absent
 *   <li>{@code name}: text, from {@code getName()}; null is left out, or clears it in a diff
 *   <li>{@code vip}: boolean, from {@code isVip()}; never null
 *   <li>{@code apples}: whole number, from {@code apples()}; null is left out, or clears it in a diff
 * </ul>
 */
@IntercomKitGenerated
@SuppressWarnings("all")
final class Shop_CustomerIntercomSerializer extends IntercomSerializer<Shop.Customer> {
    private static final Attribute EMAIL = Attribute.standard("email"),
            NAME = Attribute.standard("name"),
            VIP = Attribute.customBoolean("vip"),
            APPLES = Attribute.customWholeNumber("apples");

    /**
     * Serves one workspace.
     *
     * @param messenger the workspace's Messenger
     */
    Shop_CustomerIntercomSerializer(Messenger messenger) {
        super(messenger);
    }

    @Override
    protected Attribute[] declaredAttributes() {
        return new Attribute[] {
                EMAIL,
                NAME,
                VIP,
                APPLES};
    }

    @Override
    protected UserSnapshot<Shop.Customer> read(Shop.Customer user, WireValues values) {
        return new Snapshot(
                null,
                values.identifier(EMAIL, user.getEmail()),
                values.text(NAME, user.getName()),
                user.isVip(),
                values.wholeNumberOrNull(APPLES, user.apples()));
    }

    @Override
    protected void write(UserSnapshot<Shop.Customer> before, UserSnapshot<Shop.Customer> after,
            MemberWriter out) {
        Snapshot old = (Snapshot) before;
        Snapshot now = (Snapshot) after;
        out.text(NAME, old.name, now.name);
        out.bool(VIP, old.vip, now.vip);
        out.wholeNumberOrNull(APPLES, old.apples, now.apples);
    }

    private record Snapshot(String userId, String email, String name, boolean vip,
            Long apples) implements UserSnapshot<Shop.Customer> {
        @Override
        public String toString() {
            return "Shop_CustomerIntercomSerializer.Snapshot[email, name, vip, apples]";
        }
    }
}
