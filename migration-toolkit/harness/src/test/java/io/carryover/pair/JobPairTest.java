package io.carryover.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.carryover.legacy.records.RecordKryoRegistrator;
import io.carryover.pair.job.Pairs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobPairTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "../up", "a/b", ".hidden", "two words"})
    void refusesANameThatIsNoneForAFolder(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pairs.pair(name, null, null, null))
                .withMessage(
                        "\"" + name + "\" is no name for a pair: take letters, digits, dots, dashes and underscores");
    }

    @Test
    void refusesWhatIsNoOptionOfSpark() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pairs.tuples().withSparkOption("serializer", "kryo"))
                .withMessage("\"serializer\" is no option of Spark: their names begin with \"spark.\"");
    }

    @Test
    void refusesAnOptionThatVirtualTimeNeeds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pairs.tuples().withSparkOption("spark.streaming.clock", "a.Clock"))
                .withMessage("spark.streaming.clock is set by the harness: leave it out");
    }

    @Test
    void runsWithSparksDefaultSerializerUnlessToldOtherwise() {
        assertThat(Pairs.tuples().sessionOptions())
                .containsEntry("spark.serializer", "org.apache.spark.serializer.JavaSerializer");
        assertThat(Pairs.kryo().sessionOptions())
                .containsEntry("spark.serializer", "org.apache.spark.serializer.KryoSerializer");
    }

    @Test
    void keepsTheTeamsRegistratorBesideTheOneForRecords() {
        assertThat(Pairs.tuples()
                        .withSparkOption("spark.kryo.registrator", "com.example.Registrator")
                        .sessionOptions())
                .containsEntry(
                        "spark.kryo.registrator", RecordKryoRegistrator.class.getName() + ",com.example.Registrator");
    }

    @Test
    void staysAsItIsWhenAnotherIsMadeOfIt() {
        JobPair<?> pair = Pairs.tuples();

        assertThat(pair.withoutState().comparesState()).isFalse();
        assertThat(pair.comparesState()).isTrue();
    }
}
