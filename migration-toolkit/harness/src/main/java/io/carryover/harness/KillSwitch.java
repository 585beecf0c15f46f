package io.carryover.harness;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Kills a job once, at one point of one step. That it is armed is a file, because the switch itself is written into
 * checkpoints: a recovered job finds the file gone.
 *
 * @param armed the file
 * @param timeMs the time of the step
 * @param point where in the step
 * @param halt whether the whole JVM is killed, or only the engine stopped without finishing anything
 */
public record KillSwitch(String armed, long timeMs, KillPoint point, boolean halt) implements Serializable {

    private static final int KILLED = 137;

    static KillSwitch arm(Path folder, long timeMs, KillPoint point, boolean halt) {
        Path file = folder.resolve("armed");
        try {
            Files.createDirectories(folder);
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KillSwitch(file.toString(), timeMs, point, halt);
    }

    /** Is passed at every point; kills at the one it is set to. */
    public void pass(KillPoint here, long nowMs) {
        if (here == point && nowMs == timeMs && disarm()) {
            if (halt) {
                Runtime.getRuntime().halt(KILLED);
            }
            throw new Killed();
        }
    }

    /** Puts a batch out, with the points before and behind it. */
    public void emit(OutputLog outputs, long batchTimeMs, List<String> rows) {
        pass(KillPoint.BEFORE_OUTPUT, batchTimeMs);
        outputs.record(batchTimeMs, rows);
        pass(KillPoint.BEFORE_COMMIT, batchTimeMs);
    }

    boolean isArmed() {
        return Files.exists(Path.of(armed));
    }

    private boolean disarm() {
        try {
            return Files.deleteIfExists(Path.of(armed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the engine sees of the kill. */
    static final class Killed extends RuntimeException {

        Killed() {
            super("killed on purpose", null, false, false);
        }
    }
}
