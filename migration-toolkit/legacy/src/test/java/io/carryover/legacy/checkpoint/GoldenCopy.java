package io.carryover.legacy.checkpoint;

import io.carryover.golden.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/** A copy of a golden checkpoint, to be spoilt. */
record GoldenCopy(Path folder) {

    static final AllowedClasses OF_THE_JOB = AllowedClasses.of(List.of(), List.of("io.carryover.golden.*"));

    private static final long STATE_MS = Golden.BATCH_WITH_STATE * 1000L;

    static GoldenCopy of(String operation, String serializer, Path parent) throws IOException {
        Golden golden = Golden.ALL.stream()
                .filter(one -> one.spark().startsWith("4.")
                        && one.operation().equals(operation)
                        && one.serializer().equals(serializer)
                        && !one.pending())
                .findFirst()
                .orElseThrow();
        return new GoldenCopy(golden.unpackedIn(parent));
    }

    LegacyCheckpoint read(ReadOptions options) {
        return LegacyCheckpoint.read(folder.toString(), new Configuration(), options);
    }

    LegacyCheckpoint read() {
        return read(new ReadOptions(OF_THE_JOB, false));
    }

    /** All that a reader learns of it, as text. */
    String content() {
        LegacyCheckpoint checkpoint = read();
        StateStream stream = checkpoint.stateStreams().get(0);
        try (Stream<StateEntry> entries = stream.read(STATE_MS)) {
            return checkpoint.checkpointTimeMs() + " " + checkpoint.batchInterval() + " " + checkpoint.pendingBatches()
                    + " " + stream.operation() + " " + stream.foldersByBatch().keySet() + " "
                    + entries.map(StateEntry::toString).sorted().toList();
        }
    }

    Path metadata() {
        return find("checkpoint-\\d+");
    }

    /** One of the state files, with something in it. */
    Path part() {
        return find("part-0000[01]");
    }

    /** The only one of the name, or the largest. */
    private Path find(String name) {
        return files().stream()
                .filter(file -> file.getFileName().toString().matches(name))
                .max((first, second) ->
                        Long.compare(first.toFile().length(), second.toFile().length()))
                .orElseThrow();
    }

    List<Path> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file with its bytes. */
    TreeMap<String, List<Byte>> bytes() throws IOException {
        TreeMap<String, List<Byte>> bytes = new TreeMap<>();
        for (Path file : files()) {
            byte[] content = Files.readAllBytes(file);
            bytes.put(
                    folder.relativize(file).toString(),
                    java.util.stream.IntStream.range(0, content.length)
                            .mapToObj(i -> content[i])
                            .toList());
        }
        return bytes;
    }

    static Path checksumOf(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".crc");
    }

    /** Leaves it to the reader to notice what is done to the file. */
    void removeChecksumOf(Path file) throws IOException {
        Files.delete(checksumOf(file));
    }
}
