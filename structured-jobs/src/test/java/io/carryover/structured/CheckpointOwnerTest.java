package io.carryover.structured;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.carryover.carried.CarriedFolder;
import io.carryover.carried.Cut;
import io.carryover.carried.CutKind;
import io.carryover.carried.Manifest;
import io.carryover.carried.Offsets;
import io.carryover.carried.RefusedFolderException;
import io.carryover.carried.Source;
import io.carryover.carried.SourceSide;
import io.carryover.carried.Tool;
import io.carryover.scenarios.Side;
import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.JobOptions;
import io.carryover.scenarios.options.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointOwnerTest {

    private static final Manifest MANIFEST = new Manifest(
            Manifest.FORMAT,
            new Tool("0.1.0", "4.1.3"),
            new Source(SourceSide.LEGACY, "file:/legacy", null, 1000L, List.of()),
            new Cut(1000, CutKind.STATE_ON_DISK, List.of()),
            null,
            null,
            List.of(),
            List.of(),
            List.of());

    private static final String JOB = "--source files --input in --sink console";
    private static final String JOB_WITH_STATE = "--scenario gap-sessions --api groupState";

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

    @Test
    void goesOnFromTheExportThatItWasStartedFrom() throws IOException {
        owner(JOB_WITH_STATE).startedFrom(export("a")).claim();
        begin();

        assertThatCode(() -> owner(JOB_WITH_STATE).startedFrom(export("a")).claim())
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAnExportThatItWasNotStartedFrom() throws IOException {
        owner(JOB_WITH_STATE).startedFrom(export("a")).claim();
        begin();

        assertThatExceptionOfType(RefusedFolderException.class)
                .isThrownBy(() -> owner(JOB_WITH_STATE).startedFrom(export("b")).requireFreeOrOwn())
                .withMessageStartingWith("--checkpoint " + checkpoint + ": has not begun with this export");
    }

    @Test
    void refusesAnExportWhereItHasBegunWithout() throws IOException {
        owner(JOB_WITH_STATE).claim();
        begin();

        assertThatExceptionOfType(RefusedFolderException.class)
                .isThrownBy(() -> owner(JOB_WITH_STATE).startedFrom(export("a")).requireFreeOrOwn());
    }

    @Test
    void refusesAnExportWhereAJobWithoutOwnerHasBegun() throws IOException {
        begin();

        assertThatExceptionOfType(RefusedFolderException.class)
                .isThrownBy(() -> owner(JOB_WITH_STATE).startedFrom(export("a")).requireFreeOrOwn());
    }

    @Test
    void wantsTheExportAgainUntilItsStateIsTakenOver() throws IOException {
        owner(JOB_WITH_STATE).startedFrom(export("a")).claim();

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> owner(JOB_WITH_STATE).requireFreeOrOwn())
                .withMessage("--checkpoint " + checkpoint
                        + ": has not taken over its initial state yet; give the same --initial-state again");

        Files.createDirectories(checkpoint.resolve("job/commits"));
        Files.createFile(checkpoint.resolve("job/commits/117")); // Spark has removed those before

        assertThatCode(() -> owner(JOB_WITH_STATE).requireFreeOrOwn()).doesNotThrowAnyException();
    }

    /** As the query does at its start. */
    private void begin() throws IOException {
        Files.createDirectories(checkpoint.resolve("job/sources/0"));
        Files.createFile(checkpoint.resolve("job/sources/0/0"));
    }

    private static CarriedFolder export(String hash) {
        return new CarriedFolder("export", MANIFEST, hash, new Offsets(new TreeMap<>()));
    }

    private void claim(String options, String... more) throws IOException {
        owner(options, more).claim();
    }

    private CheckpointOwner owner(String options, String... more) throws IOException {
        String[] words = Stream.of(
                        Stream.of((JOB + " " + options).split(" ")),
                        Stream.of(more),
                        Stream.of("--checkpoint", checkpoint.toString()))
                .flatMap(part -> part)
                .toArray(String[]::new);
        return CheckpointOwner.of(JobOptions.parse(Side.MIGRATED, words), new Configuration());
    }
}
