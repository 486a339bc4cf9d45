/** What IntercomKit costs, beside what other libraries need for the same JSON, differences and proofs. */
package io.github.intercomkit.benchmarks;
