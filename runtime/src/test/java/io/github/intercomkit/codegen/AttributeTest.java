package io.github.intercomkit.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.protocol.AttributeType;
import org.junit.jupiter.api.Test;

/** What an attribute says of itself. */
class AttributeTest {
    @Test
    void onlyIntercomsOwnAttributesAreStandard() {
        assertThat(Attribute.standard("email").isStandard()).isTrue();
        assertThat(Attribute.companyStandard("name").isStandard()).isTrue();
        assertThat(Attribute.customText("plan").isStandard()).isFalse();
        assertThat(Attribute.companyCustom("seats", AttributeType.WHOLE_NUMBER).isStandard())
                .isFalse();
    }

    @Test
    void onlyACompanyHasAttributesOfItsOwn() {
        Attribute name = Attribute.companyStandard("name");
        Attribute company = Attribute.standard("company").ofCompany(new Attribute[] {name});

        assertThat(company.companyAttributes()).containsExactly(name);
        assertThat(company.signed().companyAttributes()).containsExactly(name);
        assertThat(name.companyAttributes()).isEmpty();
    }
}
