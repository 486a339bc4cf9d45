package shop;

import io.github.intercomkit.Money;
import io.github.intercomkit.annotations.*;
import java.time.*;
import java.util.*;

@IntercomEvent("ordered")
class Order {
    @IntercomMetadata Instant delivered;
    @IntercomMetadata Instant deliveredAt;
    @IntercomMetadata int shippingDate;
    @IntercomMetadata Money date;
    @IntercomMetadata("price_date") Money price;
    @IntercomMetadata boolean gift;
    @IntercomMetadata Optional<Boolean> wrapped;
    @IntercomMetadata Map<String, String> texts;
    @IntercomMetadata List<String> lines;
    @IntercomMetadata Object anything;
    @IntercomMetadata Company company;
    @IntercomMetadata java.sql.Date dayDate;
    @IntercomMetadata LocalDate pickedDate;
    @IntercomMetadata(zone = "Mars") LocalDate soldDate;
    @IntercomMetadata(epoch = EpochUnit.SECONDS) int secondsPassed;
    @IntercomMetadata(zone = "UTC") int zoned;
    @IntercomMetadata Missing missing;
    @IntercomMetadata(epoch = EpochUnit.SECONDS) long fineDate;
}
