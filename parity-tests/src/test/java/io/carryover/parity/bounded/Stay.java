package io.carryover.parity.bounded;

import io.carryover.scenarios.options.IdleTimeout;
import io.carryover.scenarios.options.Parameter;
import io.carryover.scenarios.options.Parameters;
import java.time.Duration;
import java.util.function.Function;

/** How long a scenario's rule keeps state behind its last event, in cases in which every step has an event. */
@FunctionalInterface
interface Stay {

    /**
     * @param eventTime how far event time goes on from step to step
     * @return the number of steps behind that of the last event in which there is no state any more; 0 if there is none
     *     already behind the step of that event
     */
    int steps(Parameters parameters, Duration eventTime);

    /** The last event takes the state along. */
    static Stay none() {
        return (parameters, eventTime) -> 0;
    }

    /** Until the first step whose time is greater than that of the last event + the timeout. */
    static Stay forTimeout(Parameter<Duration> timeout) {
        return forProcessingTime(parameters -> parameters.get(timeout));
    }

    /** As {@link #forTimeout}, with the timeout that several scenarios share. */
    static Stay forIdleTimeout() {
        return forProcessingTime(
                parameters -> parameters.get(IdleTimeout.PARAMETER).orElseThrow());
    }

    private static Stay forProcessingTime(Function<Parameters, Duration> timeout) {
        return (parameters, eventTime) ->
                1 + Math.toIntExact(timeout.apply(parameters).dividedBy(LongCase.BATCH_INTERVAL));
    }

    /**
     * Until the watermark has come to the event's time + the lifetime. The watermark of a step is the time of the step before
     * less the delay.
     */
    static Stay untilWatermark(Function<Parameters, Duration> lifetime, Parameter<Duration> delay) {
        return (parameters, eventTime) ->
                1 + roundedUp(lifetime.apply(parameters).plus(parameters.get(delay)), eventTime);
    }

    private static int roundedUp(Duration time, Duration step) {
        return Math.toIntExact((time.toMillis() + step.toMillis() - 1) / step.toMillis());
    }
}
