package corpus.captured;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** The function is a method of an object with fields: what it holds goes to the executors with it. */
public class ThresholdAlerts implements Serializable {

  private final double threshold;
  private final Map<String, Integer> alertsByKey = new HashMap<>();

  public ThresholdAlerts(double threshold) {
    this.threshold = threshold;
  }

  public JavaDStream<String> on(JavaPairDStream<String, Double> readings) {
    return readings.mapWithState(StateSpec.function(this::check).timeout(Durations.seconds(90))); // expect: mapWithState, state-timeout
  }

  private String check(String sensor, Optional<Double> reading, State<Double> highest) {
    if (highest.isTimingOut()) {
      return sensor + " is silent";
    }
    double value = reading.get();
    if (!highest.exists() || value > highest.get()) {
      highest.update(value);
    }
    if (value > threshold) {
      alertsByKey.merge(sensor, 1, Integer::sum); // expect: state-captured-collection
    }
    return sensor + " " + alertsByKey.getOrDefault(sensor, 0);
  }
}
