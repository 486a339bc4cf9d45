package shop;

import io.github.intercomkit.MessengerEvent;
import io.github.intercomkit.annotations.IntercomKitGenerated;
import io.github.intercomkit.codegen.Attribute;
import io.github.intercomkit.codegen.EventMetadata;
import io.github.intercomkit.codegen.WireValues;
import java.time.ZoneId;

/**
 * The event {@code ordered-apples}, out of an object of type {@code AppleOrder}. Its metadata:
 *
 * <ul>
 *   <li>{@code apples}: whole number, from {@code apples()}
 *   <li>{@code delivery_date}: time in Unix seconds, from {@code deliveryDate()}
 *   <li>{@code price}: money, from {@code total()}
 *   <li>{@code order}: link with a text, from {@code order()}
 *   <li>{@code discount}: money, from {@code discount()}
 *   <li>{@code harvest_date}: time in Unix seconds, from {@code harvest()}
 *   <li>{@code paid_date}: time in Unix seconds, from {@code paid()}
 *   <li>{@code kind}: text, from {@code kind()}
 *   <li>{@code weight}: decimal number, from {@code weight()}
 *   <li>{@code contact_name}: text, from {@code contactName()}
 * </ul>
 */
@IntercomKitGenerated
@SuppressWarnings("all")
public final class AppleOrderIntercomEvent extends MessengerEvent {
    private static final Attribute APPLES = Attribute.metadata("apples");

    private static final Attribute DELIVERY_DATE = Attribute.metadata("delivery_date");

    private static final Attribute PRICE = Attribute.metadata("price");

    private static final Attribute ORDER = Attribute.metadata("order");

    private static final Attribute DISCOUNT = Attribute.metadata("discount");

    private static final Attribute HARVEST_DATE = Attribute.metadata("harvest_date");

    private static final ZoneId HARVEST_DATE_ZONE = ZoneId.of("Europe/Paris");

    private static final Attribute PAID_DATE = Attribute.metadata("paid_date");

    private static final Attribute KIND = Attribute.metadata("kind");

    private static final Attribute WEIGHT = Attribute.metadata("weight");

    private static final Attribute CONTACT_NAME = Attribute.metadata("contact_name");

    /**
     * Reads the object, and keeps no reference to it. It throws an InvalidPayloadException for a value that Intercom would refuse.
     *
     * @param event the object
     */
    public AppleOrderIntercomEvent(AppleOrder event) {
        super("ordered-apples", metadata(event));
    }

    private static EventMetadata metadata(AppleOrder event) {
        EventMetadata metadata = new EventMetadata();
        WireValues values = metadata.values();
        metadata.wholeNumber(APPLES, values.wholeNumber(APPLES, event.apples()));
        metadata.wholeNumberOrNull(DELIVERY_DATE, values.time(DELIVERY_DATE, event.deliveryDate()));
        metadata.object(PRICE, event.total(), value -> value.toMap());
        metadata.object(ORDER, event.order(), value -> value.toMap());
        metadata.object(DISCOUNT, values.orNull(event.discount()), value -> value.toMap());
        metadata.wholeNumberOrNull(HARVEST_DATE, values.localTime(HARVEST_DATE, event.harvest(), HARVEST_DATE_ZONE));
        metadata.wholeNumberOrNull(PAID_DATE, values.epochMillisecondsOrNull(PAID_DATE, event.paid()));
        metadata.text(KIND, values.text(KIND, event.kind()));
        metadata.decimal(WEIGHT, values.decimal(WEIGHT, event.weight()));
        metadata.text(CONTACT_NAME, values.text(CONTACT_NAME, event.contactName()));
        return metadata;
    }
}
