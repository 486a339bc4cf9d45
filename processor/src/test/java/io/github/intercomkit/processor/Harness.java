package io.github.intercomkit.processor;

import java.io.IOException;

/** How tests run a compiler. */
sealed interface Harness permits JavacHarness, EcjHarness {
    Compiled compile(CompileTask task) throws IOException;
}
