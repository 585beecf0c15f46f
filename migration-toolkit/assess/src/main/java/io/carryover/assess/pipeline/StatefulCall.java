package io.carryover.assess.pipeline;

import io.carryover.assess.StateSituation;
import io.carryover.assess.StateTypes;
import io.carryover.assess.code.CallSite;
import io.carryover.assess.code.SparkApi;
import io.carryover.assess.state.Observation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.objectweb.asm.Type;

/**
 * A call of {@code updateStateByKey} or {@code mapWithState} with all that is known of it.
 *
 * @param call the call
 * @param id that of its pipeline
 * @param body the state function, if it is known
 * @param functionCalls which of the methods of {@code State} the function calls, sorted; {@code updateStateByKey} has none,
 *     so what it does with its {@code Optional} is named the same
 * @param situations those in which it makes these calls, by name
 * @param helpers the methods of the inputs that get the state
 * @param knowsTimeouts whether the function tells a call at the timeout from others
 * @param observations what the function does
 * @param specCalls the calls that made the {@code StateSpec}, by name
 * @param lineage the calls that lead to it, from the source on, itself last
 * @param types of key, value, state and output
 * @param settings what is known of timeout, initial state, partitions and batch interval
 */
public record StatefulCall(
        CallSite call,
        String id,
        Optional<FunctionBody> body,
        List<String> functionCalls,
        Map<String, List<StateSituation>> situations,
        List<String> helpers,
        boolean knowsTimeouts,
        List<Observation> observations,
        Map<String, CallSite> specCalls,
        List<CallSite> lineage,
        StateTypes types,
        Map<String, String> settings) {

    private static final Pattern REDUCES =
            Pattern.compile("reduceByKey|combineByKey|foldByKey|aggregateByKey|countByValue");

    public boolean isMapWithState() {
        return call.name().equals("mapWithState");
    }

    public boolean observes(Observation.Kind kind) {
        return observations.stream().anyMatch(one -> one.kind() == kind);
    }

    /** Whether it is one of the overloads that get all keys of a partition at once. */
    public boolean isByPartition() {
        return !isMapWithState() && firstArgument().equals("scala/Function1");
    }

    /** Whether a key has one value at most in a batch, so that neither their order nor their number matters. */
    public boolean isReduced() {
        int steps = lineage.size();
        return steps > 1 && REDUCES.matcher(lineage.get(steps - 2).name()).matches();
    }

    private String firstArgument() {
        Type first = call.argumentTypes()[0];
        return first.getSort() == Type.OBJECT ? first.getInternalName() : "";
    }

    /** The parameters of the overload. */
    public String overload() {
        StringBuilder names = new StringBuilder();
        for (Type type : call.argumentTypes()) {
            String name = parameter(type);
            names.append(name.isEmpty() || names.isEmpty() ? name : ", " + name);
        }
        return names.toString();
    }

    private static String parameter(Type type) {
        if (type == Type.INT_TYPE) {
            return "numPartitions";
        }
        if (type == Type.BOOLEAN_TYPE) {
            return "rememberPartitioner";
        }
        return switch (type.getInternalName()) {
            case SparkApi.STATE_SPEC -> "spec";
            case "org/apache/spark/Partitioner" -> "partitioner";
            case "org/apache/spark/rdd/RDD", "org/apache/spark/api/java/JavaPairRDD", "scala/Option" -> "initialRDD";
            case "scala/reflect/ClassTag" -> "";
            default -> "func";
        };
    }
}
