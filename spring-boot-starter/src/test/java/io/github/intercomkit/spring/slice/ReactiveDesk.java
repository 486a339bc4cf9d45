package io.github.intercomkit.spring.slice;

import io.github.intercomkit.BootPayload;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReactiveDesk {
    private final ReaderIntercomSerializer readers;

    ReactiveDesk(ReaderIntercomSerializer readers) {
        this.readers = readers;
    }

    @GetMapping("/reactive-boot")
    BootPayload boot() {
        return readers.boot(new Reader("17"));
    }
}
