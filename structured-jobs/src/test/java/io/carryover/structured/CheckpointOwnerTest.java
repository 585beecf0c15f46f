package io.carryover.structured;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.carryover.scenarios.Side;
import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.JobOptions;
import io.carryover.scenarios.options.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointOwnerTest {

    private static final String JOB = "--source files --input in --sink console";

    @TempDir
    private Path checkpoint;

    @Test
    void letsTheSameJobGoOnWithOtherSettings() throws IOException {
        claim("--scenario explicit-end-sessions --api groupState --timeout", "1 minute");

        assertThatCode(() -> claim("--scenario explicit-end-sessions --api groupState --timeout", "2 minutes"))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAnotherJob() throws IOException {
        claim("--scenario explicit-end-sessions --api groupState");

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> claim("--scenario explicit-end-sessions --api transformWithState"))
                .withMessage("--checkpoint " + checkpoint
                        + ": belongs to a job with --api groupState; give the same, or another checkpoint");
    }

    @Test
    void refusesTheSameJobWithOtherKeysOfItsState() throws IOException {
        claim("--scenario profit-windows --api groupState");

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> claim("--scenario profit-windows --api groupState --by-id true"))
                .withMessage("--checkpoint " + checkpoint
                        + ": belongs to a job without --by-id; give the same, or another checkpoint");
    }

    @Test
    void refusesACheckpointWhoseOwnerCannotBeRead() throws IOException {
        Files.writeString(checkpoint.resolve("job-options.json"), "{");

        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> claim("--scenario explicit-end-sessions --api groupState"))
                .withMessageContaining("job-options.json: is not valid JSON");
    }

    private void claim(String options, String... more) throws IOException {
        String[] words = Stream.of(
                        Stream.of((JOB + " " + options).split(" ")),
                        Stream.of(more),
                        Stream.of("--checkpoint", checkpoint.toString()))
                .flatMap(part -> part)
                .toArray(String[]::new);
        CheckpointOwner.of(JobOptions.parse(Side.MIGRATED, words), new Configuration())
                .claim();
    }
}
