package io.github.intercomkit.micronaut;

import io.github.intercomkit.web.EndpointAnswer;
import io.github.intercomkit.web.SessionEndpoint;
import io.github.intercomkit.web.StateSealer;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The endpoint that the page's client talks to, where the application says who its user is. The page keeps the state, sealed. */
@Controller("${intercom.endpoint.path:/intercomkit/session}")
@Requires(beans = {SessionEndpoint.class, StateSealer.class, CurrentUser.class})
final class EndpointController {
    private final SessionEndpoint endpoint;
    private final StateSealer sealer;
    private final CurrentUser currentUser;

    EndpointController(SessionEndpoint endpoint, StateSealer sealer, CurrentUser currentUser) {
        this.endpoint = endpoint;
        this.sealer = sealer;
        this.currentUser = currentUser;
    }

    /** Takes every type, since the endpoint refuses itself what no page of the application sends. */
    @Post
    @Consumes(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> step(HttpRequest<?> request, @Body byte @Nullable [] body) throws IOException {
        return response(endpoint.answer(
                new MicronautRequest(request, body == null ? new byte[0] : body),
                sealer,
                () -> currentUser.of(request)));
    }

    private static HttpResponse<?> response(EndpointAnswer answer) {
        MutableHttpResponse<byte[]> response = HttpResponse.status(HttpStatus.valueOf(answer.status()));
        answer.headers().forEach(response::header);
        // Bytes, since a mapper would quote a text once more.
        return answer.body().isEmpty() ? response : response.body(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
