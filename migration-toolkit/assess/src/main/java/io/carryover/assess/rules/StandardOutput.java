package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Output that Spark writes by itself. For instance: {@code lines.print()} */
final class StandardOutput implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "output",
                "output that Spark writes by itself",
                "`writeStream` with `console` for `print`, with `text`, `parquet` or another format for "
                        + "files. File sinks write each batch once, with a log of what counts; a reader that is not "
                        + "Spark sees files of broken-off batches too.",
                List.of("D17"),
                Effort.REWRITE,
                "a sink instead of a call",
                "output",
                "lines.print()");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.isOnStream(
                        "print", "saveAsTextFiles", "saveAsObjectFiles", "saveAsHadoopFiles", "saveAsNewAPIHadoopFiles")
                ? Stream.of(call.found("Each batch is written by `" + call.name() + "`."))
                : Stream.empty();
    }
}
