package io.carryover.assess.rules;

import io.carryover.assess.code.CallSite;
import io.carryover.assess.code.Expr;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The strategies that a direct stream from Kafka is given. */
final class KafkaStrategy {

    private static final String LOCATION = "Lorg/apache/spark/streaming/kafka010/LocationStrategy;";
    private static final String CONSUMER = "Lorg/apache/spark/streaming/kafka010/ConsumerStrategy;";

    private KafkaStrategy() {}

    /** Such as {@code PreferConsistent}. */
    static String location(Call call) {
        return name(call, LOCATION);
    }

    /** Such as {@code Subscribe}, or the name of a class of the team's own. */
    static String consumer(Call call) {
        return name(call, CONSUMER);
    }

    /** The call that makes the consumer strategy, if it is known. */
    static Optional<CallSite> consumerOf(Call call) {
        return given(call, CONSUMER)
                .flatMap(one -> one instanceof Expr.Made made ? Stream.of(made.constructor()) : result(one))
                .findFirst();
    }

    private static String name(Call call, String type) {
        Function<Expr, Stream<String>> nameOf = one -> one instanceof Expr.Made made
                ? Stream.of(made.type().substring(made.type().lastIndexOf('/') + 1))
                : result(one).map(CallSite::name);
        return given(call, type).flatMap(nameOf).findFirst().orElse("a strategy that is not known");
    }

    private static Stream<Expr> given(Call call, String type) {
        return call.scan().values().expand(call.site().argumentOf(type)).stream();
    }

    private static Stream<CallSite> result(Expr value) {
        return value instanceof Expr.Result result ? Stream.of(result.call()) : Stream.empty();
    }

    /** Offsets come as the last argument of those of Spark. */
    static boolean hasOffsets(CallSite strategy) {
        return strategy.owner().startsWith("org/apache/spark/") && strategy.argumentTypes().length > 2;
    }
}
