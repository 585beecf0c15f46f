package io.carryover.parity.suite;

import com.google.common.base.Throwables;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.carryover.harness.EngineSession;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.fixture.CaseSettings;
import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.report.ApiResult;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.KillResult;
import io.carryover.parity.search.CaseFolder;
import io.carryover.parity.search.Failure;
import io.carryover.parity.search.Finding;
import io.carryover.parity.search.KilledApi;
import io.carryover.parity.search.SearchCase;
import io.carryover.parity.search.Trial;
import io.carryover.scenarios.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tries cases of the search on the engines, one after the other in one session. Whatever a job throws is a finding; Spark
 * throws checked exceptions too, without a declaration.
 *
 * @param work a folder of which nothing is left after each case
 */
record EngineTrial<E extends Record>(EngineSession engine, ScenarioImplementations<E> implementations, Path work)
        implements Trial {

    /** The names of the APIs that can run with certain settings. */
    List<String> apisWith(CaseSettings settings) {
        return runnable(settings).stream().map(Api::optionName).toList();
    }

    @Override
    public List<Failure> run(SearchCase one) {
        return Stream.concat(uninterrupted(one.uninterrupted(), runnable(one.settings())), killed(one))
                .toList();
    }

    @Override
    public List<Difference> run(SearchCase one, String api) {
        return (one.killed().isPresent() ? killed(one) : uninterrupted(one, EnumSet.of(Api.named(api))))
                .flatMap(failure -> failure.differences().stream())
                .toList();
    }

    /** Runs the smallest case of a finding once more, through all APIs and with its kill. */
    ReportedFinding report(Finding finding) {
        SearchCase smallest = finding.smallest().tried();
        ParityRun run = new ParityRun(engine, runFolder());
        try {
            CaseReport report = inFolder(
                    finding.caseName(),
                    smallest,
                    runnable(smallest.settings()),
                    parityCase -> run.add(
                            parityCase, fixture -> smallest.killed().stream().map(KilledApi::kill)));
            return ReportedFinding.of(finding, report, run.artifacts());
        } catch (Exception e) {
            return ReportedFinding.ofAFailedJob(finding);
        }
    }

    /** A job that ends with an error takes the others along, so then each is run alone. */
    private Stream<Failure> uninterrupted(SearchCase one, Set<Api> apis) {
        try {
            return inFolder(one, apis, this::results).stream()
                    .flatMap(result -> failure(result.api(), one, result.differences()).stream());
        } catch (Exception e) {
            return apis.size() == 1
                    ? Stream.of(ended(apis.iterator().next(), one, e))
                    : apis.stream().flatMap(api -> uninterrupted(one, EnumSet.of(api)));
        }
    }

    private Stream<Failure> killed(SearchCase one) {
        return one.killed().stream().flatMap(killed -> {
            Api api = Api.named(killed.api());
            try {
                return inFolder(one, EnumSet.of(api), parityCase -> recovered(parityCase, killed)).stream()
                        .flatMap(result -> failure(killed.api(), one, result.differences()).stream());
            } catch (Exception e) {
                return Stream.of(ended(api, one, e));
            }
        });
    }

    private List<ApiResult> results(ParityCase<E> parityCase) {
        return new ParityRun(engine, runFolder()).add(parityCase).apis();
    }

    private Optional<KillResult> recovered(ParityCase<E> parityCase, KilledApi killed) {
        return new Recoveries<>(engine, parityCase).run(Api.named(killed.api()), killed.kill(), runFolder());
    }

    private <T> T inFolder(SearchCase one, Set<Api> apis, Function<ParityCase<E>, T> run) {
        return inFolder("case-" + one.seed(), one, apis, run);
    }

    private <T> T inFolder(String name, SearchCase one, Set<Api> apis, Function<ParityCase<E>, T> run) {
        Path folder = work.resolve(name);
        new CaseFolder(folder).write(one);
        try {
            return run.apply(ParityCase.of(implementations.with(apis), Fixture.read(folder)));
        } finally {
            delete(folder);
            delete(runFolder());
        }
    }

    private Path runFolder() {
        return work.resolve("run");
    }

    private Set<Api> runnable(CaseSettings settings) {
        return implementations.ableTo(settings.parameters()).apis();
    }

    private static Optional<Failure> failure(String api, SearchCase one, List<Difference> all) {
        List<Difference> undeclared =
                all.stream().filter(difference -> !difference.isDeclared()).toList();
        return undeclared.isEmpty() ? Optional.empty() : Optional.of(new Failure(api, one, undeclared));
    }

    private static Failure ended(Api api, SearchCase one, Exception e) {
        String cause = Throwables.getRootCause(e).toString().lines().findFirst().orElse("");
        return new Failure(
                api.optionName(),
                one,
                List.of(new Difference("failed-job", 1, "The job ended with an error.", List.of(cause))));
    }

    private static void delete(Path folder) {
        try {
            if (Files.exists(folder)) {
                MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
