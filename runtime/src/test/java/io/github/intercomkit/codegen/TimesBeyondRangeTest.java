package io.github.intercomkit.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.InvalidPayloadException;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.UserJwt;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Times outside the years 1 to 9999, such as milliseconds that are taken for seconds, or placeholders for "never". */
class TimesBeyondRangeTest {
    private static final long MILLISECONDS = 1_700_000_000_000L;
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final Attribute SEEN_AT = Attribute.customTime("seen_at");
    private static final ZoneId WEST = ZoneOffset.ofHours(-18);

    private final StrictValues convert = new StrictValues();
    private final Messenger messenger = Messenger.builder("k8w2v7qz")
            .identityVerification(UserJwt.withSecret("secret"))
            .build();

    static Stream<Object> lateTimes() {
        Instant late = Instant.ofEpochSecond(MILLISECONDS);
        return Stream.of(
                late,
                Instant.MAX,
                late.atOffset(ZoneOffset.UTC),
                OffsetDateTime.MAX,
                late.atZone(ZoneOffset.UTC),
                new Date(MILLISECONDS * 1000),
                new Date(Long.MAX_VALUE),
                new Timestamp(MILLISECONDS * 1000));
    }

    @ParameterizedTest
    @MethodSource("lateTimes")
    void aTimeAfterTheYear9999IsRefusedWithAdvice(Object time) {
        assertLate(() -> convert.time(SEEN_AT, time));
        assertLate(() -> messenger.ping().with("seen_at", time));
    }

    @Test
    void aCountAfterTheYear9999IsRefused() {
        assertLate(() -> convert.epochSeconds(SEEN_AT, MILLISECONDS));
        assertLate(() -> convert.epochSecondsOrNull(SEEN_AT, MILLISECONDS));
        assertLate(() -> convert.epochSecondsOrNull(SEEN_AT, OptionalLong.of(MILLISECONDS)));
        assertLate(() -> convert.epochSecondsOrNull(SEEN_AT, BigInteger.TWO.pow(70)));
        assertLate(() -> convert.epochMilliseconds(SEEN_AT, MILLISECONDS * 1000));
        assertLate(() -> convert.epochMillisecondsOrNull(SEEN_AT, BigInteger.TWO.pow(70)));
        assertThat(convert.epochMilliseconds(SEEN_AT, MILLISECONDS)).isEqualTo(MILLISECONDS / 1000);
    }

    @Test
    void aLocalTimeAfterTheYear9999IsRefused() {
        assertLate(() -> convert.localTime(SEEN_AT, LocalDate.of(10_000, 1, 2), WEST));
        assertLate(() -> convert.localTime(SEEN_AT, LocalDate.MAX, WEST));
        assertLate(() -> convert.localTime(SEEN_AT, LocalDateTime.MAX, ZoneId.of("Europe/Paris")));
        assertLate(() -> convert.localTime(SEEN_AT, LocalDateTime.MAX, WEST));
    }

    @Test
    void theLastSecondOfTheYear9999IsAccepted() {
        assertThat(convert.time(SEEN_AT, Instant.ofEpochSecond(LAST, 999_999_999)))
                .isEqualTo(LAST);
        assertThat(convert.epochSeconds(SEEN_AT, LAST)).isEqualTo(LAST);
        assertLate(() -> convert.epochSeconds(SEEN_AT, LAST + 1));
    }

    @Test
    void aTimeBeforeTheYear1IsRefused() {
        assertThat(convert.epochSeconds(SEEN_AT, FIRST)).isEqualTo(FIRST);
        for (ThrowingCallable early : new ThrowingCallable[] {
            () -> convert.epochSeconds(SEEN_AT, FIRST - 1),
            () -> convert.epochSeconds(SEEN_AT, -MILLISECONDS),
            () -> convert.time(SEEN_AT, Instant.MIN),
            () -> convert.time(SEEN_AT, new Date(Long.MIN_VALUE)),
            () -> convert.localTime(SEEN_AT, LocalDateTime.MIN, ZoneOffset.ofHours(18)),
            () -> convert.localTime(SEEN_AT, LocalDate.MIN, ZoneId.of("Europe/Paris"))
        }) {
            assertThatThrownBy(early)
                    .isInstanceOf(InvalidPayloadException.class)
                    .hasMessageContaining("\"seen_at\"")
                    .hasMessageContaining("before the year 1")
                    .hasMessageContaining("Milliseconds");
        }
    }

    @Test
    void lateTimesAreRefusedInEveryAttribute() {
        CustomerIntercomSerializer customers = new CustomerIntercomSerializer(messenger, Set.of("trial_ends_at"));
        Instant late = Instant.ofEpochSecond(MILLISECONDS);
        Customer signedUp = Customer.withId(17);
        signedUp.createdAt = late;
        Customer onTrial = Customer.withId(17);
        onTrial.trialEndsAt = late;
        Customer employed = Customer.withId(17);
        employed.company = Company.named(5, "Orchard").withCreatedAt(late);

        assertThatThrownBy(() -> customers.boot(signedUp)).hasMessageContaining("\"created_at\": its time is after");
        assertThatThrownBy(() -> customers.boot(onTrial)).hasMessageContaining("\"trial_ends_at\": its time is after");
        assertThatThrownBy(() -> customers.boot(employed))
                .hasMessageContaining("Company attribute \"created_at\": its time is after");
        assertThatThrownBy(() -> customers.boot(Customer.withId(17)).with("created_at", late))
                .hasMessageContaining("\"created_at\": its time is after");
    }

    private static void assertLate(ThrowingCallable conversion) {
        assertThatThrownBy(conversion)
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageContaining("\"seen_at\"")
                .hasMessageContaining("after the year 9999")
                .hasMessageContaining("Milliseconds");
    }
}
