package io.carryover.bench;

/** Is told what a benchmark is about to do. */
@FunctionalInterface
public interface BenchProgress {

    /** @param what a few words */
    void show(String what);
}
