package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Place;
import io.carryover.assess.code.CallSite;
import io.carryover.assess.code.Expr;
import io.carryover.assess.code.MethodFlow;
import io.carryover.assess.code.Places;
import io.carryover.assess.code.Values;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.LdcInsnNode;

/** What takes the place of the parameters of a consumer, and where the code names them that makes them for a stream. */
final class KafkaParameters {

    /** What {@code KafkaSourceProvider} of Spark 4.1 refuses is called refused here. */
    static final Map<String, Counterpart> COUNTERPARTS = Map.of(
            "auto.offset.reset",
            new Counterpart(
                    "startingOffsets",
                    Effort.REWRITE,
                    "The option `startingOffsets`: `earliest`, `latest`, or JSON with the offset of every partition, as `carryover "
                            + "export` writes it for a query that takes over. It counts only while the query has no checkpoint. "
                            + "`kafka.auto.offset.reset` is refused; what happens where offsets are gone, `failOnDataLoss` says."),
            "enable.auto.commit",
            new Counterpart(
                    "none",
                    Effort.NONE,
                    "Nothing: a query never commits, its checkpoint has the offsets. `kafka.enable.auto.commit` is refused."),
            "group.id",
            new Counterpart(
                    "groupIdPrefix",
                    Effort.REWRITE,
                    "Nothing, where any name will do: a query makes up a group for each start, and what the old group has committed "
                            + "counts for nothing. Where access is granted by name, `groupIdPrefix`; `kafka.group.id` only for a "
                            + "query that is alone with it, since two consumers of one group take partitions from each other."),
            "isolation.level",
            new Counterpart(
                    "kafka.isolation.level",
                    Effort.REWRITE,
                    "The option `kafka.isolation.level` with the same value. Under `read_committed` the offsets of a batch span "
                            + "markers and broken-off transactions too, so they differ from its number of rows."));

    private static final String CONNECTOR = "org/apache/spark/streaming/kafka";
    private static final Set<String> TAKING_PARAMETERS = Set.of("createDirectStream", "createStream", "createRDD");
    private static final Pattern MAP = Pattern.compile("java/util/Map|scala/collection/(immutable/)?Map");
    private static final Set<String> KEYS_OF_SCALA = Set.of("ArrowAssoc", "any2ArrowAssoc");
    private static final Set<String> BOXED_FLAGS = Set.of("boolean2Boolean", "boxToBoolean");

    private KafkaParameters() {}

    /**
     * What takes the place of a parameter.
     *
     * @param name of an option; {@code none} if there is none
     * @param effort none where the parameter just goes
     */
    record Counterpart(String name, Effort effort, String text) {}

    /**
     * A parameter where it is named.
     *
     * @param value the constant that it gets, or that it is none
     */
    record Named(String name, Place place, String value) {}

    /** Those that the code names which makes the parameters of a call of the connector. */
    static Stream<Named> of(Call call) {
        if (!call.owner().startsWith(CONNECTOR) || !TAKING_PARAMETERS.contains(call.name())) {
            return Stream.empty();
        }
        Stream<CallSite> takers = Stream.concat(Stream.of(call.site()), KafkaStrategy.consumerOf(call).stream());
        return takers.flatMap(KafkaParameters::maps)
                .flatMap(map -> call.scan().values().expand(map).stream())
                .flatMap(KafkaParameters::makers)
                .distinct()
                .flatMap(maker -> namedIn(maker, call.scan().values()));
    }

    private static Stream<Set<Expr>> maps(CallSite taker) {
        Type[] types = taker.argumentTypes();
        return IntStream.range(0, types.length)
                .filter(index -> types[index].getSort() == Type.OBJECT
                        && MAP.matcher(types[index].getInternalName()).matches())
                .mapToObj(taker::argument);
    }

    /** The method that makes a map, or that was handed one that nobody is seen to make. */
    private static Stream<MethodFlow> makers(Expr map) {
        if (map instanceof Expr.Made made) {
            return Stream.of(made.constructor().flow());
        }
        if (map instanceof Expr.Result result) {
            return Stream.of(result.call().flow());
        }
        return map instanceof Expr.Argument argument ? Stream.of(argument.flow()) : Stream.empty();
    }

    private static Stream<Named> namedIn(MethodFlow maker, Values values) {
        return StreamSupport.stream(maker.method().instructions.spliterator(), false)
                .filter(instruction -> instruction instanceof LdcInsnNode constant
                        && constant.cst instanceof String text
                        && COUNTERPARTS.containsKey(text))
                .map(LdcInsnNode.class::cast)
                .map(constant -> new Named(
                        (String) constant.cst,
                        Places.of(maker, maker.takenBy(constant)),
                        value((String) constant.cst, maker, values)));
    }

    /** What comes behind the name among the arguments of a call. */
    private static String value(String name, MethodFlow maker, Values values) {
        return maker.calls().stream()
                .flatMap(call -> IntStream.range(1, call.argumentTypes().length)
                        .filter(index -> isNamed(name, call.argument(index - 1), values))
                        .mapToObj(index -> text(call.argument(index), values)))
                .findFirst()
                .orElse(Call.NO_CONSTANT);
    }

    private static boolean isNamed(String name, Set<Expr> key, Values values) {
        return key.stream()
                .anyMatch(one -> one instanceof Expr.Result result
                                && KEYS_OF_SCALA.contains(result.call().name())
                        ? isNamed(name, result.call().argument(0), values)
                        : one.equals(new Expr.Constant(name)));
    }

    private static String text(Set<Expr> value, Values values) {
        return values.text(value)
                .or(() -> flag(value, values))
                .or(() -> values.number(value).map(String::valueOf))
                .orElse(Call.NO_CONSTANT);
    }

    private static Optional<String> flag(Set<Expr> value, Values values) {
        return value.stream()
                .filter(Expr.Result.class::isInstance)
                .map(one -> ((Expr.Result) one).call())
                .filter(call -> call.owner().equals("java/lang/Boolean") || BOXED_FLAGS.contains(call.name()))
                .findFirst()
                .flatMap(call -> values.number(call.argument(0)))
                .map(number -> String.valueOf(number != 0));
    }
}
