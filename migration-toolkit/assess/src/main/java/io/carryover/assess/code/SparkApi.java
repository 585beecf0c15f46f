package io.carryover.assess.code;

import java.util.Set;
import java.util.regex.Pattern;

/** The names of the DStream API. */
public final class SparkApi {

    public static final String STREAMING = "org/apache/spark/streaming/";
    public static final String STATE = STREAMING + "State";
    public static final String STATE_SPEC = STREAMING + "StateSpec";

    private static final Pattern OWN =
            Pattern.compile("org/apache/spark/(streaming/([A-Z]|(api|dstream|receiver|scheduler|rdd|ui|util)/)"
                    + "|(api|broadcast|deploy|executor|internal|io|launcher|memory|metrics|network|partial|rdd"
                    + "|resource|rpc|scheduler|serializer|shuffle|status|storage|ui|unsafe|util)/|[A-Z]).*");
    private static final Set<String> CONTEXTS = Set.of(
            STREAMING + "StreamingContext",
            STREAMING + "StreamingContext$",
            STREAMING + "api/java/JavaStreamingContext",
            STREAMING + "api/java/JavaStreamingContext$");

    private SparkApi() {}

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

    /** A class as Spark names it, without the {@code $} of a companion object. */
    public static String plain(String name) {
        return name.endsWith("$") ? name.substring(0, name.length() - 1) : name;
    }
}
