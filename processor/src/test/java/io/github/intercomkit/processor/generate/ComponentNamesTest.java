package io.github.intercomkit.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.processor.model.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The components of a snapshot, which stored snapshots name, too. */
class ComponentNamesTest {
    @ParameterizedTest
    @CsvSource({
        "azAZ_09, azAZ_09",
        "plan-name, plan$002dname",
        "a`b{c@d[e/f:g, a$0060b$007bc$0040d$005be$002ff$003ag",
        "0days, $0030days",
        "größe, gr$00f6$00dfe",
        "class, $0063lass",
        "hashCode, $0068ashCode",
        "userId, $0075serId",
        "write, write"
    })
    void areTheNamesOfTheAttributesWhereJavaTakesThem(String attribute, String component) {
        assertThat(ComponentNames.of(attribute, Role.USER)).isEqualTo(component);
    }

    @ParameterizedTest
    @CsvSource({"write, $0077rite", "name, $006eame", "userId, userId"})
    void areOthersInTheRecordOfACompany(String attribute, String component) {
        assertThat(ComponentNames.of(attribute, Role.COMPANY)).isEqualTo(component);
    }
}
