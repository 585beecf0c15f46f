package corpus.careless;

import java.io.FileWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** What state functions should not do, a function for each. */
public class Baskets {

  private static final Map<String, Integer> SEEN = new HashMap<>();
  private static long calls;

  static JavaDStream<String> all(JavaPairDStream<String, String> items) {
    JavaDStream<String> updated = items.mapWithState(StateSpec.function(Baskets::updateAfterRemove)); // expect: mapWithState
    JavaDStream<String> mutated = items.mapWithState(StateSpec.function(Baskets::mutateOnly)); // expect: mapWithState
    JavaDStream<String> clocked = items.mapWithState(StateSpec.function(Baskets::askTheClock)); // expect: mapWithState
    JavaDStream<String> random = items.mapWithState(StateSpec.function(Baskets::throwDice)); // expect: mapWithState
    JavaDStream<String> counted = items.mapWithState(StateSpec.function(Baskets::countInStatics)); // expect: mapWithState
    JavaDStream<String> written = items.mapWithState(StateSpec.function(Baskets::writeFile)); // expect: mapWithState
    JavaDStream<String> timedOut = items.mapWithState( // expect: mapWithState
        StateSpec.function(Baskets::updateAtTheTimeout).timeout(Durations.minutes(1)));
    List<String> gathered = new ArrayList<>();
    JavaDStream<String> captured = items.mapWithState( // expect: mapWithState
        StateSpec.function((String key, Optional<String> item, State<Integer> state) -> {
          gathered.add(item.get());
          state.update(gathered.size());
          return key;
        }));
    return updated.union(mutated).union(clocked).union(random).union(counted).union(written).union(timedOut).union(captured);
  }

  private static String updateAfterRemove(String key, Optional<String> item, State<Integer> state) {
    if (item.get().isEmpty()) {
      state.remove();
    }
    state.update(1);
    return key;
  }

  private static String mutateOnly(String key, Optional<String> item, State<List<String>> state) {
    if (!state.exists()) {
      state.update(new ArrayList<>());
    }
    state.get().add(item.get());
    return key;
  }

  private static String askTheClock(String key, Optional<String> item, State<Long> state) {
    state.update(System.currentTimeMillis());
    return key;
  }

  private static String throwDice(String key, Optional<String> item, State<String> state) {
    state.update(UUID.randomUUID() + "-" + new Random().nextInt(10));
    return key;
  }

  private static String countInStatics(String key, Optional<String> item, State<Integer> state) {
    calls++;
    SEEN.merge(key, 1, Integer::sum);
    state.update(SEEN.get(key));
    return key + calls;
  }

  private static String writeFile(String key, Optional<String> item, State<Integer> state) throws IOException {
    try (FileWriter writer = new FileWriter("/tmp/baskets.log", true)) {
      writer.write(key);
    }
    state.update(0);
    return key;
  }

  private static String updateAtTheTimeout(String key, Optional<String> item, State<Integer> state) {
    state.update(item.isPresent() ? 1 : 0);
    return key;
  }
}
