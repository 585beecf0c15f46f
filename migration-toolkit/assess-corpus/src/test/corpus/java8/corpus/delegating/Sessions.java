package corpus.delegating;

import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** The function itself touches no state: it hands it on, twice. */
public class Sessions {

  private final SessionRules rules = new SessionRules();

  JavaDStream<String> ended(JavaPairDStream<String, String> events) {
    SessionRules own = rules;
    return events.mapWithState( // expect: mapWithState
        StateSpec.function((String user, Optional<String> event, State<List<String>> state) -> own.apply(user, event, state)));
  }
}
