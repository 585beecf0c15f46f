package io.carryover.legacy.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.golden.Golden;
import io.carryover.legacy.checkpoint.AllowedClasses;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.checkpoint.ReadOptions;
import io.carryover.legacy.checkpoint.RejectedClassException;
import io.carryover.outside.Gadget;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scala.Tuple2;

class RollForwardSettingsTest {

    private static final AllowedClasses ALLOWED = AllowedClasses.of(List.of(), List.of("io.carryover.golden.*"));

    private static final Configuration HADOOP = new Configuration();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "spark.kryo.registrator,io.carryover.outside.GadgetRegistrator",
        "spark.kryo.classesToRegister,io.carryover.outside.Gadget"
    })
    void nameNoClassThatIsNotAllowed(String setting, String className) throws Exception {
        LegacyCheckpoint checkpoint = checkpointWith(setting, className);
        Gadget.RAN.set(0);

        assertThatThrownBy(() -> RollForwardSettings.of(checkpoint, ALLOWED, HADOOP))
                .isInstanceOf(RejectedClassException.class)
                .hasMessageStartingWith(
                        checkpoint.metadata().file() + ": is of a job whose " + setting + " names " + className + ", ");
        assertThat(Gadget.RAN).hasValue(0);
    }

    @Test
    void keepTheClassesOfTheJob() throws Exception {
        assertThat(RollForwardSettings.of(
                        checkpointWith("spark.kryo.classesToRegister", "io.carryover.golden.Tally"), ALLOWED, HADOOP))
                .containsEntry("spark.kryo.classesToRegister", "io.carryover.golden.Tally");
    }

    /** One of the settings that it was written with gives way to this one. */
    private LegacyCheckpoint checkpointWith(String setting, String value) throws Exception {
        Path golden = Golden.ALL.get(Golden.ALL.size() - 1).unpackedIn(folder);
        LegacyCheckpoint checkpoint = LegacyCheckpoint.read(golden.toString(), HADOOP, new ReadOptions(ALLOWED, false));
        checkpoint.metadata().checkpoint().sparkConfPairs()[0] = new Tuple2<>(setting, value);
        return checkpoint;
    }
}
