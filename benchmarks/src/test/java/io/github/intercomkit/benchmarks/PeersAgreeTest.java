package io.github.intercomkit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All measured libraries write the same. */
class PeersAgreeTest {
    @ParameterizedTest
    @EnumSource
    void everyLibraryWritesTheSameBoot(Boots library) {
        for (TextMix mix : TextMix.values()) {
            JsonNode boot = JsonMapper.shared().readTree(library.boot(Shoppers.of(mix)));

            assertThat(boot.propertyNames()).hasSize(33);
            assertThat(boot)
                    .as("%s", mix)
                    .isEqualTo(JsonMapper.shared().readTree(Boots.INTERCOMKIT.boot(Shoppers.of(mix))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLibraryWritesTheSameDiff(Diffs library) {
        for (Change change : Change.values()) {
            JsonNode ours = diff(Diffs.INTERCOMKIT, change);

            assertThat(diff(library, change)).as("%s", change).isEqualTo(ours);
            assertThat(ours.size()).isEqualTo(change == Change.NONE ? 0 : change == Change.TWO ? 5 : 31);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLibraryComputesTheSameHash(Hashes library) {
        assertThat(library.hash("4711")).isEqualTo(Hashes.INTERCOMKIT.hash("4711"));
    }

    @ParameterizedTest
    @EnumSource
    void everyLibrarySignsTheSameClaims(Tokens library) {
        JsonNode claims = JsonMapper.shared()
                .readTree(Base64.getUrlDecoder().decode(library.token("4711").split("\\.")[1]));

        assertThat(claims.propertyNames()).containsExactlyInAnyOrder("user_id", "exp");
        assertThat(claims.get("user_id").stringValue()).isEqualTo("4711");
    }

    private static JsonNode diff(Diffs library, Change change) {
        byte[] json = library.diff(library.snapshot(Shoppers.of(TextMix.RARE)), change.after(TextMix.RARE));
        return JsonMapper.shared().readTree(json.length == 0 ? "{}".getBytes() : json);
    }
}
