package io.carryover.scenarios.options;

import io.carryover.scenarios.Api;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.Side;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What a job is started with: the command line of the mains of both sides.
 *
 * @param scenario what is computed
 * @param api with which API of this side
 * @param parameters of the scenario
 * @param checkpoint folder, a path as Hadoop understands it
 * @param initialState the folder of an export that a new job begins with, a path as Hadoop understands it
 * @param batchInterval time between batches
 * @param deadLetter folder for rejected records; without it they are only counted
 * @param availableNow whether to end when everything that was there at the start is done
 * @param monitor whether to print a line for each batch
 * @param given all options as given, by name without dashes; no secret is among them
 */
public record JobOptions(
        Scenario<?> scenario,
        Api api,
        Parameters parameters,
        Source source,
        Sink sink,
        String checkpoint,
        Optional<String> initialState,
        Duration batchInterval,
        Optional<String> deadLetter,
        boolean availableNow,
        boolean monitor,
        Map<String, String> given) {

    /**
     * Reads nothing but the file of Kafka properties.
     *
     * @param side whose main is asking
     * @throws UsageException if an option is wrong, unknown, missing, given twice, or contradicts another
     */
    public static JobOptions parse(Side side, String... words) {
        return new JobOptionsParser(side, Arguments.of(words)).parse();
    }

    /** The same job with records from elsewhere. */
    public JobOptions reading(Source other) {
        return new JobOptions(
                scenario,
                api,
                parameters,
                other,
                sink,
                checkpoint,
                initialState,
                batchInterval,
                deadLetter,
                availableNow,
                monitor,
                given);
    }
}
