package io.carryover.migrated.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.carried.CarriedStream;
import io.carryover.carried.RefusedFolderException;
import io.carryover.migrated.checkpoint.KeptState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairingTest {

    @Test
    void whereThereIsOneOnEachSideItIsThat() {
        assertThat(pairs(Map.of(), carried("mapWithState-1"), kept("groupState")))
                .containsExactly("mapWithState-1 = groupState, the only one");
    }

    @Test
    void goesByNamesAndThenByOrder() {
        assertThat(pairs(Map.of(), carried("a", "clicks", "b"), kept("first", "second", "clicks")))
                .containsExactly(
                        "clicks = clicks, of the same name", "a = first, by its order", "b = second, by its order");
    }

    @Test
    void whatIsSaidComesFirst() {
        assertThat(pairs(Map.of("a", "b"), carried("a", "b"), kept("a", "b")))
                .containsExactly("a = b, as --pair says", "b = a, by its order");
    }

    @Test
    void stateThatWasNotCarriedMayBeLeftOutWhereAllIsSaid() {
        assertThat(pairs(Map.of("a", "count"), carried("a"), kept("count", "more")))
                .containsExactly("a = count, as --pair says");
        assertThatThrownBy(() -> pairs(Map.of(), carried("a"), kept("count", "more")))
                .isInstanceOf(RefusedFolderException.class)
                .hasMessage("checkpoint: the export holds [a], and the query keeps [count, more]: say with --pair"
                        + " STREAM=NAME which of them belong together");
    }

    @Test
    void aStreamWithoutKeysNeedsNoPartner() {
        List<CarriedStream> withoutEvents = List.of(carried("watermark", 0), carried("open", 0));
        assertThat(pairs(Map.of("open", "count"), withoutEvents, kept("count")))
                .containsExactly("open = count, as --pair says");

        List<CarriedStream> withEvents = List.of(carried("timers", 0), carried("open", 1));
        assertThat(pairs(Map.of(), withEvents, kept("count"))).containsExactly("open = count, by its order");
        assertThat(pairs(Map.of(), withEvents, kept("due", "count")))
                .containsExactly("timers = due, by its order", "open = count, by its order");
    }

    @Test
    void refusesANameThatIsNotThere() {
        assertThatThrownBy(() -> pairs(Map.of("a", "sum"), carried("a"), kept("count")))
                .isInstanceOf(RefusedFolderException.class)
                .hasMessage("--pair a=sum: the export holds [a], and the query keeps [count]");
    }

    private static List<String> pairs(Map<String, String> said, List<CarriedStream> carried, List<KeptState> kept) {
        VerifyRequest request = new VerifyRequest("export", "checkpoint", null, 1, false, null, said, 10);
        return Pairing.of(request, carried, kept).stream()
                .map(pair -> pair.carried().name() + " = " + pair.kept().name() + ", " + pair.by())
                .toList();
    }

    private static List<CarriedStream> carried(String... names) {
        return Arrays.stream(names).map(name -> carried(name, 1)).toList();
    }

    private static CarriedStream carried(String name, long rows) {
        return new CarriedStream(name, "mapWithState", "state", "", "", "", rows, false, Map.of());
    }

    private static List<KeptState> kept(String... names) {
        return Arrays.stream(names)
                .map(name -> new KeptState(name, "transformWithState", null))
                .toList();
    }
}
