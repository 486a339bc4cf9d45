package io.github.intercomkit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.intercomkit.fixture.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {
    private static final ObjectMapper JACKSON_2 = new ObjectMapper();

    @Test
    void objectsAndArraysHaveNoLeadingComma() {
        JsonWriter json = new JsonWriter();
        json.name(Member.of("a\"b"));
        int array = json.length();
        json.element();
        json.wholeNumber(-1);
        json.element();
        json.bool(true);
        json.endArray(array);
        json.name(Member.of("none"));
        json.endObject(json.length());
        json.endObject(0);

        assertThat(text(json)).isEqualTo("{\"a\\\"b\":[-1,true],\"none\":{}}");
    }

    @Test
    void truncateRemovesLaterMembers() {
        JsonWriter json = new JsonWriter();
        json.name(Member.of("a"));
        json.bool(false);
        int mark = json.length();
        json.name(Member.of("b"));
        json.text("x".repeat(1000));
        json.truncate(mark);
        json.endObject(0);

        assertThat(text(json)).isEqualTo("{\"a\":false}");
    }

    /** Lengths around the sizes at which the buffer grows. */
    @ParameterizedTest
    @ValueSource(ints = {500, 508, 509, 510, 511, 512, 513, 1022, 1023, 1024, 1025})
    void textOfAnyLengthFits(int length) throws Exception {
        for (String unit : new String[] {"x", "ä", "\n"}) {
            JsonWriter json = new JsonWriter();
            json.name(Member.of("m"));
            json.text(unit.repeat(length));
            json.element();
            json.wholeNumber(Long.MIN_VALUE);

            assertThat(text(json))
                    .isEqualTo(",\"m\":" + JACKSON_2.writeValueAsString(unit.repeat(length)) + ",-9223372036854775808");
        }
    }

    /** Each kind of member begins at each place of a buffer, so also where the buffer has just too little room for it. */
    @ParameterizedTest
    @ValueSource(strings = {"m", "a_name_of_more_than_twenty_four_bytes"})
    void membersOfEachKindFitAtEveryPlaceOfTheBuffer(String name) {
        Member member = Member.of(name);
        String start = ",\"" + name + "\":";
        for (int place = 1900; place < 2100; place++) {
            String before = "x".repeat(place);
            assertThat(after(before, json -> json.bool(member, false))).isEqualTo(start + "false");
            assertThat(after(before, json -> json.wholeNumber(member, Long.MIN_VALUE)))
                    .isEqualTo(start + "-9223372036854775808");
            assertThat(after(before, json -> json.decimal(member, -1.125))).isEqualTo(start + "-1.125");
            assertThat(after(before, json -> json.hex(member, new byte[] {1, (byte) 0xFF, 16})))
                    .isEqualTo(start + "\"01ff10\"");
            assertThat(after(before, json -> json.text(member, "é漢"))).isEqualTo(start + "\"é漢\"");
            assertThat(after(before, json -> json.text(member, "\u0001\u0002\u0003")))
                    .isEqualTo(start + "\"\\u0001\\u0002\\u0003\"");
        }
    }

    @Test
    void aTextThatIsLongerThanTwoBuffersFits() {
        for (String unit : new String[] {"x", "é", "漢"}) {
            assertThat(after("before", json -> json.text(Member.of("m"), unit.repeat(20_000))))
                    .isEqualTo(",\"m\":\"" + unit.repeat(20_000) + '"');
        }
    }

    /** What is written after a text, into a new buffer. */
    private static String after(String before, Consumer<JsonWriter> written) {
        Buffers.take();
        Buffers.take();
        JsonWriter json = new JsonWriter();
        json.text(before);
        written.accept(json);
        return text(json).substring(before.length() + 2);
    }

    static LongStream seeds() {
        return Seeds.first(300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void jacksonReadsTheSameText(long seed) throws Exception {
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
    void jacksonReadsTheSameNumbers(long seed) throws Exception {
        Random random = new Random(seed);
        double decimal = Double.longBitsToDouble(random.nextLong());
        long whole = random.nextLong() >> random.nextInt(64);
        JsonWriter json = new JsonWriter();
        json.element();
        json.decimal(Double.isFinite(decimal) ? decimal : 0.5);
        json.element();
        json.wholeNumber(whole);
        json.endArray(0);

        JsonNode read = JACKSON_2.readTree(json.toBytes());
        assertThat(read.get(0).doubleValue()).isEqualTo(Double.isFinite(decimal) ? decimal : 0.5);
        assertThat(read.get(1).longValue()).isEqualTo(whole);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aFixedDecimalIsWrittenAsJacksonWritesIt(long seed) {
        Random random = new Random(seed);
        double decimal = random.nextInt(2_000_000_000) / Math.pow(10, random.nextInt(7)) - random.nextInt(1000);
        JsonWriter json = new JsonWriter();
        json.decimal(decimal);

        assertThat(text(json)).isEqualTo(DecimalText.of(decimal));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {0, 0.001, 0.0009, 1, -1, 1.5, -0.5, 100, 0.1, 0.125, 1249.5, 9_999_999.999, 10_000_000, 1.0005})
    void decimalsAtTheBordersAreWrittenAsJacksonWritesThem(double decimal) {
        JsonWriter json = new JsonWriter();
        json.decimal(decimal);

        assertThat(text(json)).isEqualTo(DecimalText.of(decimal));
    }

    @Test
    void specialCharactersAreWrittenRightAtEveryPosition() throws Exception {
        for (int length = 1; length < 40; length++) {
            for (int place = 0; place < length; place++) {
                for (String special : List.of(
                        "\"", "\\", "\u0000", "\u001f", "\u007f", "\u0080", "é", "\u0122", "\u07ff", "\u0800", "漢",
                        "😀")) {
                    String value = "~".repeat(place) + special + " ".repeat(length - place - 1);
                    JsonWriter json = new JsonWriter();
                    json.text(value);

                    assertThat(JACKSON_2.readTree(json.toBytes()).textValue()).isEqualTo(value);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\ud83d", "\ude00", "\ud83d\ud83d\ude00", "a\ude00\ud83d", "\"\ud83d", "😀\ude00é", "\ud83dx\n"})
    void aLoneSurrogateIsWrittenAsTheReplacementCharacter(String value) throws Exception {
        JsonWriter json = new JsonWriter();
        json.text(value);
        byte[] written = json.toBytes();

        String read = JACKSON_2.readTree(written).textValue();
        assertThat(read).hasSize(value.length()).contains("\ufffd");
        assertThat(read)
                .isEqualTo(value.replaceAll(
                        "(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])", "\ufffd"));
    }

    @Test
    void everyAsciiCharacterIsWrittenAsJacksonWritesIt() throws Exception {
        for (char c = 0; c < 0x80; c++) {
            JsonWriter json = new JsonWriter();
            json.text("a" + c + "b");

            assertThat(text(json)).isEqualTo(JACKSON_2.writeValueAsString("a" + c + "b"));
        }
    }

    private static String text(JsonWriter json) {
        return new String(json.toBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void concurrentWritersDoNotMix() throws Exception {
        List<Callable<String>> writers = new ArrayList<>();
        for (int writer = 0; writer < 2000; writer++) {
            String text = "é".repeat(writer % 700) + writer;
            writers.add(() -> {
                JsonWriter outer = new JsonWriter();
                outer.text(text);
                JsonWriter inner = new JsonWriter();
                inner.text("inner");
                return text(inner).equals("\"inner\"") ? text(outer) : "mixed";
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> written = threads.invokeAll(writers);
            for (int writer = 0; writer < written.size(); writer++) {
                assertThat(written.get(writer).get()).isEqualTo("\"" + "é".repeat(writer % 700) + writer + "\"");
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aBufferThatWasGivenBackIsNotWrittenToAgain() {
        JsonWriter first = new JsonWriter();
        first.text("first");
        first.toBytes();
        first.text("too late");
        JsonWriter second = new JsonWriter();
        second.text("second");

        assertThat(text(second)).isEqualTo("\"second\"");
    }

    @Test
    void moreThanAPayloadCanHaveIsRefused() {
        String text = "x".repeat(1024 * 1024);
        JsonWriter json = new JsonWriter();

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 17; i++) {
                        json.text(Member.of("name" + i), text);
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("A payload can have 16 mebibytes, and this one has more.")
                .hasMessageNotContaining("xxx");
        assertThat(json.length()).isBetween(12 * 1024 * 1024, 16 * 1024 * 1024);
    }
}
