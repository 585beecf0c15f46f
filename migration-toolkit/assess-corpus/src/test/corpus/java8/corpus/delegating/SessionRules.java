package corpus.delegating;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.State;

class SessionRules implements Serializable {

  String apply(String user, Optional<String> event, State<List<String>> state) {
    return event.isPresent() && event.get().equals("logout") ? end(user, state) : append(event.or(""), state);
  }

  private String end(String user, State<List<String>> state) {
    List<String> events = state.getOption().getOrElse(ArrayList::new);
    state.remove();
    return user + events;
  }

  private String append(String event, State<List<String>> state) {
    List<String> events = new ArrayList<>(state.exists() ? state.get() : new ArrayList<>());
    events.add(event);
    state.update(events);
    return null;
  }
}
