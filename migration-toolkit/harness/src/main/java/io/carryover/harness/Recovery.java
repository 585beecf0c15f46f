package io.carryover.harness;

import io.carryover.parity.OutputRow;
import io.carryover.parity.Snapshot;
import io.carryover.parity.compare.Difference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One implementation, killed in a step and started again from the checkpoint on disk. Both halves keep nothing in memory,
 * so that they can run in two JVMs. The clock stands still while the job is down.
 */
public abstract class Recovery {

    private static final int EXAMPLES = 5;

    private final CaseSteps steps;
    private final Path folder;

    /**
     * @param folder an empty folder for the checkpoint and the outputs
     */
    protected Recovery(CaseSteps steps, Path folder) {
        this.steps = steps;
        this.folder = folder;
    }

    /**
     * Runs the case until the job is killed.
     *
     * @return whether it came to that point: in an idle step a query may have nothing to do
     */
    public final boolean runUntilKilled(Kill kill, boolean halt) {
        long timeMs = steps.fixture().timeOf(kill.step()).toEpochMilli();
        KillSwitch killSwitch = KillSwitch.arm(folder, timeMs, kill.point(), halt);
        try {
            run(killSwitch);
        } catch (RuntimeException e) {
            if (killSwitch.isArmed()) {
                throw e;
            }
        }
        return !killSwitch.isArmed();
    }

    /**
     * Starts the job again and runs the remaining steps.
     *
     * @return outputs with repeats removed, and state; neither rejects nor late counts
     */
    public final Snapshot recover(int killedInStep) {
        resume(killedInStep);
        return new SnapshotOf(steps).outputsAndState(outputs(), state());
    }

    /** What the job has put out so far, repeats removed. */
    public final List<OutputRow> emitted() {
        return new SnapshotOf(steps).outputsAndState(outputs(), List.of()).outputs();
    }

    /** The steps that emitted different rows when they were run again; empty if none did. */
    public final Optional<Difference> unfaithfulRepeats() {
        List<String> unfaithful = outputs().attempts().entrySet().stream()
                .filter(step -> step.getValue().stream().distinct().count() > 1)
                .map(step -> "step " + steps.stepAt(step.getKey()) + ": " + step.getValue())
                .toList();
        return unfaithful.isEmpty()
                ? Optional.empty()
                : Optional.of(new Difference(
                        "unfaithful-repeat",
                        unfaithful.size(),
                        "A step that was run again emitted other rows than the first time.",
                        unfaithful.stream().limit(EXAMPLES).toList()));
    }

    /** How often steps were run again. */
    public final long repeats() {
        return outputs().attempts().values().stream()
                .mapToLong(attempts -> attempts.size() - 1L)
                .sum();
    }

    protected abstract void run(KillSwitch killSwitch);

    protected abstract void resume(int killedInStep);

    protected abstract List<String> state();

    protected final CaseSteps steps() {
        return steps;
    }

    protected final String checkpoint() {
        return folder.resolve("checkpoint").toString();
    }

    protected final OutputLog outputs() {
        return new OutputLog(folder.resolve("outputs").toString());
    }
}
