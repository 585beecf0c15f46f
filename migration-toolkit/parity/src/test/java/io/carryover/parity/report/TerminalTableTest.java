package io.carryover.parity.report;

import static org.assertj.core.api.Assertions.assertThat;

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
