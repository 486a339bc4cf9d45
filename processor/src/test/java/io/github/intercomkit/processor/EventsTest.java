package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.InvalidPayloadException;
import io.github.intercomkit.MessengerEvent;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Classes of events, from the annotated type to the call. */
class EventsTest {
    private static final List<String> STRICT = List.of("-Xlint:all", "-Werror");

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void eachKindOfMemberIsTold(Compiler compiler) throws Exception {
        ClassLoader loader = load(compiler, Map.of("shop/Order.java", """
                package shop;

                import io.github.intercomkit.*;
                import io.github.intercomkit.annotations.*;
                import java.math.*;
                import java.net.URI;
                import java.time.*;
                import java.util.*;

                interface Priced {
                    @IntercomMetadata Money price();
                }

                @IntercomEvent("ordered-apples")
                public class Order implements Priced {
                    @IntercomMetadata final Optional<RichLink> receipt = Optional.of(new RichLink("https://a/b", "c"));
                    @IntercomMetadata final Optional<Money> discount = Optional.empty();
                    @IntercomMetadata final OptionalInt apples = OptionalInt.of(3);
                    @IntercomMetadata final Integer pears = null;
                    @IntercomMetadata final float weight = 0.1f;
                    @IntercomMetadata final URI page = URI.create("https://a/b");
                    @IntercomMetadata final DayOfWeek day = DayOfWeek.MONDAY;
                    @IntercomMetadata(zone = "Europe/Paris") final LocalDate pickedDate = LocalDate.EPOCH;
                    @IntercomMetadata(epoch = EpochUnit.MILLISECONDS) final long paidDate = 1999;

                    @Override
                    public Money price() {
                        return Money.of("0.80", "EUR");
                    }

                    public static Order order() {
                        return new Order();
                    }
                }
                """));

        MessengerEvent event = event(loader, "shop.Order", "order");

        assertThat(event.toJson()).isEqualTo("""
                {"event_name":"ordered-apples","metadata":{"price":{"amount":80,"currency":"eur"},\
                "receipt":{"url":"https://a/b","value":"c"},"apples":3,"weight":0.1,"page":"https://a/b","day":"MONDAY",\
                "picked_date":-3600,"paid_date":1}}""");
    }

    @ParameterizedTest
    @EnumSource
    void amountsOfJsr354AreMoney(Compiler compiler) throws Exception {
        Compiled compiled = compile(compiler, Map.of("shop/Order.java", """
                package shop;

                import io.github.intercomkit.annotations.*;
                import java.lang.reflect.*;
                import java.math.BigDecimal;
                import java.util.*;
                import javax.money.*;

                @IntercomEvent("ordered-apples")
                public record Order(
                        @IntercomMetadata MonetaryAmount price,
                        @IntercomMetadata Optional<MonetaryAmount> discount,
                        @IntercomMetadata("deposit") MonetaryAmount none) {
                    public static Order paid() {
                        return new Order(amount("0.80", "EUR"), Optional.of(amount("5", "JPY")), null);
                    }

                    public static Order refused() {
                        return new Order(amount("0.805", "EUR"), Optional.of(amount("7", "BTC")), null);
                    }

                    /** The API has no amounts of its own. */
                    private static MonetaryAmount amount(String number, String code) {
                        CurrencyUnit currency = proxy(CurrencyUnit.class, "getCurrencyCode", code);
                        NumberValue value = new Value(new BigDecimal(number));
                        return (MonetaryAmount) Proxy.newProxyInstance(
                                Order.class.getClassLoader(),
                                new Class<?>[] {MonetaryAmount.class},
                                (self, method, arguments) -> method.getName().equals("getNumber") ? value : currency);
                    }

                    private static <T> T proxy(Class<T> type, String method, Object result) {
                        return type.cast(Proxy.newProxyInstance(
                                Order.class.getClassLoader(),
                                new Class<?>[] {type},
                                (self, called, arguments) -> called.getName().equals(method) ? result : null));
                    }
                }
                """, "shop/Value.java", """
                package shop;

                import java.math.*;
                import javax.money.NumberValue;

                final class Value extends NumberValue {
                    private static final long serialVersionUID = 1;
                    private final BigDecimal number;

                    Value(BigDecimal number) {
                        this.number = number;
                    }

                    @Override public <T extends Number> T numberValueExact(Class<T> type) { return type.cast(number); }
                    @Override public <T extends Number> T numberValue(Class<T> type) { return type.cast(number); }
                    @Override public Class<?> getNumberType() { return BigDecimal.class; }
                    @Override public int getPrecision() { return number.precision(); }
                    @Override public int getScale() { return number.scale(); }
                    @Override public int intValue() { return number.intValue(); }
                    @Override public int intValueExact() { return number.intValueExact(); }
                    @Override public long longValue() { return number.longValue(); }
                    @Override public long longValueExact() { return number.longValueExact(); }
                    @Override public float floatValue() { return number.floatValue(); }
                    @Override public double doubleValue() { return number.doubleValue(); }
                    @Override public double doubleValueExact() { return number.doubleValue(); }
                    @Override public long getAmountFractionNumerator() { return 0; }
                    @Override public long getAmountFractionDenominator() { return 1; }
                    @Override public NumberValue round(MathContext context) { return this; }
                }
                """));
        ClassLoader loader = compiled.load();

        assertThat(event(loader, "shop.Order", "paid").toJson()).isEqualTo("""
                {"event_name":"ordered-apples","metadata":{"price":{"amount":80,"currency":"eur"},\
                "discount":{"amount":5,"currency":"jpy"}}}""");
        assertThatThrownBy(() -> event(loader, "shop.Order", "refused"))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessage(
                        "Event \"ordered-apples\": Metadata \"price\": its amount has more than 2 fraction digits, the most that"
                                + " EUR has. Round it as your accounts do. Metadata \"discount\": its currency is none of ISO 4217 that"
                                + " this Java knows. Tell it as a text.");
        assertThat(compiled.resources()
                        .get("META-INF/intercomkit/shop.Order.json")
                        .split("\"type\": \"money\"", -1))
                .as("three amounts")
                .hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void namesDoNotCollide(Compiler compiler) throws Exception {
        ClassLoader loader = load(compiler, Map.of("shop/Outer.java", """
                package shop;

                import io.github.intercomkit.*;
                import io.github.intercomkit.annotations.*;

                interface Outer {
                    @IntercomEvent("told \\"it\\" in \\u00e9t\\u00e9 */")
                    record MessengerEvent(
                            @IntercomMetadata("metadata") int metadata,
                            @IntercomMetadata("values") int values,
                            @IntercomMetadata("event") String event,
                            @IntercomMetadata("class") int other,
                            @IntercomMetadata("1") Money price,
                            @IntercomMetadata("-") int dash) {
                        static MessengerEvent order() {
                            return new MessengerEvent(1, 2, "3", 4, new Money(5, java.util.Currency.getInstance("EUR")), 6);
                        }
                    }

                    @IntercomEvent("left-shop")
                    @Deprecated
                    record Left() {
                        static Left order() {
                            return new Left();
                        }
                    }
                }

                class Attribute {}

                class WireValues {}

                class String_ {}

                class EventMetadata {}
                """));

        assertThat(event(loader, "shop.Outer$MessengerEvent", "order").toJson()).isEqualTo("""
                {"event_name":"told \\"it\\" in \u00e9t\u00e9 */","metadata":{"metadata":1,"values":2,"event":"3","class":4,\
                "1":{"amount":5,"currency":"eur"},"-":6}}""");
        assertThat(event(loader, "shop.Outer$Left", "order").toJson()).isEqualTo("{\"event_name\":\"left-shop\"}");
    }

    private ClassLoader load(Compiler compiler, Map<String, String> sources) throws Exception {
        return compile(compiler, sources).load();
    }

    private Compiled compile(Compiler compiler, Map<String, String> sources) throws Exception {
        List<String> options = new ArrayList<>(compiler == Compiler.JAVAC ? STRICT : List.of("-nowarn"));
        options.addAll(List.of("-classpath", Compiler.libraries() + File.pathSeparator + moneyApi()));
        Compiled compiled = compiler.compile(directory, sources, options);
        assertThat(compiled.messages()).extracting(Printed::placed).isEmpty();
        assertThat(compiled.success()).isTrue();
        return compiled;
    }

    private static Path moneyApi() throws URISyntaxException {
        return Path.of(MonetaryAmount.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static MessengerEvent event(ClassLoader loader, String type, String method) throws Exception {
        Object described = Compiled.call(loader, type, method);
        var constructor =
                loader.loadClass(type.replace('$', '_') + "IntercomEvent").getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        try {
            return (MessengerEvent) constructor.newInstance(described);
        } catch (InvocationTargetException thrown) {
            throw (Exception) thrown.getCause();
        }
    }
}
