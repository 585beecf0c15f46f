package io.carryover.junit;

import io.carryover.harness.Kill;
import io.carryover.pair.PairCase;
import io.carryover.pair.PairCases;
import io.carryover.pair.PairRun;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.TerminalTable;
import java.util.List;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/** A pair of jobs in one of its cases. */
public final class PairUnderTest {

    private final PairCase<?> pairCase;
    private final PairCases<?> cases;
    private final PairsOfThisJvm pairs;

    PairUnderTest(PairCase<?> pairCase, PairCases<?> cases, PairsOfThisJvm pairs) {
        this.pairCase = pairCase;
        this.cases = cases;
        this.pairs = pairs;
    }

    /** The name of the case's folder. */
    public String caseName() {
        return pairCase.fixture().name();
    }

    /**
     * Runs both jobs through the case and compares what each emits in each step, keeps at the end and rejects with what the
     * case expects of it; where it expects nothing, with what the legacy job does.
     *
     * @throws AssertionFailedError if a job does something else, or a difference is declared that no case shows; the message
     *     shows the first rows that differ
     */
    public void assertParity() {
        synchronized (pairs) {
            PairRun run = pairs.runOf(pairCase.pair());
            CaseReport report = run.add(pairCase);
            if (ParityReport.of(List.of(report)).verdict() == Verdict.DIFFERENT) {
                throw failure("the jobs do not do what is expected of them", report);
            }
            String unused = cases.unusedDeclarations(run.report().scenarios()).collect(Collectors.joining("\n"));
            if (!unused.isEmpty()) {
                throw new AssertionFailedError(unused);
            }
        }
    }

    /**
     * Kills each job at every point of every step of the case, one kill a run, restarts it from its checkpoint, and compares
     * what it has emitted and keeps at the end with an uninterrupted run.
     *
     * @throws AssertionFailedError if a killed job ends otherwise; the message shows the first rows that differ
     */
    public void assertRecovery() {
        synchronized (pairs) {
            CaseReport report = pairs.runOf(pairCase.pair()).add(pairCase, Kill::all);
            boolean different = report.apis().stream()
                    .flatMap(job -> job.kills().stream())
                    .anyMatch(kill -> kill.verdict() == Verdict.DIFFERENT);
            if (different) {
                throw failure("a killed job does not end as if it had never been killed", report);
            }
        }
    }

    private AssertionFailedError failure(String what, CaseReport report) {
        return new AssertionFailedError(what + "; the whole report will be in "
                + PairsOfThisJvm.reportOf(pairCase.pair()) + "\n\n"
                + TerminalTable.render(ParityReport.of(List.of(report))));
    }
}
