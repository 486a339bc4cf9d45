package shop;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.VisitorSerializer;
import io.github.intercomkit.annotations.IntercomKitGenerated;
import io.github.intercomkit.codegen.Attribute;
import io.github.intercomkit.codegen.MemberWriter;
import io.github.intercomkit.codegen.VisitorSnapshot;
import io.github.intercomkit.codegen.WireValues;
import java.time.ZoneId;

/**
 * Makes the payloads of visitors of type {@code Guest}.
 *
 * <ul>
 *   <li>{@code language_override}: text, from {@code locale()}; null is left out, or clears it in a diff
 *   <li>{@code name}: text, from {@code name()}; null is left out, or clears it in a diff
 *   <li>{@code avatar}: object with the https address of an image, from {@code avatar()}; null is left out
 *   <li>{@code landing_page}: text, from {@code landingPage()}; null is left out, or clears it in a diff
 *   <li>{@code apples_in_basket}: whole number, from {@code applesInBasket()}; never null
 *   <li>{@code first_seen_at}: time in Unix seconds, from {@code firstSeenAt()}; null is left out, or clears it in a diff
 *   <li>{@code returns_at}: time in Unix seconds, from {@code returnsAt()}; null is left out, or clears it in a diff
 *   <li>{@code basket_value}: decimal number, from {@code basketValue()}; null is left out, or clears it in a diff
 *   <li>{@code has_basket}: boolean, from {@code hasBasket()}; never null
 * </ul>
 */
@IntercomKitGenerated
@SuppressWarnings("all")
public final class GuestIntercomSerializer extends VisitorSerializer<Guest> {
    private static final Attribute LANGUAGE_OVERRIDE = Attribute.standard("language_override"),
            NAME = Attribute.standard("name"),
            AVATAR = Attribute.standard("avatar"),
            LANDING_PAGE = Attribute.customText("landing_page"),
            APPLES_IN_BASKET = Attribute.customWholeNumber("apples_in_basket"),
            FIRST_SEEN_AT = Attribute.customTime("first_seen_at"),
            RETURNS_AT = Attribute.customTime("returns_at"),
            BASKET_VALUE = Attribute.customDecimal("basket_value"),
            HAS_BASKET = Attribute.customBoolean("has_basket");

    private static final ZoneId RETURNS_AT_ZONE = ZoneId.of("Europe/Paris");

    /**
     * Serves one workspace.
     *
     * @param messenger the workspace's Messenger
     */
    public GuestIntercomSerializer(Messenger messenger) {
        super(messenger);
    }

    @Override
    protected Attribute[] declaredAttributes() {
        return new Attribute[] {
                LANGUAGE_OVERRIDE,
                NAME,
                AVATAR,
                LANDING_PAGE,
                APPLES_IN_BASKET,
                FIRST_SEEN_AT,
                RETURNS_AT,
                BASKET_VALUE,
                HAS_BASKET};
    }

    @Override
    protected VisitorSnapshot read(Guest visitor, WireValues values) {
        return new Snapshot(
                values.text(LANGUAGE_OVERRIDE, visitor.locale()),
                values.text(NAME, values.orNull(visitor.name())),
                values.avatar(AVATAR, visitor.avatar()),
                values.text(LANDING_PAGE, visitor.landingPage()),
                values.wholeNumber(APPLES_IN_BASKET, visitor.applesInBasket()),
                values.time(FIRST_SEEN_AT, visitor.firstSeenAt()),
                values.localTime(RETURNS_AT, visitor.returnsAt(), RETURNS_AT_ZONE),
                values.decimalOrNull(BASKET_VALUE, visitor.basketValue()),
                visitor.hasBasket());
    }

    @Override
    protected void write(VisitorSnapshot before, VisitorSnapshot after, MemberWriter out) {
        Snapshot old = (Snapshot) before;
        Snapshot now = (Snapshot) after;
        out.text(LANGUAGE_OVERRIDE, old.language_override, now.language_override);
        out.text(NAME, old.name, now.name);
        out.avatar(AVATAR, old.avatar, now.avatar);
        out.text(LANDING_PAGE, old.landing_page, now.landing_page);
        out.wholeNumber(APPLES_IN_BASKET, old.apples_in_basket, now.apples_in_basket);
        out.wholeNumberOrNull(FIRST_SEEN_AT, old.first_seen_at, now.first_seen_at);
        out.wholeNumberOrNull(RETURNS_AT, old.returns_at, now.returns_at);
        out.decimalOrNull(BASKET_VALUE, old.basket_value, now.basket_value);
        out.bool(HAS_BASKET, old.has_basket, now.has_basket);
    }

    private record Snapshot(String language_override, String name, String avatar,
            String landing_page, long apples_in_basket, Long first_seen_at, Long returns_at,
            Double basket_value, boolean has_basket) implements VisitorSnapshot {
        @Override
        public String toString() {
            return "GuestIntercomSerializer.Snapshot[language_override, name, avatar, landing_page, apples_in_basket, first_seen_at, returns_at, basket_value, has_basket]";
        }
    }
}
