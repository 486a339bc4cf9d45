/** Benchmarks of IntercomKit and of other libraries for the same JSON, diffs and proofs. */
package io.github.intercomkit.benchmarks;
