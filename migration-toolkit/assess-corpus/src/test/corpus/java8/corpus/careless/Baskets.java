package corpus.careless;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
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
        StateSpec.function(Baskets::updateAtTheTimeout).timeout(Durations.minutes(1))); // expect: state-timeout
    JavaDStream<String> removed = items.mapWithState( // expect: mapWithState
        StateSpec.function(Baskets::removeAtTheTimeout).timeout(Durations.minutes(1))); // expect: state-timeout
    JavaDStream<String> surprised = items.mapWithState( // expect: mapWithState, state-timeout-unhandled
        StateSpec.function(Baskets::ignoreTheTimeout).timeout(Durations.minutes(1))); // expect: state-timeout
    List<String> gathered = new ArrayList<>();
    JavaDStream<String> captured = items.mapWithState( // expect: mapWithState
        StateSpec.function((String key, Optional<String> item, State<Integer> state) -> {
          gathered.add(item.get()); // expect: state-captured-collection
          state.update(gathered.size());
          return key;
        }));
    return updated.union(mutated).union(clocked).union(random).union(counted).union(written).union(timedOut).union(removed).union(surprised).union(captured);
  }

  private static String updateAfterRemove(String key, Optional<String> item, State<Integer> state) {
    if (item.get().isEmpty()) {
      state.remove();
    }
    state.update(1); // expect: state-changed-after-remove
    return key;
  }

  private static String mutateOnly(String key, Optional<String> item, State<List<String>> state) {
    if (!state.exists()) {
      state.update(new ArrayList<>());
    }
    state.get().add(item.get()); // expect: state-mutated-in-place
    return key;
  }

  private static String askTheClock(String key, Optional<String> item, State<Long> state) {
    state.update(System.currentTimeMillis()); // expect: state-clock
    return key;
  }

  private static String throwDice(String key, Optional<String> item, State<String> state) {
    String dice = UUID.randomUUID().toString(); // expect: state-randomness
    state.update(dice + ThreadLocalRandom.current().nextInt(10)); // expect: state-randomness
    return key;
  }

  private static String countInStatics(String key, Optional<String> item, State<Integer> state) {
    calls++; // expect: state-static
    SEEN.merge(key, 1, Integer::sum); // expect: state-static
    state.update(SEEN.get(key));
    return key + calls;
  }

  private static String writeFile(String key, Optional<String> item, State<Integer> state) throws IOException {
    Files.write(Paths.get("/tmp/baskets.log"), Collections.singleton(key), StandardOpenOption.APPEND); // expect: state-side-effect
    state.update(0);
    return key;
  }

  private static String removeAtTheTimeout(String key, Optional<String> item, State<Integer> state) {
    if (state.isTimingOut()) {
      state.remove(); // expect: state-changed-at-timeout
    } else {
      state.update(item.get().length());
    }
    return key;
  }

  private static String ignoreTheTimeout(String key, Optional<String> item, State<Integer> state) {
    String known = item.get();
    state.update(known.length());
    return key + known;
  }

  private static String updateAtTheTimeout(String key, Optional<String> item, State<Integer> state) {
    state.update(item.isPresent() ? 1 : 0); // expect: state-changed-at-timeout
    return key;
  }
}
