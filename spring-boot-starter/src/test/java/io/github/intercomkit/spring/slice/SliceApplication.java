package io.github.intercomkit.spring.slice;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application for tests of slices. */
@SpringBootApplication
class SliceApplication {}
