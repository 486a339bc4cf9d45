package io.github.intercomkit.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "userPassword",
                "user_password",
                "getPassword()",
                "PASSWORD",
                "password2",
                "password_2",
                "secret",
                "clientSecrets",
                "token",
                "CSRFToken",
                "api_key",
                "apiKey",
                "API key",
                "api-key",
                "apikey",
                "privateKey",
                "pin",
                "cardPIN",
                "cvv",
                "ssn",
                "loginOTP",
                "credentials"
            })
    void aNameThatEndsInASecretsWordIsSensitive(String name) {
        assertThat(SensitiveNames.isSensitive(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spin",
                "shopping",
                "opinion",
                "tokenColour",
                "passwordChangedBy",
                "key",
                "sort_key",
                "monkey",
                "secretary",
                "assn",
                "pinned",
                "",
                "_",
                "日本"
            })
    void anyOtherNameIsNot(String name) {
        assertThat(SensitiveNames.isSensitive(name)).isFalse();
    }
}
