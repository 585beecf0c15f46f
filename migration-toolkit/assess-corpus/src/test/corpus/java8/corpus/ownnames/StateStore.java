package corpus.ownnames;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Trap: our own methods with the names of Spark's. Nothing here is a finding. */
public class StateStore<K, S> {

  private final Map<K, S> states = new HashMap<>();

  public StateStore<K, S> updateStateByKey(K key, BiFunction<S, Integer, S> update) {
    states.put(key, update.apply(states.get(key), 1));
    return this;
  }

  public StateStore<K, S> mapWithState(StateSpec<S> spec) {
    states.replaceAll((key, state) -> spec.apply(new State<>(state)));
    return this;
  }

  public int stateSnapshots() {
    return states.size();
  }

  public static int example() {
    return new StateStore<String, Integer>()
        .updateStateByKey("a", (state, add) -> state == null ? add : state + add)
        .mapWithState(StateSpec.function())
        .stateSnapshots();
  }

  /** Of the same name, too. */
  public static class StateSpec<S> {
    static <S> StateSpec<S> function() {
      return new StateSpec<>();
    }

    S apply(State<S> state) {
      state.remove();
      state.update(null);
      return state.exists() ? state.get() : null;
    }
  }

  /** Of the same name, too. */
  public static class State<S> {
    private S value;

    State(S value) {
      this.value = value;
    }

    boolean exists() {
      return value != null;
    }

    S get() {
      return value;
    }

    void update(S state) {
      value = state;
    }

    void remove() {
      value = null;
    }
  }
}
