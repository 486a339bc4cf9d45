package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is personal or signed does not stand in the text of an object, which debuggers and logs show. */
class TextsWithoutValuesTest {
    private static final CustomerIntercomSerializer CUSTOMERS =
            new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build());

    static Stream<Arguments> objects() {
        return Stream.of(
                Arguments.of(new EndpointAnswer(200, Map.of(), "canary"), "EndpointAnswer[200]"),
                Arguments.of(EndpointState.read("canary~3"), "EndpointState[3]"),
                Arguments.of(
                        new StepRequest(SessionStep.PAGE_LOADED, "canary", 1L, "canary"), "StepRequest[PAGE_LOADED]"),
                Arguments.of(new SignedInUser<>(CUSTOMERS, Customer.withId(17)), "SignedInUser[" + CUSTOMERS + "]"),
                Arguments.of(new ExpiredCookie("a", null), new ExpiredCookie("a", null).header()),
                Arguments.of(SecretProbe.of("canary").findFirst().orElseThrow(), "SecretProbe"));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void theTextHoldsNoValue(Object object, String text) {
        assertThat(object).hasToString(text);
    }
}
