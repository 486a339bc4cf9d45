package io.github.intercomkit.spring;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ReactiveHttpOutputMessage;
import org.springframework.http.codec.HttpMessageWriter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes payloads and calls as JSON in WebFlux, several as an array, and forbids caches to store them. */
final class IntercomMessageWriter implements HttpMessageWriter<Object> {
    private static final List<MediaType> TYPES =
            List.of(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));

    @Override
    public List<MediaType> getWritableMediaTypes() {
        return TYPES;
    }

    @Override
    public boolean canWrite(ResolvableType type, @Nullable MediaType mediaType) {
        return PayloadJson.supports(type.toClass())
                && (mediaType == null || TYPES.stream().anyMatch(each -> each.isCompatibleWith(mediaType)));
    }

    @Override
    public Mono<Void> write(
            Publisher<? extends Object> values,
            ResolvableType type,
            @Nullable MediaType mediaType,
            ReactiveHttpOutputMessage message,
            Map<String, Object> hints) {
        HttpHeaders headers = message.getHeaders();
        headers.setCacheControl(CacheControl.noStore());
        if (headers.getContentType() == null) {
            headers.setContentType(
                    mediaType != null && mediaType.isConcrete() ? mediaType : MediaType.APPLICATION_JSON);
        }
        return message.writeWith(
                values instanceof Mono<?> one
                        ? one.map(value -> buffer(PayloadJson.bytes(value), message))
                        : Flux.from(values)
                                .map(PayloadJson::bytes)
                                .collectList()
                                .map(all -> array(all, message)));
    }

    private static DataBuffer array(List<byte[]> values, ReactiveHttpOutputMessage message) {
        DataBuffer json = message.bufferFactory().allocateBuffer(256);
        char separator = '[';
        for (byte[] value : values) {
            json.write((byte) separator).write(value);
            separator = ',';
        }
        return values.isEmpty() ? json.write((byte) '[').write((byte) ']') : json.write((byte) ']');
    }

    private static DataBuffer buffer(byte[] json, ReactiveHttpOutputMessage message) {
        message.getHeaders().setContentLength(json.length);
        return message.bufferFactory().wrap(json);
    }
}
