package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.BootPayload;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.UpdatePayload;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import reactor.core.publisher.Mono;

/** The types that the converter of Spring MVC and the writer of WebFlux take, and the headers that the writer sets. */
class JsonOfPayloadsTest {
    private static final String JSON = "{\"app_id\":\"k8w2v7qz\"}";

    private final BootPayload boot = Messenger.builder("k8w2v7qz").build().bootVisitor();
    private final IntercomMessageWriter writer = new IntercomMessageWriter();
    private final IntercomMessageConverter converter = new IntercomMessageConverter();

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null, true",
                "application/json, true",
                "application/vnd.shop+json, true",
                "application/*, true",
                "text/html, false",
                "application/xml, false"
            })
    void payloadsAreWrittenAsJsonAlone(String type, boolean written) {
        MediaType media = type == null ? null : MediaType.parseMediaType(type);

        assertThat(writer.canWrite(ResolvableType.forClass(BootPayload.class), media))
                .isEqualTo(written);
        assertThat(converter.canWrite(BootPayload.class, media)).isEqualTo(written);
    }

    @Test
    void whatIsNoPayloadIsLeftToOthers() {
        assertThat(writer.canWrite(ResolvableType.forClass(Map.class), MediaType.APPLICATION_JSON))
                .isFalse();
        assertThat(converter.canWrite(Map.class, MediaType.APPLICATION_JSON)).isFalse();
    }

    @Test
    void noPayloadIsRead() {
        assertThat(converter.canRead(UpdatePayload.class, MediaType.APPLICATION_JSON))
                .isFalse();
    }

    @Test
    void theWriterOffersJson() {
        assertThat(writer.getWritableMediaTypes())
                .containsExactly(MediaType.APPLICATION_JSON, MediaType.valueOf("application/*+json"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null, application/json",
                "application/json, application/json",
                "application/vnd.shop+json, application/vnd.shop+json",
                "application/*+json, application/json"
            })
    void anAnswerHasTheTypeThatIsAskedForAndItsLength(String asked, String answered) {
        MockServerHttpResponse answer = write(new MockServerHttpResponse(), asked);

        assertThat(answer.getHeaders().getContentType()).hasToString(answered);
        assertThat(answer.getHeaders().getContentLength()).isEqualTo(JSON.length());
        assertThat(answer.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
        assertThat(answer.getBodyAsString().block()).isEqualTo(JSON);
    }

    @Test
    void aTypeThatTheApplicationHasSetStays() {
        MockServerHttpResponse answer = new MockServerHttpResponse();
        answer.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);

        assertThat(write(answer, "application/json").getHeaders().getContentType())
                .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private MockServerHttpResponse write(MockServerHttpResponse answer, String type) {
        writer.write(
                        Mono.just(boot),
                        ResolvableType.forClass(BootPayload.class),
                        type == null ? null : MediaType.parseMediaType(type),
                        answer,
                        Map.of())
                .block();
        return answer;
    }
}
