package io.github.intercomkit.spring.slice;

import io.github.intercomkit.BootPayload;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.session.MessengerSession;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Desk {
    private final ReaderIntercomSerializer readers;

    Desk(ReaderIntercomSerializer readers) {
        this.readers = readers;
    }

    @PostMapping("/page")
    MessengerCalls page(MessengerSession<Reader> session, @Nullable Principal reader) {
        return session.pageLoaded(reader == null ? null : new Reader(reader.getName()));
    }

    @GetMapping("/boot")
    BootPayload boot() {
        return readers.boot(new Reader("17"));
    }
}
