package io.carryover.carried;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarriedFolderTest {

    private static final Configuration HADOOP = new Configuration();
    private static final Offsets OFFSETS = Offsets.parse("{\"clicks\":{\"0\":5,\"1\":7}}");
    private static final Manifest MANIFEST = new Manifest(
            Manifest.FORMAT,
            new Tool("0.1.0", "4.1.3"),
            new Source(SourceSide.LEGACY, "file:/jobs/clicks", null, 1000L, List.of(3000L)),
            new Cut(2000, CutKind.STATE_ON_DISK, List.of("the outputs of one batch come a second time")),
            1500L,
            1700L,
            List.of(new CarriedStream(
                    "state-1",
                    "mapWithState",
                    "state/state-1",
                    "java.lang.String",
                    "java.lang.Long",
                    "{}",
                    2,
                    true,
                    Map.of("", "3"))),
            List.of(),
            List.of("part-00000"));

    @TempDir
    private Path folder;

    @Test
    void readsWhatWasWritten() throws IOException {
        write();

        CarriedFolder carried = open();

        assertThat(carried.offsets()).isEqualTo(OFFSETS);
        assertThat(carried.manifest().cut()).isEqualTo(MANIFEST.cut());
        assertThat(carried.manifest().streams()).isEqualTo(MANIFEST.streams());
        assertThat(carried.manifest().source()).isEqualTo(MANIFEST.source());
        assertThat(carried.manifest().watermarkMs()).isEqualTo(1500);
        assertThat(carried.manifest().nextWatermarkMs()).isEqualTo(1700);
        assertThat(carried.manifest().files())
                .extracting(CarriedFile::path)
                .containsExactly("offsets.json", "state/state-1/part-0.parquet");
        assertThat(carried.uriOf(MANIFEST.streams().get(0))).isEqualTo(out() + "/state/state-1");
    }

    @Test
    void writesOffsetsInTheFormThatStartingOffsetsTakes() throws IOException {
        write();

        assertThat(Files.readString(out().resolve("offsets.json")).strip()).isEqualTo("{\"clicks\":{\"0\":5,\"1\":7}}");
    }

    @Test
    void refusesAChangedFile() throws IOException {
        write();
        Files.writeString(out().resolve("state/state-1/part-0.parquet"), "rowz");

        assertThatThrownBy(this::open)
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("part-0.parquet: is not what the manifest says");
    }

    @Test
    void refusesAManifestThatTheFileSystemCallsDamaged() throws IOException {
        write();
        Files.writeString(out().resolve("manifest.json"), "{}");

        assertThatThrownBy(this::open)
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void refusesAMissingFile() throws IOException {
        write();
        Files.delete(out().resolve("state/state-1/part-0.parquet"));

        assertThatThrownBy(this::open)
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("part-0.parquet: is missing");
    }

    @Test
    void refusesAFileThatIsOfAnotherExport() throws IOException {
        write();
        Files.writeString(out().resolve("state/state-1/part-9.parquet"), "of the export before");

        assertThatThrownBy(this::open)
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("part-9.parquet: is of another export");
    }

    @Test
    void listsNothingThatLiesBesideWhileItIsWritten() throws IOException {
        CarriedFolderWriter writer = begin();
        Path scratch = Files.createDirectories(out().resolve("_rolling/rdd-7"));
        Files.writeString(scratch.resolve("part-00000"), "on its way");
        writer.finish(MANIFEST, OFFSETS);
        Files.delete(scratch.resolve("part-00000"));

        assertThat(open().manifest().files())
                .extracting(CarriedFile::path)
                .containsExactly("offsets.json", "state/state-1/part-0.parquet");
    }

    @Test
    void refusesOneThatIsNotFinished() throws IOException {
        begin();

        assertThatThrownBy(this::open)
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("no finished export");
    }

    @Test
    void refusesAnotherFormat() throws IOException {
        write();
        Path manifest = out().resolve("manifest.json");
        Files.delete(out().resolve(".manifest.json.crc"));
        Files.writeString(manifest, Files.readString(manifest).replace("\"format\" : 1", "\"format\" : 2"));

        assertThatThrownBy(this::open)
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("is of format 2");
    }

    @Test
    void startsOverWhereAnExportWasInterrupted() throws IOException {
        begin();
        Files.writeString(out().resolve("state/state-1/part-1.parquet"), "of the interrupted one");

        write();

        assertThat(open().manifest().files()).hasSize(2);
    }

    @Test
    void leavesNothingOfOneWhoseWritingFails() throws IOException {
        begin();

        assertThatThrownBy(this::writeHalf).isInstanceOf(IOException.class).hasMessage("the disk is full");

        assertThat(out()).doesNotExist();
        write();
        assertThat(open().manifest().files()).hasSize(2);
    }

    @Test
    void leavesTheEmptyFolderThatWasThere() throws IOException {
        Files.createDirectories(out());

        assertThatThrownBy(this::writeHalf).hasMessage("the disk is full");

        assertThat(out()).isEmptyDirectory();
    }

    @Test
    void leavesAFolderAloneInWhichOtherThingsAre() throws IOException {
        Path others = Files.writeString(Files.createDirectories(out()).resolve("notes.txt"), "mine");

        assertThatThrownBy(this::begin)
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("is not empty");
        assertThatThrownBy(this::writeHalf)
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("is not empty");
        assertThat(others).hasContent("mine");
    }

    @Test
    void leavesAFinishedExportAlone() throws IOException {
        write();

        assertThatThrownBy(this::begin).isInstanceOf(RefusedFolderException.class);
        assertThat(open().manifest().files()).hasSize(2);
    }

    @Test
    void refusesOffsetsThatAreNone() {
        assertThatThrownBy(() -> Offsets.parse("{\"clicks\":{\"0\":-2}}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("partition 0 has no offset but -2");
        assertThat(Offsets.parse("{}")).isEqualTo(new Offsets(new TreeMap<>()));
    }

    private void writeHalf() throws IOException {
        CarriedFolderWriter.wholeOrNothing(out().toString(), HADOOP, writer -> {
            Files.writeString(out().resolve("part-0.parquet"), "rows");
            throw new IOException("the disk is full");
        });
    }

    private void write() throws IOException {
        begin().finish(MANIFEST, OFFSETS);
    }

    private CarriedFolderWriter begin() throws IOException {
        CarriedFolderWriter writer = CarriedFolderWriter.begin(out().toString(), HADOOP);
        Files.createDirectories(Path.of(writer.uriOf("state/state-1").replaceFirst("^file:", "")));
        Files.writeString(out().resolve("state/state-1/part-0.parquet"), "rows");
        return writer;
    }

    private CarriedFolder open() throws IOException {
        return CarriedFolder.open(out().toString(), HADOOP);
    }

    private Path out() {
        return folder.resolve("out");
    }
}
