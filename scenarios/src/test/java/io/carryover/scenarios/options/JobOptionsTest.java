package io.carryover.scenarios.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.carryover.scenarios.Api;
import io.carryover.scenarios.Side;
import io.carryover.scenarios.explicitendsessions.ExplicitEndSessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobOptionsTest {

    private static final String JOB =
            "--scenario explicit-end-sessions --api groupState --checkpoint cp --source files --input in";
    private static final String FILES_JOB = JOB + " --sink jsonl --output out";
    private static final String KAFKA_JOB = "--scenario explicit-end-sessions --api groupState --checkpoint cp"
            + " --sink console --source kafka --bootstrap-servers a:1,b:2 --topic events";

    @TempDir
    private Path folder;

    @Test
    void takesAJobFromFilesToFiles() {
        JobOptions options = parse(FILES_JOB);

        assertThat(options.scenario()).isSameAs(ExplicitEndSessions.SCENARIO);
        assertThat(options.api()).isEqualTo(Api.GROUP_STATE);
        assertThat(options.source()).isEqualTo(new Source.Files("in"));
        assertThat(options.sink()).isEqualTo(new Sink.JsonLines("out"));
        assertThat(options.checkpoint()).isEqualTo("cp");
    }

    @Test
    void leavesTheRestAtItsDefaults() {
        JobOptions options = parse(FILES_JOB);

        assertThat(options.batchInterval()).isEqualTo(Duration.ofSeconds(10));
        assertThat(options.deadLetter()).isEmpty();
        assertThat(options.availableNow()).isFalse();
        assertThat(options.monitor()).isFalse();
        assertThat(options.parameters().get(ExplicitEndSessions.MAX_EVENTS)).isEqualTo(1000);
    }

    @Test
    void takesWhatIsOptional() {
        JobOptions options = parse(
                FILES_JOB + " --available-now --monitor --dead-letter dl --max-events 7 --batch-interval",
                "1 minute 30 seconds");

        assertThat(options.batchInterval()).isEqualTo(Duration.ofSeconds(90));
        assertThat(options.deadLetter()).contains("dl");
        assertThat(options.availableNow()).isTrue();
        assertThat(options.monitor()).isTrue();
        assertThat(options.parameters().get(ExplicitEndSessions.MAX_EVENTS)).isEqualTo(7);
    }

    @Test
    void remembersWhatWasGiven() {
        assertThat(parse(JOB + " --sink console --available-now --monitor").given())
                .isEqualTo(Map.of(
                        "scenario", "explicit-end-sessions",
                        "api", "groupState",
                        "checkpoint", "cp",
                        "source", "files",
                        "input", "in",
                        "sink", "console",
                        "available-now", "",
                        "monitor", ""));
    }

    @Test
    void takesAJobFromKafka() {
        Source.Kafka source = (Source.Kafka) parse(KAFKA_JOB).source();

        assertThat(source.topic()).isEqualTo("events");
        assertThat(source.connection().bootstrapServers()).isEqualTo("a:1,b:2");
        assertThat(source.startingOffsets()).isEqualTo(StartingOffsets.EARLIEST);
    }

    @Test
    void takesOffsetsByPartition() {
        Source.Kafka source = (Source.Kafka) parse(KAFKA_JOB + " --starting-offsets {\"events\":{\"0\":5,\"1\":0}}")
                .source();

        assertThat(source.startingOffsets().byPartition()).isEqualTo(Map.of(0, 5L, 1, 0L));
    }

    @Test
    void takesAJobFromFilesToKafka() {
        Sink sink = parse(JOB + " --sink kafka --bootstrap-servers a:1 --output-topic rows")
                .sink();

        assertThat(sink).isEqualTo(new Sink.Kafka(new KafkaConnection("a:1", Map.of(), Optional.empty()), "rows"));
    }

    @Test
    void readsFurtherClientOptionsAndKeepsThemToItself() throws IOException {
        Path file = Files.writeString(folder.resolve("client.properties"), "sasl.jaas.config=password\\=\"hush\";\n");

        JobOptions options = parse(KAFKA_JOB + " --kafka-properties " + file);

        assertThat(((Source.Kafka) options.source()).connection().clientOptions())
                .isEqualTo(Map.of("sasl.jaas.config", "password=\"hush\";"));
        assertThat(options.toString()).doesNotContain("hush");
    }

    @Test
    void takesAnInitialState() {
        assertThat(parse(KAFKA_JOB + " --initial-state export").initialState()).contains("export");
        assertThat(parse(KAFKA_JOB).initialState()).isEmpty();
    }

    @Test
    void refusesStartingOffsetsBesideAnInitialState() {
        assertRefused(
                "--starting-offsets: not with --initial-state, which says where to read on; leave it out",
                KAFKA_JOB + " --initial-state export --starting-offsets latest");
    }

    @Test
    void refusesAnInitialStateWhereTheOperatorTakesNone() {
        assertRefused(
                "--initial-state: not with --api builtin, because Spark's own operators take no initial state; take another"
                        + " API",
                "--scenario gap-sessions --api builtin --source files --input in --sink console --checkpoint cp"
                        + " --initial-state export");
    }

    @Test
    void makesStartingOffsetsOfThoseOfAnExport() {
        assertThat(StartingOffsets.of("events", Map.of(1, 0L, 0, 5L)))
                .isEqualTo(StartingOffsets.parse("{\"events\":{\"0\":5,\"1\":0}}", "events"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "earliestt",
                "{}",
                "{\"events\":{}}",
                "{\"events\":{\"0\":-1}}",
                "{\"events\":{\"zero\":1}}",
                "{\"other\":{\"0\":1}}",
                "{\"events\":{\"0\":1},\"other\":{\"0\":1}}",
                "{\"events\":{\"0\":1}} x"
            })
    void refusesOtherStartingOffsets(String offsets) {
        assertRefused(
                "--starting-offsets \"" + offsets
                        + "\": give earliest, latest, or an offset for each partition such as {\"events\":{\"0\":5}}",
                KAFKA_JOB + " --starting-offsets",
                offsets);
    }

    @Test
    void refusesOffsetsForOtherPartitionsThanTheTopicHas() {
        StartingOffsets offsets = StartingOffsets.parse("{\"events\":{\"0\":5}}", "events");

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> offsets.requireOnly(List.of(1, 0)))
                .withMessage("--starting-offsets: give an offset for each partition of the topic, "
                        + "which has partitions [0, 1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            --checkpoint other          | --checkpoint is given twice: give it once
            --checkpoint                | --checkpoint is given twice: give it once
            word                        | "word" belongs to no option: quote a value that has spaces
            --dead-letter               | --dead-letter: give a value
            --dead-letter ''            | --dead-letter: give a value
            --available-now yes         | --available-now: takes no value
            --batch-interval 0          | --batch-interval "0": give a positive interval such as "30 minutes"
            --max-events 0              | --max-events "0": give a whole number from 1 to 2147483647
            --topic t                   | --topic: only for --source kafka
            --starting-offsets latest   | --starting-offsets: only for --source kafka
            --bootstrap-servers a:1     | --bootstrap-servers: only for --source kafka or --sink kafka
            --kafka-properties f        | --kafka-properties: only for --source kafka or --sink kafka
            --output-topic t            | --output-topic: only for --sink kafka
            --dead-letter out/          | --dead-letter out: give another folder than that of --output
            """)
    void refusesToAddToAJobFromFilesToFiles(String option, String message) {
        assertRefused(message, FILES_JOB + " " + option);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            --scenario explicit-end-sessions | --scenario is missing: give one of explicit-end-sessions
            --api groupState                 | --api is missing: give one of groupState, transformWithState, builtin
            --source files                   | --source is missing: give files or kafka
            --input in                       | --input is missing: give the folder of the files
            --sink jsonl                     | --sink is missing: give console, jsonl, parquet or kafka
            --output out                     | --output is missing: give a folder
            --checkpoint cp                  | --checkpoint is missing: give a folder
            """)
    void refusesAJobWithout(String option, String message) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse(FILES_JOB.replace(option, "").trim()))
                .withMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            --topic events            | --topic is missing: give the name of a topic
            --bootstrap-servers a:1,b:2 | --bootstrap-servers is missing: give host:port[,host:port...]
            """)
    void refusesAJobFromKafkaWithout(String option, String message) {
        assertRefused(message, KAFKA_JOB.replace(option, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            groupState      | mapWithState | --api mapWithState: this side has groupState, transformWithState, builtin
            --source files  | --source tcp | --source "tcp": give files or kafka
            --sink jsonl    | --sink csv   | --sink "csv": give console, jsonl, parquet or kafka
            --sink jsonl    | --sink console | --output: only for --sink jsonl and --sink parquet
            --output out    | --output in/   | --output in: give another folder than that of --input
            """)
    void refusesInAJobFromFilesToFiles(String instead, String given, String message) {
        assertRefused(message, FILES_JOB.replace(instead, given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            a:1,b:2          | broker        | --bootstrap-servers "broker": give host:port[,host:port...]
            --topic events   | --topic a,b   | --topic "a,b": give the name of one topic
            --topic events   | --topic e --input in | --input: only for --source files
            --sink console   | --sink kafka --output-topic events | --output-topic events: the job reads this topic; \
            give another
            --sink console   | --sink kafka  | --output-topic is missing: give the name of a topic
            """)
    void refusesInAJobFromKafka(String instead, String given, String message) {
        assertRefused(message, KAFKA_JOB.replace(instead, given));
    }

    @Test
    void refusesAnUnknownOptionAndSaysWhichThereAre() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse(FILES_JOB + " --time-out x"))
                .withMessageStartingWith("--time-out: no such option; there are --api, --available-now, ")
                .withMessageContaining("--timeout");
    }

    @Test
    void refusesAPropertiesFileThatCannotBeRead() {
        Path file = folder.resolve("missing.properties");

        assertRefused(
                "--kafka-properties " + file + ": give a Java properties file that can be read, in UTF-8",
                KAFKA_JOB + " --kafka-properties " + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bootstrap.servers", "enable.auto.commit", "auto.offset.reset"})
    void refusesClientOptionsThatTheJobSetsItself(String name) throws IOException {
        Path file = Files.writeString(folder.resolve("client.properties"), name + "=x\n");

        assertRefused(
                "--kafka-properties " + file + ": the job sets " + name + " itself; remove it",
                KAFKA_JOB + " --kafka-properties " + file);
    }

    @Test
    void helpNamesTheApisOfTheSideAndTheParametersOfTheScenario() {
        String[] words = {"--help", "--scenario", "explicit-end-sessions"};

        assertThat(JobHelp.isAsked(words)).isTrue();
        assertThat(JobHelp.text(Side.LEGACY, words))
                .contains("updateStateByKey, mapWithState", "--starting-offsets", "--max-events", "\"1000\"")
                .doesNotContain("--initial-state");
        assertThat(JobHelp.text(Side.MIGRATED, words)).contains("--initial-state");
    }

    @Test
    void refusesAnIdleTimeoutThatTheApiDoesNotHave() {
        assertRefused(
                "--idle-timeout: not with --api builtin, because Spark's own aggregation keeps every key for ever; leave it"
                        + " out or take another API",
                "--scenario running-stats --api builtin --checkpoint cp --source files --input in --sink console",
                "--idle-timeout",
                "1 hour");
    }

    @Test
    void refusesAnOutputModeThatTheApiDoesNotHave() {
        assertRefused(
                "--output-mode complete: not with --api groupState; take another mode, or --api updateStateByKey or builtin",
                "--scenario running-stats --api groupState --checkpoint cp --source files --input in --sink console"
                        + " --output-mode complete");
    }

    @Test
    void refusesParametersThatContradictEachOther() {
        assertRefused(
                "--slide: is longer than --window, and would leave trades out; give at most 60000 milliseconds",
                "--scenario profit-windows --api groupState --checkpoint cp --source files --input in --sink console",
                "--window",
                "1 minute",
                "--slide",
                "2 minutes");
    }

    private static void assertRefused(String message, String options, String... more) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse(options, more))
                .withMessage(message);
    }

    private static JobOptions parse(String options, String... more) {
        Stream<String> words = Stream.of(options.trim().split(" +")).map(word -> word.equals("''") ? "" : word);
        return JobOptions.parse(
                Side.MIGRATED, Stream.concat(words, Stream.of(more)).toArray(String[]::new));
    }
}
