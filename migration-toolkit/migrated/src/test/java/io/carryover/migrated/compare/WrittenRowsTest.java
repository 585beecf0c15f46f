package io.carryover.migrated.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.migrated.compare.CannotCompareException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What is read of a folder, and what is not. */
class WrittenRowsTest extends CompareTest {

    private static final String ANN = "{\"user\":\"ann\",\"n\":1}";
    private static final String BOB = "{\"user\":\"bob\",\"n\":2}";

    @Test
    void filesOfAFolderAreWhateverTheyAreCalled() {
        Findings findings = jobs.legacyIn("part-00000", ANN, BOB)
                .migratedIn("a.jsonl", BOB, "")
                .migratedIn("below/b.json", "", ANN)
                .declare("D23", List.of(ANN), List.of(ANN))
                .findings();

        assertThat(findings)
                .isEqualTo(new Findings(2, 2, Mismatches.NONE, Mismatches.NONE, Mismatches.NONE, Map.of(), List.of()));
    }

    @Test
    void hiddenAndTemporaryFilesAreNot() {
        CompareResult result = jobs.legacy(ANN)
                .migratedIn("batch=1/part-00000.jsonl", ANN)
                .migratedIn(".writing/batch-2-new/part-00000.jsonl", BOB)
                .migratedIn(".batch=2.tmp/part-00000.jsonl", BOB)
                .migratedIn("_half/part-00000.jsonl", BOB)
                .migratedIn("batch=1/.part-00000.jsonl.crc", BOB)
                .migratedIn("batch=1/_SUCCESS", BOB)
                .migratedIn("batch=1/part-00001.jsonl.tmp", BOB)
                .compare();

        assertThat(result.migrated().rows()).isEqualTo(1);
        assertThat(result.migrated().leftOut())
                .singleElement()
                .asString()
                .endsWith("migrated/batch=1/part-00001.jsonl.tmp");
    }

    @Test
    void aBatchThatIsBeingWrittenIsNotAndIsTold() {
        CompareResult result = jobs.legacy(ANN)
                .migratedIn("batch=1/part-00000.jsonl", ANN)
                .migratedIn("batch=2/part-00000.jsonl", BOB)
                .migratedIn("batch=2/_temporary/0/part-00001.jsonl", BOB)
                .compare();

        assertThat(result.migrated().rows()).isEqualTo(1);
        assertThat(result.migrated().leftOut()).singleElement().asString().endsWith("migrated/batch=2");
    }

    @Test
    void aFolderThatIsBeingWrittenIsRefused() {
        jobs.legacy(ANN).migrated(ANN).migratedIn("_temporary/0/part-00001.jsonl", BOB);

        assertThatThrownBy(jobs::compare)
                .isInstanceOfSatisfying(CannotCompareException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.CORRUPT))
                .hasMessageEndingWith("/migrated/_temporary: the folder is being written, or a write was broken off;"
                        + " compare when it is done, or remove this");
    }

    @Test
    void ofAQuerysFileSinkOnlyWhatItsLogNamesIs() {
        jobs.legacy(ANN)
                .migratedIn("part-00000.json", ANN)
                .migratedIn("part-00001.json", BOB)
                .migratedIn(
                        "_spark_metadata/0",
                        "v1",
                        "{\"path\":\""
                                + Path.of(jobs.path("migrated/part-00000.json")).toUri()
                                + "\",\"size\":22,\"isDir\":false,\"modificationTime\":1,\"blockReplication\":1,"
                                + "\"blockSize\":1024,\"action\":\"add\"}");

        assertThat(jobs.compare().migrated().rows()).isEqualTo(1);
    }

    @Test
    void filesOfADStreamAreInTheBatchThatTheirFolderNames() {
        CompareResult result = jobs.align("batch")
                .legacyIn("rows-1700000001000/part-00000", ANN)
                .legacyIn("rows-1700000002000/part-00000", BOB)
                .migratedIn("rows-1700000001000.txt/part-00000", ANN)
                .compare();

        assertThat(result.legacy().cutAfter()).isEqualTo(1);
        assertThat(result.findings().missing().count()).isZero();
    }

    @Test
    void columnsInThePathAreColumnsOfTheRow() {
        Findings findings = jobs.legacyIn("batch=1/country=de/part-00000.json", ANN)
                .legacyIn("batch=1/country=fr/part-00000.json", BOB)
                .migrated(
                        "{\"user\":\"ann\",\"n\":1,\"country\":\"de\"}",
                        "{\"user\":\"bob\",\"n\":2,\"country\":\"de\"}")
                .findings();

        assertThat(findings.changedColumns()).containsOnlyKeys("country");
        assertThat(findings.changed().count()).isEqualTo(1);
    }

    @Test
    void parquetInBatchesIsReadLikeJson() {
        jobs.migratedQuery("select 'ann' as user, 1 as n");
        Path parquet = Path.of(jobs.path("migrated"));
        Path batch = Path.of(jobs.path("parquet/batch=4"));
        move(parquet, batch);
        move(Path.of(jobs.path("parquet")), parquet);

        CompareResult result =
                jobs.align("batch").legacyIn("batch=4/part-00000.jsonl", ANN).compare();

        assertThat(result.range()).isEqualTo("batch from 4 to 4");
        assertThat(result.findings().missing().count()
                        + result.findings().extra().count())
                .isZero();
    }

    @Test
    void parquetFilesOfDifferentColumnsAreReadWhole() {
        jobs.migratedQuery("select 'ann' as user, 1 as n");
        move(Path.of(jobs.path("migrated")), Path.of(jobs.path("parquet/a")));
        jobs.migratedQuery("select 'bob' as user, 2 as n, 3 as more");
        move(Path.of(jobs.path("migrated")), Path.of(jobs.path("parquet/b")));
        move(Path.of(jobs.path("parquet")), Path.of(jobs.path("migrated")));

        assertThat(jobs.legacy(ANN, BOB).findings().changedColumns()).containsOnlyKeys("more");
    }

    @Test
    void aSingleFileAndACompressedOneAre() throws IOException {
        jobs.legacy(ANN);
        Path compressed = Path.of(jobs.path("migrated/part-00000.jsonl.gz"));
        Files.createDirectories(compressed.getParent());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            out.write(ANN.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(jobs.legacyPath("legacy/rows.jsonl").findings().missing().count())
                .isZero();
    }

    @Test
    void aPathThatIsNotThereIsNamed() {
        refuses(
                jobs.migrated(ANN),
                "--legacy " + jobs.path("legacy") + ": is not there; name what the legacy job wrote");
    }

    @Test
    void aFileSystemThatIsNotKnownIsNamed() {
        assertThatThrownBy(() -> jobs.migrated(ANN).legacyPath("nowhere://x/y").compare())
                .isInstanceOf(CannotCompareException.class)
                .hasMessage(
                        "--legacy nowhere://x/y: cannot be listed (No FileSystem for scheme \"nowhere\"); name a folder"
                                + " that can be read");
    }

    @Test
    void aFolderWithoutRowsIsNamed() throws IOException {
        Files.createDirectories(Path.of(jobs.path("migrated/batch=1")));

        refuses(
                jobs.legacy(ANN),
                "--migrated " + jobs.path("migrated")
                        + ": holds no file of rows; name a folder with files of one of them");
    }

    @Test
    void bothFormatsInOneFolderAreNamed() {
        refuses(
                jobs.legacy(ANN).migrated(ANN).migratedIn("part-0.parquet", "PAR1"),
                "--migrated " + jobs.path("migrated")
                        + ": holds JSON Lines and Parquet; name a folder with files of one of them");
    }

    @Test
    void anotherFormatIsNamed() {
        jobs.legacy(ANN).migratedIn("rows.csv", "a,b");

        assertThatThrownBy(jobs::compare)
                .hasMessageContaining("rows.csv, which is neither JSON Lines nor Parquet; name a folder of these");
    }

    @Test
    void filesInsideAndOutsideOfBatchesAreNamed() {
        refuses(
                jobs.legacy(ANN).migratedIn("batch=1/part-0.jsonl", ANN).migratedIn("part-0.jsonl", ANN),
                "--migrated " + jobs.path("migrated") + ": its files lie in folders of different kinds, [batch] and [];"
                        + " name a folder in which they all lie alike");
    }

    @Test
    void aParquetFileThatIsBrokenIsNamed() {
        jobs.legacy(ANN).migratedIn("part-0.parquet", "PAR1 and no more");

        assertThatThrownBy(jobs::compare)
                .isInstanceOfSatisfying(CannotCompareException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.CORRUPT))
                .hasMessageContaining("migrated/part-0.parquet");
    }

    private static void refuses(TwoJobs jobs, String message) {
        assertThatThrownBy(jobs::compare)
                .isInstanceOf(CannotCompareException.class)
                .hasMessage(message);
    }

    private static void move(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.move(from, to);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
