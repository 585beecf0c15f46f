package io.carryover.migrated.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.carried.Offsets;
import io.carryover.carried.job.JobJson;
import io.carryover.migrated.verify.StateProof.DifferingKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifyResultTest {

    @Test
    void isTheSameBehindItsWayFromOneProcessToTheOther() {
        VerifyResult result = new VerifyResult(
                List.of(proof(1, 1, new FieldTotal("count", true, "21", null))),
                new FirstBatch(5, Offsets.NONE, Offsets.NONE),
                List.of("a problem"));

        assertThat(JobJson.read(VerifyResult.class, JobJson.line(result))).isEqualTo(result);
    }

    @Test
    void fieldsMustAddUpToTheSameWhereNoKeyDiffers() {
        FieldTotal equal = new FieldTotal("count", true, "21", "21");
        FieldTotal other = new FieldTotal("count", true, "21", "22");

        assertThat(proof(0, 5, equal).isProved()).isTrue();
        assertThat(proof(0, 5, other).isProved()).isFalse();
        assertThat(proof(1, 5, other).isProved()).isTrue();
        assertThat(proof(6, 5, equal).isProved()).isFalse();
    }

    private static StateProof proof(long changed, long explained, FieldTotal total) {
        return new StateProof(
                "mapWithState-1",
                "count",
                "the only one",
                9,
                9 - changed,
                changed,
                0,
                0,
                0,
                explained,
                false,
                List.of(total),
                List.of(new DifferingKey("ann", "1", null)));
    }
}
