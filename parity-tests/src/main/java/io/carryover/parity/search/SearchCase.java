package io.carryover.parity.search;

import io.carryover.parity.fixture.CaseSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A case as the search makes it.
 *
 * @param seed what it was made from
 * @param batches the records of each step, without the idle steps behind them; at least one, perhaps empty
 * @param killed what happens in it besides; without, it runs through
 */
public record SearchCase(
        String scenario, long seed, CaseSettings settings, List<List<String>> batches, Optional<KilledApi> killed) {

    public SearchCase {
        batches = batches.stream().map(List::copyOf).toList();
    }

    /** The number of steps, idle ones included. */
    public int steps() {
        return batches.size() + settings.idleBatches();
    }

    public int records() {
        return batches.stream().mapToInt(List::size).sum();
    }

    /** Without its kill. */
    public SearchCase uninterrupted() {
        return new SearchCase(scenario, seed, settings, batches, Optional.empty());
    }

    /** Whether the kill, if there is one, is in one of the steps. */
    boolean isSound() {
        return killed.stream().allMatch(one -> one.kill().step() <= steps());
    }

    SearchCase with(CaseSettings other) {
        return new SearchCase(scenario, seed, other, batches, killed);
    }

    SearchCase with(List<List<String>> others) {
        return new SearchCase(scenario, seed, settings, others, killed);
    }

    SearchCase with(KilledApi other) {
        return new SearchCase(scenario, seed, settings, batches, Optional.of(other));
    }

    /** With other records in one step, from 1. */
    SearchCase withRecords(int step, List<String> records) {
        List<List<String>> others = new ArrayList<>(batches);
        others.set(step - 1, records);
        return with(others);
    }
}
