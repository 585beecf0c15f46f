package io.carryover.cli;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.runningstats.RunningStatsUpdateStateByKey;
import io.carryover.parity.report.ReportFolder;
import io.carryover.parity.suite.ScenarioImplementations;
import io.carryover.scenarios.runningstats.AmountEvent;
import io.carryover.scenarios.runningstats.UserStats;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** {@code carryover parity --search} over a job that loses every third row of a user. */
final class BrokenSearch {

    private static final LegacyJob<AmountEvent, UserStats> RIGHT = RunningStatsUpdateStateByKey.JOB;

    private static final LegacyJob<AmountEvent, UserStats> BROKEN = new LegacyJob<>(
            RIGHT.scenario(),
            RIGHT.api(),
            RIGHT.outputType(),
            RIGHT.stateType(),
            (events, carried, parameters) ->
                    RIGHT.wiring().wire(events, carried, parameters).filter(stats -> stats.count() != 3),
            RIGHT.projection());

    private BrokenSearch() {}

    /** Argument: the folder of the report. */
    public static void main(String[] args) {
        Terminal terminal =
                new Terminal("carryover parity", new PrintWriter(System.out, true), new PrintWriter(System.err, true));
        ReportFolder folder = ReportFolder.at(Path.of(args[0]));
        CaseSearch search = new CaseSearch(terminal, false, 1, 4);
        System.exit(ExitCodes.of(
                search.run(List.of(new ScenarioImplementations<>(RIGHT.scenario(), List.of(BROKEN), List.of())), folder)
                        .verdict()));
    }
}
