package io.carryover.parity.suite;

import io.carryover.parity.Snapshot;
import io.carryover.scenarios.KeyedState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One implementation, killed in a step and started again from the checkpoint on disk. Both halves keep nothing in memory,
 * so that they can run in two JVMs. The clock stands still while the job is down.
 */
abstract class Recovery {

    private final CaseSteps steps;
    private final Path folder;

    /**
     * @param folder an empty folder for the checkpoint and the outputs
     */
    Recovery(CaseSteps steps, Path folder) {
        this.steps = steps;
        this.folder = folder;
    }

    /**
     * Runs the case until the job is killed.
     *
     * @throws IllegalStateException if it never came to that point
     */
    final void runUntilKilled(int step, KillPoint point, boolean halt) {
        KillSwitch killSwitch =
                KillSwitch.arm(folder, steps.fixture().timeOf(step).toEpochMilli(), point, halt);
        try {
            run(killSwitch);
        } catch (RuntimeException e) {
            if (killSwitch.isArmed()) {
                throw e;
            }
        }
        if (killSwitch.isArmed()) {
            throw new IllegalStateException("step " + step + " has no point " + point);
        }
    }

    /**
     * Starts the job again and runs the remaining steps.
     *
     * @return outputs with repeats removed, and state; neither rejects nor late counts
     */
    final Snapshot recover(int killedInStep) {
        resume(killedInStep);
        return new SnapshotOf(steps).outputsAndState(outputs(), state());
    }

    /** The times of the steps that emitted different rows when they were run again; there should be none. */
    final List<Long> unfaithfulRepeats() {
        return outputs().attempts().entrySet().stream()
                .filter(step -> step.getValue().stream().distinct().count() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How often steps were run again. */
    final long repeats() {
        return outputs().attempts().values().stream()
                .mapToLong(attempts -> attempts.size() - 1L)
                .sum();
    }

    abstract void run(KillSwitch killSwitch);

    abstract void resume(int killedInStep);

    abstract List<KeyedState> state();

    final CaseSteps steps() {
        return steps;
    }

    final String checkpoint() {
        return folder.resolve("checkpoint").toString();
    }

    final OutputLog outputs() {
        return new OutputLog(folder.resolve("outputs").toString());
    }
}
