package io.carryover.scenarios.options;

import io.carryover.scenarios.Api;
import io.carryover.scenarios.Catalogue;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.Side;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From arguments to job options. */
record JobOptionsParser(Side side, Arguments arguments) {

    static final String DEFAULT_BATCH_INTERVAL = "10 seconds";

    private static final String INITIAL_STATE = "initial-state";

    private static final Set<String> JOB_OPTIONS = Set.of(
            "scenario",
            "api",
            "source",
            "input",
            "bootstrap-servers",
            "topic",
            "starting-offsets",
            "kafka-properties",
            "sink",
            "output",
            "output-topic",
            "checkpoint",
            INITIAL_STATE,
            "batch-interval",
            "dead-letter",
            "available-now",
            "monitor");

    private static final Set<String> FLAGS = Set.of("available-now", "monitor");

    private static final Parameter<Duration> BATCH_INTERVAL =
            Parameter.interval("batch-interval", DEFAULT_BATCH_INTERVAL);

    private static final String A_FOLDER = "a folder";
    private static final String TOPIC_NAME = "[a-zA-Z0-9._-]{1,249}";

    JobOptions parse() {
        Scenario<?> scenario = scenario();
        refuseUnknown(scenario);
        Api api = api();
        Parameters parameters = scenario.parameters(api, givenParameters());
        refuseKafkaOptionsWithoutKafka();
        refuseInitialStateWhereNoneIsTaken(api);
        Source source = source();
        Sink sink = sink();
        String checkpoint = arguments.required("checkpoint", A_FOLDER);
        refuseSharedFolders();
        refuseOwnInput();
        return new JobOptions(
                scenario,
                api,
                parameters,
                source,
                sink,
                checkpoint,
                arguments.value(INITIAL_STATE),
                BATCH_INTERVAL.parse(arguments.value("batch-interval").orElse(DEFAULT_BATCH_INTERVAL)),
                arguments.value("dead-letter"),
                arguments.flag("available-now"),
                arguments.flag("monitor"),
                given());
    }

    private Scenario<?> scenario() {
        String names = Catalogue.SCENARIOS.stream().map(Scenario::name).collect(Collectors.joining(", "));
        return Catalogue.find(arguments.required("scenario", "one of " + names));
    }

    private Api api() {
        Api api = Api.named(arguments.required("api", "one of " + apiNames(side)));
        if (api.side() != side) {
            throw new UsageException("--api " + api.optionName() + ": this side has " + apiNames(side));
        }
        return api;
    }

    static String apiNames(Side side) {
        return Arrays.stream(Api.values())
                .filter(api -> api.side() == side)
                .map(Api::optionName)
                .collect(Collectors.joining(", "));
    }

    private void refuseUnknown(Scenario<?> scenario) {
        Set<String> known = new TreeSet<>(JOB_OPTIONS);
        scenario.parameters().forEach(parameter -> known.add(parameter.name()));
        arguments.names().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new UsageException(
                            "--" + name + ": no such option; there are --" + String.join(", --", known));
                });
    }

    private Map<String, String> givenParameters() {
        Map<String, String> given = new HashMap<>();
        arguments.names().stream()
                .filter(name -> !JOB_OPTIONS.contains(name))
                .forEach(name -> arguments.value(name).ifPresent(value -> given.put(name, value)));
        return given;
    }

    private Source source() {
        String kind = arguments.required("source", "files or kafka");
        return switch (kind) {
            case "files" -> {
                arguments.refuse(List.of("topic", "starting-offsets"), "only for --source kafka");
                yield new Source.Files(arguments.required("input", "the folder of the files"));
            }
            case "kafka" -> {
                arguments.refuse(List.of("input"), "only for --source files");
                String topic = topic("topic");
                yield new Source.Kafka(connection(), topic, startingOffsets(topic));
            }
            default -> throw new UsageException("--source \"" + kind + "\": give files or kafka");
        };
    }

    private Sink sink() {
        String kind = arguments.required("sink", "console, jsonl, parquet or kafka");
        if (!kind.equals("kafka")) {
            arguments.refuse(List.of("output-topic"), "only for --sink kafka");
        }
        if (kind.equals("console") || kind.equals("kafka")) {
            arguments.refuse(List.of("output"), "only for --sink jsonl and --sink parquet");
        }
        return switch (kind) {
            case "console" -> new Sink.Console();
            case "jsonl" -> new Sink.JsonLines(arguments.required("output", A_FOLDER));
            case "parquet" -> new Sink.Parquet(arguments.required("output", A_FOLDER));
            case "kafka" -> new Sink.Kafka(connection(), topic("output-topic"));
            default -> throw new UsageException("--sink \"" + kind + "\": give console, jsonl, parquet or kafka");
        };
    }

    private void refuseKafkaOptionsWithoutKafka() {
        boolean kafka = Stream.of("source", "sink")
                .anyMatch(end -> arguments.value(end).filter("kafka"::equals).isPresent());
        if (!kafka) {
            arguments.refuse(
                    List.of("bootstrap-servers", "kafka-properties"), "only for --source kafka or --sink kafka");
        }
    }

    private void refuseInitialStateWhereNoneIsTaken(Api api) {
        if (api == Api.BUILTIN) {
            arguments.refuse(
                    List.of(INITIAL_STATE),
                    "not with --api builtin, because Spark's own operators take no initial state; take another API");
        }
        if (arguments.has(INITIAL_STATE)) {
            arguments.refuse(
                    List.of("starting-offsets"),
                    "not with --" + INITIAL_STATE + ", which says where to read on; leave it out");
        }
    }

    private KafkaConnection connection() {
        String servers = arguments.required("bootstrap-servers", "host:port[,host:port...]");
        return KafkaConnection.to(servers, arguments.value("kafka-properties").map(Path::of));
    }

    private String topic(String option) {
        String topic = arguments.required(option, "the name of a topic");
        if (!topic.matches(TOPIC_NAME)) {
            throw new UsageException("--" + option + " \"" + topic + "\": give the name of one topic");
        }
        return topic;
    }

    private StartingOffsets startingOffsets(String topic) {
        return arguments
                .value("starting-offsets")
                .map(text -> StartingOffsets.parse(text, topic))
                .orElse(StartingOffsets.EARLIEST);
    }

    private void refuseSharedFolders() {
        Map<String, String> optionByFolder = new HashMap<>();
        for (String option : List.of("input", "output", "checkpoint", INITIAL_STATE, "dead-letter")) {
            arguments.value(option).map(JobOptionsParser::withoutEndSlash).ifPresent(folder -> {
                String other = optionByFolder.put(folder, option);
                if (other != null) {
                    throw new UsageException(
                            "--" + option + " " + folder + ": give another folder than that of --" + other);
                }
            });
        }
    }

    private static String withoutEndSlash(String folder) {
        return folder.replaceFirst("(?<=.)/+$", "");
    }

    private void refuseOwnInput() {
        Optional<String> output = arguments.value("output-topic");
        if (output.isPresent() && output.equals(arguments.value("topic"))) {
            throw new UsageException("--output-topic " + output.get() + ": the job reads this topic; give another");
        }
    }

    private Map<String, String> given() {
        Map<String, String> given = new TreeMap<>();
        arguments.names().forEach(name -> given.put(name, ""));
        given.replaceAll((name, nothing) ->
                FLAGS.contains(name) ? "" : arguments.value(name).orElse(""));
        return Map.copyOf(given);
    }
}
