package io.carryover.assess.code;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of the DStream API. */
public final class SparkApi {

    public static final String STREAMING = "org/apache/spark/streaming/";
    public static final String STATE = STREAMING + "State";
    public static final String STATE_SPEC = STREAMING + "StateSpec";

    /** What accumulators are called with. */
    public static final Set<String> ADDING = Set.of("add", "$plus$eq", "$plus$plus$eq");

    private static final Pattern ACCUMULATOR =
            Pattern.compile("org/apache/spark/(util/\\w*Accumulator\\w*|Accumula(tor|ble)\\w*)");
    private static final Pattern OWN = Pattern.compile(
            "org/apache/spark/(streaming/([A-Z]|(api|dstream|receiver|scheduler|rdd|ui|util|kafka|kafka010)/)"
                    + "|(api|broadcast|deploy|executor|internal|io|launcher|memory|metrics|network|partial|rdd"
                    + "|resource|rpc|scheduler|serializer|shuffle|status|storage|ui|unsafe|util)/|[A-Z]).*");
    private static final Set<String> CONTEXTS = Set.of(
            STREAMING + "StreamingContext",
            STREAMING + "StreamingContext$",
            STREAMING + "api/java/JavaStreamingContext",
            STREAMING + "api/java/JavaStreamingContext$");
    private static final Map<String, String> SUPERCLASSES = Map.of(
            STREAMING + "dstream/InputDStream", STREAMING + "dstream/DStream",
            STREAMING + "dstream/ReceiverInputDStream", STREAMING + "dstream/InputDStream",
            STREAMING + "dstream/ConstantInputDStream", STREAMING + "dstream/InputDStream",
            STREAMING + "dstream/QueueInputDStream", STREAMING + "dstream/InputDStream",
            STREAMING + "dstream/FileInputDStream", STREAMING + "dstream/InputDStream",
            STREAMING + "dstream/SocketInputDStream", STREAMING + "dstream/ReceiverInputDStream",
            STREAMING + "dstream/RawInputDStream", STREAMING + "dstream/ReceiverInputDStream",
            STREAMING + "dstream/PluggableInputDStream", STREAMING + "dstream/ReceiverInputDStream");

    private SparkApi() {}

    /** The superclass of a class of Spark's, where it matters; null of all others. */
    static String superclassOf(String name) {
        return SUPERCLASSES.get(name);
    }

    /** Whether a class is of Spark's core or of Spark Streaming itself: connectors and libraries on top of them are not. */
    public static boolean isOfSpark(String name) {
        return OWN.matcher(name).matches();
    }

    public static boolean isContext(String name) {
        return CONTEXTS.contains(name);
    }

    /** Whether a class is a DStream, or of those that give one its operations. */
    public static boolean isStream(String name) {
        return (name.startsWith(STREAMING + "dstream/") || name.startsWith(STREAMING + "api/java/"))
                && !isContext(name);
    }

    /** Whether a class is one of Spark's accumulators, of either kind. */
    public static boolean isAccumulator(String name) {
        return ACCUMULATOR.matcher(name).matches();
    }

    /** A class as Spark names it, without the {@code $} of a companion object. */
    public static String plain(String name) {
        return name.endsWith("$") ? name.substring(0, name.length() - 1) : name;
    }
}
