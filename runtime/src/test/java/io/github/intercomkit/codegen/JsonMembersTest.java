package io.github.intercomkit.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which members an open payload and its token take. */
class JsonMembersTest {
    private static final Attribute USER_ID = Attribute.standard("user_id");
    private static final Attribute TOKEN = Attribute.proof("intercom_user_jwt");
    private static final Attribute HASH = Attribute.proof("user_hash");
    private static final Attribute PLAN = Attribute.customText("plan");
    private static final Attribute APPLES = Attribute.customWholeNumber("apples");
    private static final Attribute TITLE = Attribute.customText("title");

    @Test
    void allTakesEveryMember() {
        JsonMembers out = JsonMembers.all();
        writePayload(out);
        out.writeAdded();

        assertThat(out.takesAll()).isTrue();
        assertThat(text(out)).isEqualTo("{\"user_id\":\"17\",\"plan\":\"gold\",\"apples\":1,\"title\":\"Shop\"}");
    }

    @Test
    void aTextAndHexDigitsAreComputedOnlyIfTheyAreWritten() {
        JsonMembers out = JsonMembers.all();
        out.text(PLAN, () -> "gold");
        out.hex(HASH, () -> new byte[] {1, 2});
        JsonMembers token = JsonMembers.open(Map.of(), Set.of("apples")).ofToken();
        token.text(PLAN, () -> fail("computed"));
        token.hex(HASH, () -> fail("computed"));

        assertThat(text(out)).isEqualTo("{\"plan\":\"gold\",\"user_hash\":\"0102\"}");
        assertThat(text(token)).isEqualTo("{}");
    }

    @Test
    void openWithoutAddedAndSignedMembersTakesEveryMember() {
        JsonMembers out = JsonMembers.open(Map.of(), Set.of());
        writePayload(out);

        assertThat(out.takesAll()).isTrue();
        assertThat(text(out)).isEqualTo("{\"user_id\":\"17\",\"plan\":\"gold\",\"apples\":1,\"title\":\"Shop\"}");
    }

    @Test
    void openLeavesSignedMembersToTheToken() {
        JsonMembers out = JsonMembers.open(Map.of(), Set.of("user_id", "apples"));
        JsonMembers token = out.ofToken();
        writePayload(out);
        writePayload(token);

        assertThat(out.takesAll()).isFalse();
        assertThat(text(out)).isEqualTo("{\"plan\":\"gold\",\"title\":\"Shop\"}");
        assertThat(text(token)).isEqualTo("{\"user_id\":\"17\",\"apples\":1}");
    }

    @Test
    void addedValuesReplaceMembersInTheirPlaceOrStandLast() {
        JsonMembers out = JsonMembers.open(added("note", "x", "plan", "pro", "beta", true), Set.of());
        writePayload(out);
        out.writeAdded();

        assertThat(text(out))
                .isEqualTo(
                        "{\"user_id\":\"17\",\"plan\":\"pro\",\"apples\":1,\"title\":\"Shop\",\"note\":\"x\",\"beta\":true}");
    }

    @Test
    void anAddedValueUnderASignedNameGoesIntoTheToken() {
        JsonMembers out = JsonMembers.open(added("apples", 2L, "note", "x", "ratio", 0.5), Set.of("apples", "ratio"));
        JsonMembers token = out.ofToken();
        writePayload(out);
        out.writeAdded();
        writePayload(token);
        token.writeAdded();

        assertThat(text(out)).isEqualTo("{\"user_id\":\"17\",\"plan\":\"gold\",\"title\":\"Shop\",\"note\":\"x\"}");
        assertThat(text(token)).isEqualTo("{\"apples\":2,\"ratio\":0.5}");
    }

    @Test
    void aTokenCanBeMadeAfterTheOpenMembersWereWritten() {
        JsonMembers out = JsonMembers.open(added("apples", 2L), Set.of("apples"));
        writePayload(out);
        out.writeAdded();
        JsonMembers token = out.ofToken();
        writePayload(token);
        token.writeAdded();

        assertThat(text(token)).isEqualTo("{\"apples\":2}");
        assertThat(text(out)).doesNotContain("apples");
    }

    @Test
    void aClaimIsWrittenWhateverMembersTheTokenTakes() {
        JsonMembers token = JsonMembers.open(Map.of(), Set.of("user_id")).ofToken();
        writePayload(token);
        token.claim(Attribute.proof("exp"), 5);

        assertThat(text(token)).isEqualTo("{\"user_id\":\"17\",\"exp\":5}");
    }

    @Test
    void withoutSignedOrAddedMembersThereIsNoToken() {
        for (JsonMembers out : new JsonMembers[] {
            JsonMembers.all(), JsonMembers.open(Map.of(), Set.of()), JsonMembers.namesOf(Map.of(), Set.of("plan"))
        }) {
            assertThatThrownBy(out::ofToken).isInstanceOf(IllegalStateException.class);
            out.names();
        }
    }

    @Test
    void namesOfRecordsTheNamesThatOpenWouldTake() {
        Map<String, Object> added = added("note", "x", "plan", "pro", "apples", 2L);
        Set<String> signed = Set.of("user_id", "apples");
        JsonMembers names = JsonMembers.namesOf(added, signed);
        writePayload(names);
        names.writeAdded();
        JsonMembers open = JsonMembers.open(added, signed);
        writePayload(open);
        open.writeAdded();

        assertThat(names.names()).containsExactly("plan", "title", "note");
        assertThat(text(open)).isEqualTo("{\"plan\":\"pro\",\"title\":\"Shop\",\"note\":\"x\"}");
    }

    @Test
    void namesOfWithoutAddedAndSignedMembersRecordsEveryName() {
        JsonMembers names = JsonMembers.namesOf(Map.of(), Set.of());
        writePayload(names);
        names.writeAdded();

        assertThat(names.names()).containsExactly("user_id", "plan", "apples", "title");
        assertThatThrownBy(names.names()::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void namesOfComputesNoProof() {
        JsonMembers names = JsonMembers.namesOf(Map.of(), Set.of("user_id"));
        names.text(TOKEN, () -> {
            throw new AssertionError("The token was computed");
        });
        names.hex(HASH, () -> {
            throw new AssertionError("The hash was computed");
        });

        assertThat(names.names()).containsExactly("intercom_user_jwt", "user_hash");
    }

    private static void writePayload(JsonMembers out) {
        out.text(USER_ID, "17");
        out.text(PLAN, "gold");
        out.wholeNumber(APPLES, 1);
        out.value(TITLE, "Shop");
    }

    private static Map<String, Object> added(Object... namesAndValues) {
        Map<String, Object> added = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            added.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return added;
    }

    private static String text(JsonMembers out) {
        return new String(out.toObject(), StandardCharsets.UTF_8);
    }
}
