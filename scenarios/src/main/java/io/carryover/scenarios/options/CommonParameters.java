package io.carryover.scenarios.options;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parameters that every scenario has. */
public final class CommonParameters {

    /** The size limit of a record, in bytes. */
    public static final Parameter<Integer> MAX_RECORD_BYTES = Parameter.count("max-record-bytes", 1024 * 1024);

    /** How often the legacy side writes its state to the checkpoint; the batch interval unless given. */
    public static final Parameter<Optional<Duration>> STATE_CHECKPOINT_INTERVAL =
            Parameter.optionalInterval("state-checkpoint-interval");

    private CommonParameters() {}

    /** These parameters and a scenario's own. */
    public static List<Parameter<?>> and(Parameter<?>... own) {
        return Stream.concat(Stream.of(MAX_RECORD_BYTES, STATE_CHECKPOINT_INTERVAL), Stream.of(own))
                .toList();
    }
}
