package shop;

import io.github.intercomkit.web.EndpointAnswer;
import io.github.intercomkit.web.SessionEndpoint;
import io.github.intercomkit.web.SignedInUser;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Answers the page's client. A step may read a database and wait for another step, so it has a thread that may block. */
@RestController
class IntercomEndpoint {
    private final SessionEndpoint endpoint;
    private final CustomerIntercomSerializer serializer;
    private final Customers customers;

    IntercomEndpoint(CustomerIntercomSerializer serializer, Customers customers) {
        this.endpoint = SessionEndpoint.of(serializer);
        this.serializer = serializer;
        this.customers = customers;
    }

    @RequestMapping("/intercomkit/session")
    Mono<ResponseEntity<String>> step(
            ServerHttpRequest request, @RequestBody(required = false) byte[] body, WebSession session) {
        return Mono.fromCallable(() -> endpoint.answer(
                        new ReactiveRequest(request, body == null ? new byte[0] : body),
                        new WebSessionStore(session),
                        () -> signedInUser(session)))
                .subscribeOn(Schedulers.boundedElastic())
                .map(IntercomEndpoint::response);
    }

    private SignedInUser<?> signedInUser(WebSession session) {
        String name = session.getAttribute(ShopApplication.SIGNED_IN);
        return name == null ? null : new SignedInUser<>(serializer, customers.named(name));
    }

    private static ResponseEntity<String> response(EndpointAnswer answer) {
        return ResponseEntity.status(answer.status())
                .headers(headers -> answer.headers().forEach(headers::add))
                .body(answer.body());
    }
}
