package corpus.words;

import java.util.Map;
import java.util.function.Function;

/** Trap: the names in texts, and string concatenation, which is an invokedynamic as a lambda is. Nothing here is a finding. */
public class Texts {

    static final Map<String, Function<String, String>> ADVICE = Map.of(
            "updateStateByKey", name -> name + " of org.apache.spark.streaming.api.java.JavaPairDStream is old",
            "mapWithState", Texts::advice);

    static String advice(String name) {
        return "instead of " + name + " (org/apache/spark/streaming/StateSpec) take " + ADVICE.size() + " others";
    }
}
