package io.github.intercomkit.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.InvalidPayloadException;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LocalesTest {
    private static final Attribute CUSTOM = Attribute.customText("locale");
    private static final Attribute LANGUAGE = Attribute.standard("language_override");

    private final StrictValues convert = new StrictValues();
    private final Messenger messenger = Messenger.builder("k8w2v7qz").build();
    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(messenger);

    static Stream<Locale> withoutLanguage() {
        return Stream.of(
                Locale.ROOT,
                new Locale.Builder().setRegion("US").build(),
                new Locale.Builder().setScript("Latn").build(),
                Locale.forLanguageTag("x-private"),
                Locale.forLanguageTag("und-US"));
    }

    @ParameterizedTest
    @MethodSource("withoutLanguage")
    void aLocaleWithoutALanguageIsLeftOutLikeNull(Locale locale) {
        assertThat(convert.text(CUSTOM, locale)).isNull();
        assertThat(convert.text(LANGUAGE, locale)).isNull();
        Customer ada = Customer.withId(17);
        ada.language = locale;
        assertThat(customers.boot(ada).toMap()).doesNotContainKey("language_override");

        Customer before = Customer.withId(17);
        before.language = Locale.FRENCH;
        assertThat(customers.diff(before, ada).toMap()).containsEntry("language_override", "");
    }

    @ParameterizedTest
    @MethodSource("withoutLanguage")
    void aLocaleWithoutALanguageIsRefusedAsAnAddedValue(Locale locale) {
        for (String name : new String[] {"locale", "language_override", "page_title"}) {
            assertThatThrownBy(() -> messenger.bootVisitor().with(name, locale))
                    .isInstanceOf(InvalidPayloadException.class)
                    .hasMessageContaining("\"" + name + "\"")
                    .hasMessageContaining("has no language");
        }
    }

    @Test
    void aLocaleWithoutALanguageIsNoIdentifier() {
        assertThat(convert.identifier(Attribute.standard("user_id"), Locale.ROOT))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "zh-Hant-TW,zh-TW",
        "de-DE-1996,de-DE",
        "de-DE-u-co-phonebk,de-DE",
        "sr-Latn,sr",
        "ja-JP-u-ca-japanese-x-lvariant-JP,ja-JP",
        "es-419,es-419",
        "zh-yue-HK,yue-HK",
        "fr,fr",
        "iw-IL,he-IL",
        "in,id",
        "ji,yi",
        "no-NO-x-lvariant-NY,nn-NO"
    })
    void languageOverrideTakesLanguageAndRegionOnly(String tag, String sent) {
        assertThat(convert.text(LANGUAGE, Locale.forLanguageTag(tag))).isEqualTo(sent);
        assertThat(messenger
                        .bootVisitor()
                        .with("language_override", Locale.forLanguageTag(tag))
                        .toMap())
                .containsEntry("language_override", sent);
    }

    @Test
    @SuppressWarnings("deprecation") // The constructor alone makes these.
    void oldLocalesOfJavaGetTheirPresentTags() {
        assertThat(convert.text(LANGUAGE, new Locale("no", "NO", "NY"))).isEqualTo("nn-NO");
        assertThat(convert.text(LANGUAGE, new Locale("iw"))).isEqualTo("he");
        assertThat(convert.text(CUSTOM, new Locale("no_such_language", "US"))).isNull();
    }

    @Test
    void otherAttributesTakeTheWholeTagAndTextIsUnchanged() {
        assertThat(convert.text(CUSTOM, Locale.forLanguageTag("zh-Hant-TW"))).isEqualTo("zh-Hant-TW");
        assertThat(convert.text(Attribute.companyText("language_override"), Locale.forLanguageTag("sr-Latn")))
                .isEqualTo("sr-Latn");
        assertThat(convert.text(LANGUAGE, "zh-Hant-TW")).isEqualTo("zh-Hant-TW");
    }
}
