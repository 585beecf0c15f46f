package io.carryover.scenarios.profitwindows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.scenarios.Api;
import io.carryover.scenarios.Json;
import io.carryover.scenarios.input.SourcePosition;
import io.carryover.scenarios.options.UsageException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProfitWindowsTest {

    private static final TradeEvent TRADE = new TradeEvent(
            "apple", 10, Instant.parse("2020-04-20T10:12:00Z"), SourcePosition.inFile("batch-01.jsonl", 1));

    @Test
    void windowsFollowEachOtherUnlessTheySlide() {
        assertThat(ProfitWindows.windows(ProfitWindows.SCENARIO.parameters(Map.of("window", "1 minute"))))
                .isEqualTo(new Windows(Duration.ofMinutes(1), Duration.ofMinutes(1)));
    }

    @Test
    void aSlideThatWouldLeaveTradesOutIsRefused() {
        assertThatThrownBy(() -> check(Api.GROUP_STATE, Map.of("slide", "301 seconds")))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "--slide: is longer than --window, and would leave trades out; give at most 300000 milliseconds");
    }

    @Test
    void aSlideAsLongAsTheWindowIsAllowed() {
        check(Api.GROUP_STATE, Map.of("slide", "5 minutes"));
    }

    @Test
    void aSlideThatPutsATradeIntoTooManyWindowsIsRefused() {
        assertThatThrownBy(() -> check(Api.BUILTIN, Map.of("slide", "299 milliseconds")))
                .isInstanceOf(UsageException.class)
                .hasMessage("--slide: puts a trade into 1004 windows; give one that puts it into 1000 at most");
        check(Api.BUILTIN, Map.of("slide", "300 milliseconds"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BUILTIN")
    void completeModeIsRefusedWithoutTheBuiltInAggregation(Api api) {
        assertThatThrownBy(() -> check(api, Map.of("output-mode", "complete")))
                .isInstanceOf(UsageException.class)
                .hasMessage("--output-mode complete: not with --api " + api.optionName()
                        + "; take another mode, or --api builtin");
    }

    @Test
    void completeModeIsAllowedWithTheBuiltInAggregation() {
        check(Api.BUILTIN, Map.of("output-mode", "complete"));
    }

    @Test
    void tradesCountTogetherOrById() {
        Windows windows = ProfitWindows.windows(ProfitWindows.SCENARIO.parameters(Map.of()));

        assertThat(TRADE.keys(windows, false)).extracting(WindowKey::id).containsExactly((String) null);
        assertThat(TRADE.keys(windows, true)).extracting(WindowKey::id).containsExactly("apple");
    }

    @Test
    void anOutputNamesNoIdWhereTradesCountTogether() {
        WindowKey key = TRADE.keys(new Windows(Duration.ofMinutes(5), Duration.ofMinutes(5)), false)
                .get(0);

        assertThat(Json.line(WindowProfit.of(key, -5)))
                .isEqualTo("{\"window\":{\"start\":\"2020-04-20T10:10:00Z\",\"end\":\"2020-04-20T10:15:00Z\"},"
                        + "\"profit\":-5}");
    }

    private static void check(Api api, Map<String, String> given) {
        ProfitWindows.SCENARIO.parameters(api, given);
    }
}
