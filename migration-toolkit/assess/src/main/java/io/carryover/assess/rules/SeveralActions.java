package io.carryover.assess.rules;

import io.carryover.assess.Confidence;
import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Several actions on one batch. For instance: {@code lines.foreachRDD(rdd -> { if (!rdd.isEmpty()) { rdd.saveAsTextFile(path); } })} */
final class SeveralActions implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "foreach-rdd-several-actions",
                "several actions on one batch",
                "`foreachBatch` with `rows.persist()` before the first action and `unpersist()` behind the "
                        + "last. Without it a query computes the batch once per action, and calls its state function "
                        + "again each time.",
                List.of("D17"),
                Effort.REWRITE,
                "two lines",
                "output",
                "lines.foreachRDD(rdd -> { if (!rdd.isEmpty()) { rdd.saveAsTextFile(path); } })");
    }

    @Override
    public Stream<Match> match(Call call) {
        if (!call.isOnStream("foreachRDD")) {
            return Stream.empty();
        }
        List<String> actions = DriverCode.of(call).flatMap(DriverCode::actions).toList();
        return actions.size() > 1
                ? Stream.of(call.found("A batch is evaluated by " + String.join(", ", actions) + ".")
                        .with("actions", String.join(", ", actions))
                        .at(Confidence.MEDIUM))
                : Stream.empty();
    }
}
