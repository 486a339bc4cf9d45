package io.github.intercomkit.spring;

import io.github.intercomkit.IntercomPayload;
import io.github.intercomkit.MessengerCalls;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes payloads and calls as they are, and keeps them out of every cache. */
final class IntercomMessageConverter extends AbstractHttpMessageConverter<Object> {
    IntercomMessageConverter() {
        super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return IntercomPayload.class.isAssignableFrom(type) || type == MessengerCalls.class;
    }

    @Override
    protected boolean canRead(@Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("Payloads are written only", input);
    }

    @Override
    protected void writeInternal(Object value, HttpOutputMessage output) throws IOException {
        byte[] json = value instanceof IntercomPayload payload
                ? payload.toJsonBytes()
                : ((MessengerCalls) value).toJsonBytes();
        output.getHeaders().setCacheControl(CacheControl.noStore());
        output.getHeaders().setContentLength(json.length);
        output.getBody().write(json);
    }
}
