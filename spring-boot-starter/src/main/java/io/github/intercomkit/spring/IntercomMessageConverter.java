package io.github.intercomkit.spring;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes payloads and calls as JSON in Spring MVC, and forbids caches to store them. */
final class IntercomMessageConverter extends AbstractHttpMessageConverter<Object> {
    IntercomMessageConverter() {
        super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return PayloadJson.supports(type);
    }

    @Override
    protected boolean canRead(@Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("Payloads cannot be read. They are only written.", input);
    }

    @Override
    protected void writeInternal(Object value, HttpOutputMessage output) throws IOException {
        byte[] json = PayloadJson.bytes(value);
        output.getHeaders().setCacheControl(CacheControl.noStore());
        output.getHeaders().setContentLength(json.length);
        output.getBody().write(json);
    }
}
