package io.carryover.parity.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.scenarios.Api;
import io.carryover.scenarios.profitwindows.ProfitWindows;
import io.carryover.scenarios.profitwindows.TradeEvent;
import io.carryover.scenarios.runningstats.AmountEvent;
import io.carryover.scenarios.runningstats.RunningStatsByUser;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioImplementationsTest {

    private static final Map<String, String> COMPLETE = Map.of("output-mode", "complete");

    @Test
    void thoseThatCannotDoWhatACaseAsksForAreLeftOutWithAReason() {
        ScenarioImplementations<AmountEvent> all = ScenarioImplementations.of(RunningStatsByUser.SCENARIO);

        assertThat(all.ableTo(COMPLETE).apis()).containsExactly(Api.UPDATE_STATE_BY_KEY, Api.BUILTIN);
        assertThat(all.refusals(COMPLETE))
                .containsOnlyKeys(Api.MAP_WITH_STATE, Api.GROUP_STATE, Api.TRANSFORM_WITH_STATE)
                .containsEntry(
                        Api.MAP_WITH_STATE,
                        "--output-mode complete: not with --api mapWithState; take another mode, or --api updateStateByKey or"
                                + " builtin");
    }

    @Test
    void windowsAreEmittedAllTogetherByTheBuiltInAggregationAlone() {
        ScenarioImplementations<TradeEvent> all = ScenarioImplementations.of(ProfitWindows.SCENARIO);

        assertThat(all.ableTo(COMPLETE).apis()).containsExactly(Api.BUILTIN);
    }

    @Test
    void allTakePartWhereNoneIsAskedForMoreThanItCanDo() {
        ScenarioImplementations<AmountEvent> all = ScenarioImplementations.of(RunningStatsByUser.SCENARIO);

        assertThat(all.ableTo(Map.of()).apis()).isEqualTo(all.apis());
        assertThat(all.refusals(Map.of())).isEmpty();
    }

    @Test
    void allAreLeftInWhereNoneCanSoThatTheReasonIsTold() {
        ScenarioImplementations<TradeEvent> all = ScenarioImplementations.of(ProfitWindows.SCENARIO);
        Map<String, String> slideTooLong = Map.of("slide", "1 hour");

        assertThat(all.ableTo(slideTooLong).apis()).isEqualTo(all.apis());
        assertThat(all.refusals(slideTooLong)).containsOnlyKeys(all.apis());
    }
}
