package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Output by code of one's own. For instance: {@code lines.foreachRDD(rdd -> rdd.saveAsTextFile(path))} */
final class ForeachRdd implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "foreach-rdd",
                "output by code of your own",
                "`foreachBatch((rows, batchId) -> ...)`, where the batch id tells a repetition; or a sink "
                        + "(`kafka`, files) where there is one. `foreachPartition` in it stays as it is.",
                List.of("D17", "D21"),
                Effort.REWRITE,
                "the same code gets a Dataset instead of an RDD",
                "output",
                "lines.foreachRDD(rdd -> rdd.saveAsTextFile(path))");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.isOnStream("foreachRDD")
                ? Stream.of(call.found("Code of the job writes each batch."))
                : Stream.empty();
    }
}
