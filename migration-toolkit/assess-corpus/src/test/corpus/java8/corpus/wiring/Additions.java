package corpus.wiring;

import java.util.List;
import org.apache.spark.api.java.Optional;

class Additions {
  static Optional<Long> add(List<Long> visits, Optional<Long> total) {
    return Optional.of(total.or(0L) + visits.stream().mapToLong(Long::longValue).sum());
  }
}
