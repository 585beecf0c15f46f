package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Work on the driver for each batch. For instance: {@code lines.foreachRDD(rdd -> table.write(rdd.collect()))} */
final class DriverWork implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "foreach-rdd-driver-work",
                "work on the driver for each batch",
                "The same in `foreachBatch`, which runs on the driver too, as often as a batch is run again. "
                        + "What is collected there has to fit in its memory. Work for batches without data does not "
                        + "happen any more: an idle query runs none.",
                List.of("D06", "D17"),
                Effort.REWRITE,
                "idle batches are not run, and repeated ones are",
                "output",
                "lines.foreachRDD(rdd -> table.write(rdd.collect()))");
    }

    @Override
    public Stream<Match> match(Call call) {
        if (!call.isOnStream("foreachRDD")) {
            return Stream.empty();
        }
        List<String> work =
                DriverCode.of(call).flatMap(DriverCode::work).distinct().toList();
        return work.isEmpty()
                ? Stream.empty()
                : Stream.of(call.found("The driver does work for each batch: " + String.join(", ", work) + ".")
                        .with("work", String.join(", ", work)));
    }
}
