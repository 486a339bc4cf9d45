package io.github.intercomkit.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.protocol.NameProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeNamesTest {
    @ParameterizedTest
    @ValueSource(
            chars = {'.', '$', '~', '`', '!', '@', '#', '%', '^', '&', '*', '"', '\'', '{', '}', '[', ']', '|', '\\', 0
            })
    void everyCharacterThatIntercomReplacesIsForbidden(char forbidden) {
        assertThat(kindOf("a" + forbidden + "b")).contains(Kind.FORBIDDEN_CHARACTERS);
        assertThat(AttributeNames.problemOfCompanyAttribute("a" + forbidden)).isPresent();
    }

    @Test
    void theForbiddenCharactersAreNamedOnceEach() {
        assertThat(AttributeNames.problemOfPersonAttribute("a.b.c\0$"))
                .contains(new NameProblem(Kind.FORBIDDEN_CHARACTERS, ". NUL $"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan",
                "Plan",
                "favourite_fruit",
                "नाम",
                "e\u0301",
                "größe",
                "a-b",
                "a/b",
                "a:b",
                "(a)",
                "a+b=c",
                "🍎",
                "plan\u180A",
                "plan\u1810",
                "plan\uFE10",
                "utmost"
            })
    void otherCharactersAreAllowed(String name) {
        assertThat(kindOf(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " lead",
                "plan ",
                "favourite fruit",
                "a\u00A0b",
                "a\tb",
                "a\nb",
                "a\u2028b",
                "a\u0085b",
                "user_hash\u200B",
                "\u202Eplan",
                "pl\u00ADan",
                "\uFEFFplan",
                "plan\u3164",
                "plan\uFE0F",
                "plan\uDB40\uDC41",
                "plan\uE000",
                "plan\u0378",
                "plan\u007F",
                "plan\u034F",
                "plan\u180B",
                "plan\u180F",
                "plan\uFE00",
                "plan\uDB40\uDD00",
                "plan\uDB40\uDDEF"
            })
    void whiteSpaceAndInvisibleCharactersAreRefused(String name) {
        assertThat(kindOf(name)).contains(Kind.INVISIBLE_CHARACTERS);
        assertThat(AttributeNames.problemOfCompanyAttribute(name)).isPresent();
    }

    @Test
    void invisibleCharactersAreNamedByTheirCodePointsOnceEach() {
        assertThat(AttributeNames.problemOfPersonAttribute("a \u200Bb \uDB40\uDC41"))
                .contains(new NameProblem(Kind.INVISIBLE_CHARACTERS, "U+0020 U+200B U+E0041"));
        assertThat(VisibleText.of("a \u200Bb\u0301\uDB40\uDC41")).isEqualTo("a <U+200B>b\u0301<U+E0041>");
    }

    @Test
    void theClaimsOfATokenAreNoNamesOfSignedAttributes() {
        assertThat(Stream.of("iss", "sub", "aud", "exp", "nbf", "iat", "jti")).allMatch(AttributeNames::isTokenClaim);
        assertThat(Stream.of("user_id", "email", "Exp", "exp_at")).noneMatch(AttributeNames::isTokenClaim);
    }

    @Test
    void aNameWithTheEndingOfADateNamesATime() {
        assertThat(AttributeNames.timeName("trial_ends")).isEqualTo("trial_ends_at");
        assertThat(AttributeNames.namesTime("trial_ends_at")).isTrue();
        assertThat(AttributeNames.namesTime("trial_ends")).isFalse();
    }

    @Test
    void aNameHasAtMost190Characters() {
        assertThat(kindOf("x".repeat(190))).isEmpty();
        assertThat(kindOf("x".repeat(191))).contains(Kind.TOO_LONG);
    }

    @Test
    void blankPrototypeAndMalformedNamesAreRefused() {
        assertThat(kindOf("")).contains(Kind.BLANK);
        assertThat(kindOf("\t ")).contains(Kind.BLANK);
        assertThat(kindOf("__proto__")).contains(Kind.PROTOTYPE);
        assertThat(kindOf("a\uDF4E")).contains(Kind.MALFORMED);
    }

    @ParameterizedTest
    @EnumSource(MessengerSetting.class)
    void everyMessengerSettingIsReserved(MessengerSetting setting) {
        assertThat(kindOf(setting.jsonName())).contains(Kind.RESERVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user_hash",
                "intercom_user_jwt",
                "last_request_at",
                "utm_campaign",
                "utm_content",
                "utm_medium",
                "utm_source",
                "utm_term"
            })
    void namesThatIntercomFillsAreReserved(String name) {
        assertThat(kindOf(name)).contains(Kind.RESERVED);
    }

    @Test
    void userCountIsReservedForCompaniesOnly() {
        assertThat(AttributeNames.problemOfCompanyAttribute("user_count").map(NameProblem::kind))
                .contains(Kind.RESERVED);
        assertThat(kindOf("user_count")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"id,user_id,company_id", "remote_created_at,created_at,created_at", "signed_up_at,created_at,created_at"
    })
    void anAliasIsRefusedWithItsProperName(String alias, String ofPerson, String ofCompany) {
        assertThat(AttributeNames.problemOfPersonAttribute(alias)).contains(new NameProblem(Kind.ALIAS, ofPerson));
        assertThat(AttributeNames.problemOfCompanyAttribute(alias)).contains(new NameProblem(Kind.ALIAS, ofCompany));
    }

    @ParameterizedTest
    @EnumSource(StandardAttribute.class)
    void aVisitorHasNoNameOfUsersOnly(StandardAttribute attribute) {
        Optional<NameProblem> problem = AttributeNames.problemOfVisitorAttribute(attribute.jsonName());

        assertThat(problem.isEmpty()).isEqualTo(attribute.forVisitors());
        problem.ifPresent(found -> assertThat(found).isEqualTo(new NameProblem(Kind.USERS_ONLY, attribute.jsonName())));
    }

    @Test
    void aVisitorHasNoAliasOfSuchANameAndTheOtherRulesOfPeople() {
        assertThat(AttributeNames.problemOfVisitorAttribute("id"))
                .contains(new NameProblem(Kind.USERS_ONLY, "user_id"));
        assertThat(AttributeNames.problemOfVisitorAttribute("signed_up_at"))
                .contains(new NameProblem(Kind.USERS_ONLY, "created_at"));
        assertThat(AttributeNames.problemOfVisitorAttribute("a.b").map(NameProblem::kind))
                .contains(Kind.FORBIDDEN_CHARACTERS);
        assertThat(AttributeNames.problemOfVisitorAttribute("plan")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(StandardAttribute.class)
    void visitorsCarryOnlyAttributesOfAnyPerson(StandardAttribute attribute) {
        // A new attribute does not compile here until it is decided whether visitors may carry it.
        assertThat(attribute.forVisitors())
                .isEqualTo(
                        switch (attribute) {
                            case NAME, PHONE, UNSUBSCRIBED_FROM_EMAILS, LANGUAGE_OVERRIDE, AVATAR -> true;
                            case USER_ID, EMAIL, CREATED_AT, COMPANY, COMPANIES -> false;
                        });
    }

    @Test
    void theGuideNamesEveryStandardAttribute() throws IOException {
        String guide = Files.readString(Path.of("../docs/describing-a-user.md"));
        String names = guide.substring(guide.indexOf("## Names"), guide.indexOf("## Reading"));
        int companies = names.indexOf("Of a company");

        assertThat(Arrays.stream(StandardAttribute.values()).map(StandardAttribute::jsonName))
                .allSatisfy(name -> assertThat(names.substring(0, companies)).contains("`" + name + "`"));
        assertThat(Arrays.stream(CompanyAttribute.values()).map(CompanyAttribute::jsonName))
                .allSatisfy(name -> assertThat(names.substring(companies)).contains("`" + name + "`"));
    }

    private static Optional<Kind> kindOf(String name) {
        return AttributeNames.problemOfPersonAttribute(name).map(NameProblem::kind);
    }
}
