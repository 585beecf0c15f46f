package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.carried.Offsets;
import io.carryover.migrated.verify.FieldTotal;
import io.carryover.migrated.verify.FirstBatch;
import io.carryover.migrated.verify.StateProof;
import io.carryover.migrated.verify.StateProof.DifferingKey;
import io.carryover.migrated.verify.VerifyResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifyTextTest {

    private static final FirstBatch NO_KAFKA = new FirstBatch(0, Offsets.NONE, Offsets.NONE);

    @Test
    void saysThatAllIsProvedWhereNoKeyDiffers() {
        FieldTotal sum = new FieldTotal("count", true, "21", "21");
        FieldTotal names = new FieldTotal("name", false, "6", "6");

        assertThat(text(6, 0, 0, List.of(sum, names), List.of()))
                .isEqualTo(
                        """
                        mapWithState-1, kept as open (the only one): 6 keys exported; 6 equal, 0 changed, 0 timed out, 0 missing, 0 new
                          equal over all keys: sum of count 21, number of name 6
                        offsets: the query does not read Kafka
                        proved: all that was exported has arrived""");
    }

    @Test
    void saysWhichKeysAreNotProved() {
        FieldTotal sum = new FieldTotal("count", true, "21", "25");

        assertThat(text(4, 2, 5, List.of(sum), List.of(new DifferingKey("ann", "1", "5"))))
                .isEqualTo(
                        """
                        mapWithState-1, kept as open (the only one): 6 keys exported; 4 equal, 2 changed, 0 timed out, 0 missing, 0 new
                          sum of count: exported 21, kept 25
                          not proved are the 2 keys that differ: the first batch's records can have changed 5, and which, only the job knows
                          ann: exported 1, kept 5
                          and 1 more: --examples shows them
                        offsets: the query does not read Kafka
                        proved but for 2 keys, which the first batch can have changed: all else that was exported has arrived""");
    }

    @Test
    void saysThatOnlyKeysAreProvedWhereAllCanHaveChanged() {
        assertThat(text(0, 6, 21, List.of(), List.of()))
                .contains(
                        """
                          not proved are the 6 keys that differ: the first batch's records can have changed 21, and which, only the job knows
                          these are enough to change every key: of the changed ones it is proved only that the keys have arrived, not their values
                        """)
                .endsWith(
                        "proved only that 6 keys have arrived, not their values: the first batch can have changed every one of them");
    }

    @Test
    void saysThatMissingKeysAreLostUnlessTheJobRemovesThem() {
        assertThat(missing(false))
                .contains(
                        "  6 keys are lost: records alone do not explain that; --timeout tells which were due, --may-remove-keys says that the job removes keys")
                .endsWith("NOT proved: see above");
        assertThat(missing(true))
                .contains(
                        "  not proved are the 6 keys that are missing: the job can have removed them, as --may-remove-keys says")
                .endsWith("nothing is proved of the state: no key of the export is left in the query");
    }

    @Test
    void saysThatItIsNotProvedWhereMoreDiffersThanCan() {
        assertThat(text(4, 2, 1, List.of(), List.of())).endsWith("NOT proved: see above");
    }

    private static String missing(boolean mayRemoveKeys) {
        return text(new StateProof(
                "mapWithState-1", "open", "the only one", 6, 0, 0, 0, 6, 0, 21, mayRemoveKeys, List.of(), List.of()));
    }

    private static String text(
            long equal, long changed, long explained, List<FieldTotal> totals, List<DifferingKey> examples) {
        return text(new StateProof(
                "mapWithState-1",
                "open",
                "the only one",
                equal + changed,
                equal,
                changed,
                0,
                0,
                0,
                explained,
                false,
                totals,
                examples));
    }

    private static String text(StateProof proof) {
        return VerifyText.of(new VerifyResult(List.of(proof), NO_KAFKA, List.of()));
    }
}
