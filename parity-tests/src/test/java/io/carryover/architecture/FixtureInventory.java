package io.carryover.architecture;

import io.carryover.scenarios.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fixtures: a folder for each scenario, and in them nothing that nobody reads.
 *
 * @param root the folder around those of the scenarios
 * @param jobs the implementations that there are
 */
record FixtureInventory(Path root, List<Scenario<?>> scenarios, List<JobClass> jobs) {

    /** One line for each thing that is missing or out of place. */
    List<String> problems() {
        return Stream.concat(foldersOfNoScenario(), scenarios.stream().flatMap(scenario -> folderOf(scenario)
                        .problems()))
                .toList();
    }

    private Stream<String> foldersOfNoScenario() {
        List<String> names = scenarios.stream().map(Scenario::name).toList();
        return FixtureEntries.in(root)
                .filter(entry -> !names.contains(entry.getFileName().toString()))
                .map(entry -> entry + ": is of no scenario of the catalogue");
    }

    private ScenarioInventory folderOf(Scenario<?> scenario) {
        Set<String> apis = jobs.stream()
                .filter(job -> job.scenario() == scenario)
                .map(job -> job.api().optionName())
                .collect(Collectors.toSet());
        return new ScenarioInventory(root.resolve(scenario.name()), apis);
    }
}
