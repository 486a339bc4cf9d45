package shop;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Shows the test why an answer could not be written. */
public class Refusals implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException refused && refused.getCause() == null) {
            return refused.getResponse();
        }
        StringBuilder messages = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            messages.append(cause.getMessage()).append('\n');
        }
        return Response.serverError()
                .type(MediaType.TEXT_PLAIN)
                .entity(messages.toString())
                .build();
    }
}
