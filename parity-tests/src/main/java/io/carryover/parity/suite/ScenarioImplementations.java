package io.carryover.parity.suite;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.LegacyJobs;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.UsageException;
import io.carryover.structured.MigratedJob;
import io.carryover.structured.MigratedJobs;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A scenario with the implementations that take part in a run.
 *
 * @param legacy those on the legacy side
 * @param migrated those on the migrated side
 */
public record ScenarioImplementations<E extends Record>(
        Scenario<E> scenario, List<LegacyJob<E, ?>> legacy, List<MigratedJob<E, ?>> migrated) {

    /** All implementations of a scenario. */
    @SuppressWarnings("unchecked") // a job of the scenario has the scenario's events
    public static <E extends Record> ScenarioImplementations<E> of(Scenario<E> scenario) {
        List<LegacyJob<E, ?>> legacy = new ArrayList<>();
        LegacyJobs.of(scenario).forEach(job -> legacy.add((LegacyJob<E, ?>) job));
        List<MigratedJob<E, ?>> migrated = new ArrayList<>();
        MigratedJobs.of(scenario).forEach(job -> migrated.add((MigratedJob<E, ?>) job));
        return new ScenarioImplementations<>(scenario, legacy, migrated);
    }

    /**
     * Those with certain APIs only.
     *
     * @throws UsageException if the scenario is not implemented with one of them
     */
    public ScenarioImplementations<E> with(Set<Api> apis) {
        apis.forEach(this::refuseIfMissing);
        return new ScenarioImplementations<>(
                scenario,
                legacy.stream().filter(job -> apis.contains(job.api())).toList(),
                migrated.stream().filter(job -> apis.contains(job.api())).toList());
    }

    /** Those that can do what is asked for; all if none can, so that whoever runs them is told why. */
    public ScenarioImplementations<E> ableTo(Map<String, String> parameters) {
        Set<Api> able = apis();
        able.removeAll(refusals(parameters).keySet());
        return able.isEmpty() ? this : with(able);
    }

    /** Why the others cannot do what is asked for, in one line each. */
    public Map<Api, String> refusals(Map<String, String> parameters) {
        Map<Api, String> refusals = new EnumMap<>(Api.class);
        for (Api api : apis()) {
            try {
                scenario.parameters(api, parameters);
            } catch (UsageException e) {
                refusals.put(api, e.getMessage());
            }
        }
        return refusals;
    }

    /** The implementation with an API of the legacy side; empty if it is one of the migrated side. */
    public Optional<LegacyJob<E, ?>> legacy(Api api) {
        return legacy.stream().filter(job -> job.api() == api).findFirst();
    }

    /** @throws java.util.NoSuchElementException if no implementation on the migrated side has that API */
    public MigratedJob<E, ?> migrated(Api api) {
        return migrated.stream().filter(job -> job.api() == api).findFirst().orElseThrow();
    }

    /** The APIs of these implementations. */
    public Set<Api> apis() {
        Set<Api> apis = EnumSet.noneOf(Api.class);
        legacy.forEach(job -> apis.add(job.api()));
        migrated.forEach(job -> apis.add(job.api()));
        return apis;
    }

    private void refuseIfMissing(Api api) {
        if (!apis().contains(api)) {
            throw new UsageException("--api " + api.optionName() + ": " + scenario.name() + " has "
                    + String.join(", ", apis().stream().map(Api::optionName).toList())
                    + scenario.becauseOf(api));
        }
    }
}
