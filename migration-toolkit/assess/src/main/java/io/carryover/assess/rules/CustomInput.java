package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import io.carryover.assess.code.Expr;
import io.carryover.assess.code.Places;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.tree.ClassNode;

/** A class that is a DStream of its own. For instance: {@code class Ticks extends InputDStream<Long> { ... }} */
final class CustomInput implements ClassDetector, CallDetector {

    private static final String INPUT = "org/apache/spark/streaming/dstream/InputDStream";

    @Override
    public Rule rule() {
        return new Rule(
                "source-custom",
                "a DStream class of your own",
                "For a source, a connector with `MicroBatchStream` of the data source API, whose offsets say "
                        + "what a batch holds. For a transformation, functions on Datasets; for an output, "
                        + "`foreachBatch`. Nothing can be derived from a Dataset.",
                List.of("D11", "D16", "D21"),
                Effort.REDESIGN,
                "the class has no counterpart to extend",
                "sources",
                "class Ticks extends InputDStream<Long> { ... }");
    }

    @Override
    public Stream<Match> match(ClassNode type, Scan scan) {
        boolean isInput = SuperTypes.anyOf(type, scan, INPUT);
        if (isInput) {
            return Stream.of(Match.at(Places.of(type), "This class is a source of its own.")
                    .with("kind", "source"));
        }
        return SuperTypes.anyOf(type, scan, "org/apache/spark/streaming/dstream/DStream")
                ? Stream.of(Match.at(Places.of(type), "This class is a DStream of its own.")
                        .with("kind", "transformation"))
                : Stream.empty();
    }

    /** Spark's own classes of sources can be made by hand. */
    @Override
    public Stream<Match> match(Call call) {
        return call.isNamed("<init>") && isInput(call) && !isOfSubclass(call)
                ? Stream.of(call.found("A source is made of Spark's class `" + simple(call.owner()) + "`.")
                        .with("kind", "source"))
                : Stream.empty();
    }

    private static boolean isInput(Call call) {
        return call.scan().program().is(call.owner(), INPUT);
    }

    private static boolean isOfSubclass(Call call) {
        return call.site().receiver().stream().anyMatch(Expr.Argument.class::isInstance);
    }

    private static String simple(String owner) {
        return owner.substring(owner.lastIndexOf('/') + 1);
    }
}
