package io.carryover.harness;

import io.carryover.parity.fixture.Fixture;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One kill of a job in a case.
 *
 * @param step the step, from 1
 * @param point where in that step
 */
public record Kill(int step, KillPoint point) {

    /** Every point of every step of a case. */
    public static Stream<Kill> all(Fixture fixture) {
        return IntStream.rangeClosed(1, fixture.steps()).boxed().flatMap(step -> Arrays.stream(KillPoint.values())
                .map(point -> new Kill(step, point)));
    }

    /** The last step, from 1, that the engine has noted as done; 0 if none. */
    public int lastStepDone() {
        return point == KillPoint.AFTER_COMMIT ? step : step - 1;
    }

    /**
     * The steps, from 1, in which a killed and restarted streaming query does anything. Killed behind a committed batch, it
     * runs nothing until data arrives, not even what is due (D26); a batch that was not committed runs again, and all
     * others follow.
     */
    public List<Integer> stepsOfARestartedQuery(Fixture fixture) {
        int idleUntil = point == KillPoint.AFTER_COMMIT ? nextStepWithData(fixture) : step + 1;
        return IntStream.rangeClosed(1, fixture.steps())
                .filter(n -> n <= step || n >= idleUntil)
                .boxed()
                .toList();
    }

    /** One behind the last step if no data comes any more. */
    private int nextStepWithData(Fixture fixture) {
        return IntStream.rangeClosed(step + 1, fixture.steps())
                .filter(n -> !fixture.linesOf(n).isEmpty())
                .findFirst()
                .orElse(fixture.steps() + 1);
    }

    @Override
    public String toString() {
        return "killed in step " + step + " " + point.words();
    }
}
