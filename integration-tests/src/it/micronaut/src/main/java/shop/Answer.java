package shop;

import io.github.intercomkit.BootPayload;
import io.github.intercomkit.IntercomPayload;
import io.github.intercomkit.MessengerCalls;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record Answer(int apples, BootPayload boot, IntercomPayload payload, MessengerCalls calls, List<MessengerCalls> more) {}
