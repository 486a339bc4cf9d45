package io.github.intercomkit.processor;

import java.io.IOException;

/** Runs a compiler in tests. */
sealed interface Harness permits JavacHarness, EcjHarness {
    Compiled compile(CompileTask task) throws IOException;
}
