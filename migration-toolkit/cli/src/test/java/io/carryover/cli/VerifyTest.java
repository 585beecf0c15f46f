package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.carried.Offsets;
import io.carryover.carried.job.JobJson;
import io.carryover.migrated.verify.FirstBatch;
import io.carryover.migrated.verify.Outcome;
import io.carryover.migrated.verify.StateProof;
import io.carryover.migrated.verify.VerifyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own, on an installation whose spark-submit leaves the outcome that the test wants. */
class VerifyTest {

    /** The last two arguments are the files of the request and of the outcome. */
    private static final String COPIES =
            """
            #!/usr/bin/env bash
            home=$(dirname "$0")
            cp "${@: -2:1}" "$home/request.json"
            cp "$home/outcome.json" "${@: -1}"
            """;

    @TempDir
    private Path root;

    private Path bin;

    @BeforeEach
    void buildAnInstallation() throws IOException {
        Path jar = root.resolve("structured-jobs/target/structured-jobs.jar");
        Files.createDirectories(jar.getParent());
        Files.createFile(jar);
        bin = Files.createDirectories(root.resolve("target/spark-home/bin"));
        Path submit = Files.writeString(bin.resolve("spark-submit"), COPIES);
        assertThat(submit.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void endsWithZeroWhereAllIsProved() throws Exception {
        Carryover.Ended ended = verify(outcome(6, 0, 0));

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out()).endsWith("proved: all that was exported has arrived\n");
        assertThat(request()).contains("\"mayRemoveKeys\":false");
    }

    @Test
    void endsWithThreeWhereAllKeysAreMissingHoweverManyRecordsThereWere() throws Exception {
        Carryover.Ended ended = verify(outcome(0, 6, 21), "--timeout=30 minutes");

        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(3);
        assertThat(ended.out())
                .contains("6 keys exported; 0 equal, 0 changed, 0 timed out, 6 missing, 0 new\n", "6 keys are lost")
                .endsWith("NOT proved: see above\n");
        assertThat(request()).contains("\"timeoutMs\":1800000");
    }

    @Test
    void asksForWhatTheJobMayRemove() throws Exception {
        verify(outcome(6, 0, 0), "--may-remove-keys");

        assertThat(request()).contains("\"mayRemoveKeys\":true");
    }

    @Test
    void endsWithFourWhereNothingCanBeCompared() throws Exception {
        Carryover.Ended ended = verify(new Outcome(null, new Outcome.Problem(true, "cp: its state cannot be read")));

        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.err()).endsWith("carryover verify: cp: its state cannot be read\n");
    }

    private static Outcome outcome(long equal, long missing, long explained) {
        StateProof proof = new StateProof(
                "mapWithState-1",
                "open",
                "the only one",
                equal + missing,
                equal,
                0,
                0,
                missing,
                0,
                explained,
                false,
                List.of(),
                List.of());
        FirstBatch first = new FirstBatch(0, Offsets.NONE, Offsets.NONE);
        return new Outcome(new VerifyResult(List.of(proof), first, List.of()), null);
    }

    private Carryover.Ended verify(Outcome outcome, String... more) throws Exception {
        Files.writeString(bin.resolve("outcome.json"), JobJson.line(outcome));
        String[] arguments = Stream.concat(Stream.of("verify", "--export=ex", "--checkpoint=cp"), Stream.of(more))
                .toArray(String[]::new);
        return new Carryover(root).run(root.resolve("errors"), arguments);
    }

    private String request() throws IOException {
        return Files.readString(bin.resolve("request.json"));
    }
}
