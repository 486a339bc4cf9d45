package io.github.intercomkit.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "email", "workEmail", "email_address", "phone", "phone_number2", "first_name", "displayName",
                        "birth_date",
                "born_at", "age", "home_address", "zip_code", "ip", "last_ip", "photo_url", "iban"
            })
    void aNameCanSayThatItTellsSomethingAboutAPerson(String name) {
        assertThat(PersonalNames.contains(name, Role.USER)).isTrue();
        assertThat(PersonalNames.contains(name, Role.COMPANY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_id", "name", "avatar", "language_override"})
    void someNamesSaySoInAUserOnly(String name) {
        assertThat(PersonalNames.contains(name, Role.USER)).isTrue();
        assertThat(PersonalNames.contains(name, Role.COMPANY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"apples", "plan_name", "created_at", "page", "storage", "shipping", "company_id", "emails_sent"})
    void otherNamesSayNothing(String name) {
        assertThat(PersonalNames.contains(name, Role.USER)).isFalse();
    }
}
