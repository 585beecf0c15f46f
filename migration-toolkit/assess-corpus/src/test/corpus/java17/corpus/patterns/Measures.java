package corpus.patterns;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** A sealed hierarchy, patterns, and a private method of an interface as the state function. */
public class Measures {

    sealed interface Measure extends Serializable permits Temperature, Humidity {}

    record Temperature(double celsius) implements Measure {}

    record Humidity(double percent) implements Measure {}

    interface Averages {
        private static Optional<Double> newest(List<Measure> measures, Optional<Double> state) {
            for (Measure measure : measures) {
                if (measure instanceof Temperature temperature && temperature.celsius() > -273) {
                    return Optional.of(temperature.celsius());
                }
            }
            return state;
        }

        default JavaPairDStream<String, Double> newest(JavaPairDStream<String, Measure> measures) {
            return measures.updateStateByKey(Averages::newest); // expect: updateStateByKey
        }
    }
}
