package io.github.intercomkit.spring.slice;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application whose tests start slices of it. */
@SpringBootApplication
class SliceApplication {}
