package corpus.ledger;

import java.io.Serializable;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** A lambda that switches over types in a loop, and over the constants of an enum beside a record. */
public class Balances {

    sealed interface Entry extends Serializable permits Booking, Correction {}

    sealed interface Kind permits Direction, Transfer {}

    enum Direction implements Kind {
        IN,
        OUT
    }

    record Transfer(String to) implements Kind, Serializable {}

    record Booking(Kind kind, long cents) implements Entry {}

    record Correction(long cents) implements Entry {}

    JavaPairDStream<String, Long> balances(JavaPairDStream<String, Entry> entries) {
        return entries.updateStateByKey((values, state) -> { // expect: updateStateByKey
            long balance = state.orElse(0L);
            for (Entry entry : values) {
                balance += switch (entry) {
                    case Booking(Kind kind, long cents) when cents > 0 -> sign(kind) * cents;
                    case Booking nothing -> 0;
                    case Correction(long cents) -> cents;
                };
            }
            if (values.isEmpty() && balance == 0) { // expect: state-idle-batches
                return Optional.empty();
            }
            return Optional.of(balance);
        });
    }

    private static int sign(Kind kind) {
        return switch (kind) {
            case Direction.IN -> 1;
            case Direction.OUT -> -1;
            case Transfer transfer -> -1;
        };
    }
}
