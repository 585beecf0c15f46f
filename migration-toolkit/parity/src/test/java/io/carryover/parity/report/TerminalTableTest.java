package io.carryover.parity.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTableTest {

    @Test
    void alignsVerdictsAndShowsOneExampleOfEveryDifference() {
        assertThat(TerminalTable.render(Reports.ofEveryKind()))
                .isEqualTo(
                        """
                        scenario               case                      updateStateByKey  mapWithState  groupState  transformWithState  builtin
                        explicit-end-sessions  several-ends-in-one-step  equal             equal         equal       equal               -
                        gap-sessions           late-records              equal             equal         different   -                   declared

                        gap-sessions / late-records: compared with the sequential model, as the case has no expected files

                        gap-sessions / late-records / groupState: extra-output x 9
                          Emitted in that step and not expected.
                          batch 2: {"userId":"<script>alert('u1')</script>","count":1}

                        gap-sessions / late-records / builtin: D23 x 2
                          The built-in session window judges lateness by the window, not by the record.
                          - batch 3: {"userId":"u1","start":"2026-01-01T00:00:00Z","count":1}

                        verdict: different
                        """);
    }

    @Test
    void countsKillsAndShowsWhatDiffersBehindThem() {
        Difference missing = new Difference("missing-output", 1, "why", List.of("batch 3: {}"));
        ApiResult killed = Reports.result("builtin", Side.MIGRATED, null)
                .withKills(List.of(
                        KillResult.of(2, "after commit", List.of()),
                        KillResult.of(3, "before output", List.of(missing))));
        CaseReport found = new CaseReport("s", "plain", Source.MODEL, List.of(killed), "42");

        assertThat(TerminalTable.render(ParityReport.of(List.of(found))))
                .isEqualTo(
                        """
                        scenario  case   builtin
                        s         plain  different

                        s / plain: made by a search from the seed 42

                        s / plain / builtin, killed in step 3 before output: missing-output x 1
                          why
                          batch 3: {}

                        killed 2 times: 1 equal, 0 declared, 1 different
                        verdict: different
                        """);
    }

    @Test
    void leavesTheTerminalAsItIs() {
        assertThat(TerminalTable.render(Reports.sayingEverywhere("\u001b[2J\r\u0007")))
                .doesNotContainPattern("[\\p{Cc}&&[^\n]]");
    }

    @Test
    void isShortWhereAllAreEqual() {
        ParityReport report = ParityReport.of(
                List.of(Reports.report("s", "plain", Source.FIXTURE, Reports.result("builtin", Side.MIGRATED, null))));

        assertThat(TerminalTable.render(report))
                .isEqualTo(
                        """
                        scenario  case   builtin
                        s         plain  equal

                        verdict: equal
                        """);
    }
}
