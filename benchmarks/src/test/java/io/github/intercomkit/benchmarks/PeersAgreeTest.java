package io.github.intercomkit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever is measured does the same work. */
class PeersAgreeTest {
    @ParameterizedTest
    @EnumSource
    void everybodyWritesTheSameBoot(Boots by) {
        for (TextMix mix : TextMix.values()) {
            JsonNode boot = JsonMapper.shared().readTree(by.of(Shoppers.of(mix)));

            assertThat(boot.propertyNames()).hasSize(33);
            assertThat(boot)
                    .as("%s", mix)
                    .isEqualTo(JsonMapper.shared().readTree(Boots.INTERCOMKIT.of(Shoppers.of(mix))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everybodyWritesTheSameDifference(Diffs by) {
        for (Change change : Change.values()) {
            JsonNode ours = difference(Diffs.INTERCOMKIT, change);

            assertThat(difference(by, change)).as("%s", change).isEqualTo(ours);
            assertThat(ours.size()).isEqualTo(change == Change.NONE ? 0 : change == Change.TWO ? 5 : 31);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everybodyWritesTheSameHash(Hashes by) {
        assertThat(by.of("4711")).isEqualTo(Hashes.INTERCOMKIT.of("4711"));
    }

    @ParameterizedTest
    @EnumSource
    void everybodySignsTheSameClaims(Tokens by) {
        JsonNode claims = JsonMapper.shared()
                .readTree(Base64.getUrlDecoder().decode(by.of("4711").split("\\.")[1]));

        assertThat(claims.propertyNames()).containsExactlyInAnyOrder("user_id", "exp");
        assertThat(claims.get("user_id").stringValue()).isEqualTo("4711");
    }

    private static JsonNode difference(Diffs by, Change change) {
        byte[] json = by.of(by.before(Shoppers.of(TextMix.RARE)), change.after(TextMix.RARE));
        return JsonMapper.shared().readTree(json.length == 0 ? "{}".getBytes() : json);
    }
}
