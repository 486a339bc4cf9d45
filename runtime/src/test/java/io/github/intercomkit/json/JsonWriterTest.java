package io.github.intercomkit.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {
    private static final ObjectMapper JACKSON_2 = new ObjectMapper();

    @Test
    void objectsAndArraysNeedNoFirstComma() {
        JsonWriter json = new JsonWriter();
        json.raw(JsonWriter.member("a\"b"));
        int array = json.length();
        json.element();
        json.wholeNumber(-1);
        json.element();
        json.bool(true);
        json.endArray(array);
        json.raw(JsonWriter.member("none"));
        json.endObject(json.length());
        json.endObject(0);

        assertThat(text(json)).isEqualTo("{\"a\\\"b\":[-1,true],\"none\":{}}");
    }

    @Test
    void whatWasWrittenCanBeTakenBack() {
        JsonWriter json = new JsonWriter();
        json.raw(JsonWriter.member("a"));
        json.bool(false);
        int mark = json.length();
        json.raw(JsonWriter.member("b"));
        json.text("x".repeat(1000));
        json.truncate(mark);
        json.endObject(0);

        assertThat(text(json)).isEqualTo("{\"a\":false}");
    }

    /** Around the sizes at which the buffer grows, the last byte matters. */
    @ParameterizedTest
    @ValueSource(ints = {500, 508, 509, 510, 511, 512, 513, 1022, 1023, 1024, 1025})
    void textOfAnyLengthFits(int length) throws Exception {
        for (String unit : new String[] {"x", "ä", "\n"}) {
            JsonWriter json = new JsonWriter();
            json.raw(JsonWriter.member("m"));
            json.text(unit.repeat(length));
            json.element();
            json.wholeNumber(Long.MIN_VALUE);

            assertThat(text(json))
                    .isEqualTo(",\"m\":" + JACKSON_2.writeValueAsString(unit.repeat(length)) + ",-9223372036854775808");
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anotherReaderReadsTheSameText(long seed) throws Exception {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(300), 0, random.nextBoolean() ? 0x80 : 0x20000)
                .filter(codePoint -> codePoint < 0xD800 || codePoint > 0xDFFF)
                .forEach(text::appendCodePoint);
        JsonWriter json = new JsonWriter();
        json.text(text.toString());

        assertThat(JACKSON_2.readValue(json.toBytes(), String.class)).isEqualTo(text.toString());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anotherReaderReadsTheSameNumbers(long seed) throws Exception {
        Random random = new Random(seed);
        double decimal = Double.longBitsToDouble(random.nextLong());
        long whole = random.nextLong() >> random.nextInt(64);
        JsonWriter json = new JsonWriter();
        json.element();
        json.decimal(Double.isFinite(decimal) ? decimal : 0.5);
        json.element();
        json.wholeNumber(whole);
        json.endArray(0);

        assertThat(JACKSON_2.readTree(json.toBytes()).get(0).doubleValue())
                .isEqualTo(Double.isFinite(decimal) ? decimal : 0.5);
        assertThat(JACKSON_2.readTree(json.toBytes()).get(1).longValue()).isEqualTo(whole);
    }

    @Test
    void everyAsciiCharacterIsAsAnotherWriterWritesIt() throws Exception {
        for (char c = 0; c < 0x80; c++) {
            JsonWriter json = new JsonWriter();
            json.text("a" + c + "b");

            assertThat(text(json)).isEqualTo(JACKSON_2.writeValueAsString("a" + c + "b"));
        }
    }

    private static String text(JsonWriter json) {
        return new String(json.toBytes(), StandardCharsets.UTF_8);
    }
}
