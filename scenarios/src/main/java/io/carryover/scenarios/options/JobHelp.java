package io.carryover.scenarios.options;

import io.carryover.scenarios.Catalogue;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.Side;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code --help} prints. */
public final class JobHelp {

    private static final String TEXT =
            """
            Runs one job until it is stopped. Options:
              --scenario NAME         %s
              --api NAME              %s
              --source KIND           files or kafka
              --input DIR             files: the folder; its *.jsonl and *.json files are read, new ones as they come
              --bootstrap-servers H:P kafka: host:port[,host:port...]
              --topic NAME            kafka: the topic to read
              --starting-offsets O    kafka: earliest (default), latest, or {"topic":{"0":5}}; for a new checkpoint only
              --kafka-properties FILE kafka: further client options, such as for TLS and SASL
              --sink KIND             console, jsonl, parquet or kafka
              --output DIR            jsonl, parquet: the folder
              --output-topic NAME     kafka: the topic to write
              --checkpoint DIR        the folder that the job goes on from
            %s\
              --batch-interval TIME   default "%s"
              --dead-letter DIR       the folder for rejected records; without it they are only counted
              --available-now         end when everything that was there at the start is done
              --monitor               print a line for each batch: state, late and rejected records, duration, watermark
              --help                  print this
            """;

    private static final String INITIAL_STATE =
            """
              --initial-state DIR     the folder of an export to begin with, where its job ended; for a new checkpoint only
            """;

    private JobHelp() {}

    public static boolean isAsked(String... words) {
        return Arrays.asList(words).contains("--help");
    }

    /**
     * The options of a side, with the parameters of the scenario if one is given.
     *
     * @throws UsageException if there is no scenario of the given name
     */
    public static String text(Side side, String... words) {
        String scenarios = Catalogue.SCENARIOS.stream().map(Scenario::name).collect(Collectors.joining(", "));
        String options = TEXT.formatted(
                scenarios,
                JobOptionsParser.apiNames(side),
                side == Side.MIGRATED ? INITIAL_STATE : "",
                JobOptionsParser.DEFAULT_BATCH_INTERVAL);
        return options + scenarioIn(words).map(JobHelp::parametersOf).orElse("");
    }

    private static Optional<Scenario<?>> scenarioIn(String... words) {
        int name = Arrays.asList(words).indexOf("--scenario") + 1;
        return name == 0 || name == words.length ? Optional.empty() : Optional.of(Catalogue.find(words[name]));
    }

    private static String parametersOf(Scenario<?> scenario) {
        return scenario.parameters().stream()
                .map(JobHelp::line)
                .collect(Collectors.joining("", "Parameters of " + scenario.name() + ":\n", ""));
    }

    private static String line(Parameter<?> parameter) {
        String byDefault = parameter.defaultText().isEmpty() ? "off" : '"' + parameter.defaultText() + '"';
        return "  --%-25s %s; default %s%n".formatted(parameter.name(), parameter.allowed(), byDefault);
    }
}
