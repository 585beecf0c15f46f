package corpus.sealedevents;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** A state that patterns take apart, and that is changed through one of its parts. */
public class Baskets {

    sealed interface Basket extends Serializable permits Open, Closed {}

    record Open(List<String> items) implements Basket {}

    record Closed() implements Basket {}

    static JavaDStream<Integer> sizes(JavaPairDStream<String, String> items) {
        return items.mapWithState(StateSpec.function(Baskets::add)); // expect: mapWithState
    }

    private static Integer add(String user, Optional<String> item, State<Basket> state) {
        if (!state.exists()) {
            state.update(new Open(new ArrayList<>()));
        }
        return switch (state.get()) {
            case Open(var items) when items.size() < 100 -> {
                items.add(item.get()); // expect: state-mutated-in-place
                yield items.size();
            }
            case Open full -> 100;
            case Closed() -> 0;
        };
    }
}
