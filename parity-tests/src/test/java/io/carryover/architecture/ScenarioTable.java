package io.carryover.architecture;

import io.carryover.scenarios.Api;
import io.carryover.scenarios.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of scenarios in the README.
 *
 * @param cells the links, as lines {@code gap-sessions | builtin: PATH}, row by row; cells without a link are left out
 */
record ScenarioTable(List<String> cells) {

    private static final Pattern ROW =
            Pattern.compile("^\\| \\[([a-z-]+)]\\((parity-tests/fixtures/[^)]*)\\) \\|(.*)\\|$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");

    /** As it stands there. */
    static ScenarioTable in(String readme) {
        List<String> cells = new ArrayList<>();
        Matcher row = ROW.matcher(readme);
        while (row.find()) {
            cells.add(fixtures(row.group(1), row.group(2)));
            String[] columns = row.group(3).split("\\|", -1);
            for (int i = 0; i < columns.length; i++) {
                Matcher link = LINK.matcher(columns[i]);
                while (link.find()) {
                    cells.add(cell(row.group(1), i, link.group(1)));
                }
            }
        }
        return new ScenarioTable(cells);
    }

    /** As it has to be for scenarios and their implementations. */
    static ScenarioTable of(List<Scenario<?>> scenarios, List<JobClass> jobs) {
        List<String> cells = new ArrayList<>();
        for (Scenario<?> scenario : scenarios) {
            cells.add(fixtures(scenario.name(), "parity-tests/fixtures/" + scenario.name() + "/README.md"));
            Arrays.stream(Api.values())
                    .map(api -> new JobClass(scenario, api))
                    .filter(jobs::contains)
                    .map(job -> cell(
                            scenario.name(), job.api().ordinal(), job.source().toString()))
                    .forEach(cells::add);
        }
        return new ScenarioTable(cells);
    }

    private static String fixtures(String scenario, String link) {
        return scenario + ": " + link;
    }

    private static String cell(String scenario, int column, String link) {
        String api = column < Api.values().length ? Api.values()[column].optionName() : "column " + (column + 1);
        return scenario + " | " + api + ": " + link;
    }
}
