package io.carryover.parity.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.parity.Run;
import io.carryover.parity.compare.Aspect;
import io.carryover.parity.compare.Comparison;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Reference;
import io.carryover.parity.compare.RowEquality;
import io.carryover.parity.compare.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiResultTest {

    private static final Difference MISSING = new Difference("missing-output", 1, "why", List.of());
    private static final Difference DECLARED = new Difference("D26", 1, "why", List.of());

    @Test
    void isDifferentWhereOnlyARecoveryIs() {
        ApiResult result = equal().withKills(List.of(
                KillResult.of(1, "before output", List.of()), KillResult.of(1, "after commit", List.of(MISSING))));

        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.differences()).isEmpty();
    }

    @Test
    void isDeclaredWhereARecoveryDiffersAsDeclared() {
        ApiResult result = equal().withKills(List.of(KillResult.of(1, "after commit", List.of(DECLARED))));

        assertThat(result.verdict()).isEqualTo(Verdict.DECLARED);
    }

    @Test
    void keepsItsOwnDifferencesWhereEveryRecoveryIsEqual() {
        ApiResult result = ApiResult.of("builtin", Side.MIGRATED, new Run().snapshot(), List.of(MISSING))
                .withKills(List.of(KillResult.of(1, "after commit", List.of())));

        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void saysWhatCouldNotBeCompared() {
        Reference reference = Reference.model(new Run().output(1, "{}").snapshot());

        ApiResult result = ApiResult.of(
                "builtin", Side.MIGRATED, new Run().withoutLateCount(), new Comparison(reference, RowEquality.EXACT));

        assertThat(result.notCompared()).containsExactly(Aspect.LATE);
        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    private static ApiResult equal() {
        return ApiResult.of("builtin", Side.MIGRATED, new Run().snapshot(), List.of());
    }
}
