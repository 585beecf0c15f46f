package io.carryover.parity.suite;

import io.carryover.dstream.LegacyJob;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.options.Parameters;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** The state of legacy jobs as of a batch, from the files in their checkpoint. */
record LegacyState(String checkpoint, Configuration hadoop, long batchTimeMs) {

    List<KeyedState> of(LegacyJob<?, ?> job, Parameters parameters) {
        return LegacyCheckpoint.read(checkpoint, hadoop).stateStreams().stream()
                .filter(job::mayOwn)
                .flatMap(stream -> stream.read(batchTimeMs))
                .filter(entry -> job.stateType().isInstance(entry.state()))
                .flatMap(entry -> job.projection().project(entry, parameters).stream())
                .toList();
    }
}
