package io.carryover.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.carryover.pair.job.Click;
import io.carryover.pair.job.Operators;
import io.carryover.pair.job.Pairs;
import io.carryover.pair.job.TupleCounts;
import io.carryover.pair.migrated.MigratedState;
import io.carryover.pair.migrated.MigratedWiring;
import io.carryover.parity.Snapshot;
import io.carryover.parity.json.ExactJson;
import io.carryover.parity.report.RunArtifacts;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.streaming.OutputMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(WithPairSession.class)
class StateBySchemaTest {

    @TempDir
    private Path folder;

    @Test
    void anAggregationKeepsItsBuffersByItsGroupingColumn(PairSession session) {
        assertThat(stateOf(Operators::aggregation, session))
                .containsExactlyInAnyOrder(
                        "{\"key\":\"ann\",\"state\":{\"count\":2}}", "{\"key\":\"bob\",\"state\":{\"count\":1}}");
    }

    @Test
    void aTransformWithStateKeepsItsVariables(PairSession session) {
        assertThat(stateOf(Operators::variables, session))
                .extracting(StateBySchemaTest::json)
                .containsExactlyInAnyOrder(Stream.of(
                                "{\"key\":\"ann\",\"state\":{\"count\":2,\"pages\":[\"home\",\"cart\"],"
                                        + "\"byPage\":{\"home\":1,\"cart\":1}}}",
                                "{\"key\":\"bob\",\"state\":{\"count\":1,\"pages\":[\"home\"],\"byPage\":{\"home\":1}}}")
                        .map(StateBySchemaTest::json)
                        .toArray(JsonNode[]::new));
    }

    @Test
    void aJobWithoutStateKeepsNone(PairSession session) {
        assertThat(stateOf(clicks -> clicks, session)).isEmpty();
    }

    @Test
    void aStateThatOnlyKryoReadsIsRefusedInOneLine(PairSession session) {
        PairCase<?> one = Cases.in(folder, "ann,home").of(Pairs.kryo().migratedStates(MigratedState.AS_IT_IS));

        assertThatThrownBy(() -> new PairRun(session).add(one))
                .hasMessage("the migrated job's state is binary, as Encoders.kryo makes it: name the encoders with"
                        + " migratedState(key, state, mapping), or compare withoutState()");
    }

    @Test
    void severalStatefulOperatorsAreRefusedInOneLine(PairSession session) {
        assertThatThrownBy(() -> stateOf(Operators::deduplicatedAggregation, session))
                .hasMessage(
                        "the migrated job has 2 stateful operators: say with migratedStates(...) what is compared of"
                                + " them, or withoutState()");
    }

    private static JsonNode json(String text) {
        try {
            return ExactJson.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private List<String> stateOf(MigratedWiring<Click> migrated, PairSession session) {
        PairRun run = new PairRun(session);
        OutputMode mode = OutputMode.Update();
        run.add(Cases.in(folder, "ann,home", "bob,home\nann,cart")
                .of(Pairs.pair("state", TupleCounts::mapWithState, migrated, mode)));
        return run.artifacts().stream()
                .filter(artifacts -> artifacts.api().equals(PairCase.MIGRATED))
                .map(RunArtifacts::run)
                .map(Snapshot::state)
                .flatMap(state -> state.stream().map(Object::toString))
                .toList();
    }
}
