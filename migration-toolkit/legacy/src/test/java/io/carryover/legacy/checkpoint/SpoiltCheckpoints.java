package io.carryover.legacy.checkpoint;

import io.carryover.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Spoils checkpoints in all ways and reads each, in a Java of its own: nobody knows what a broken file makes Java do. Prints a
 * line for each result that is neither exact nor a refusal that names the file, and the number of cases at the end. Arguments:
 * a folder, and of how many bytes one is flipped.
 */
final class SpoiltCheckpoints {

    private static final int SOME_BYTES = 113;
    private static final long STATE_MS = Golden.BATCH_WITH_STATE * 1000L;

    private final GoldenCopy copy;
    private final String exact;
    private final int everyOther;
    private int cases;

    private SpoiltCheckpoints(GoldenCopy copy, int everyOther) {
        this.copy = copy;
        this.everyOther = everyOther;
        this.exact = copy.content();
    }

    public static void main(String[] args) throws IOException {
        int all = 0;
        for (String operation : List.of("updateStateByKey", "mapWithState")) {
            for (String serializer : List.of("Java", "Kryo")) {
                Path folder = Path.of(args[0], operation + serializer);
                all += new SpoiltCheckpoints(GoldenCopy.of(operation, serializer, folder), Integer.parseInt(args[1]))
                        .run();
            }
        }
        System.out.println(all + " cases");
    }

    private int run() throws IOException {
        for (Path file : copy.files()) {
            spoil(file);
        }
        for (Path file : List.of(copy.metadata(), copy.part())) {
            copy.removeChecksumOf(file);
            spoil(file);
        }
        return cases;
    }

    private void spoil(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.delete(file);
        check(file, "deleted");
        for (int length = 0; length < whole.length; length += length % 1024 == 0 ? SOME_BYTES : 1024 - SOME_BYTES) {
            Files.write(file, Arrays.copyOf(whole, length));
            check(file, "cut to " + length);
        }
        for (int at = 0; at < whole.length; at += everyOther) {
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) (1 << at % 8);
            Files.write(file, flipped);
            check(file, "flipped at " + at);
        }
        Files.write(file, whole);
    }

    private void check(Path file, String damage) {
        cases++;
        String name = file.getFileName().toString().replaceAll("^\\.|\\.crc$", "");
        try {
            if (!copy.content().equals(exact) && !isToldToBeUnverified(name)) {
                System.out.println(file + " " + damage + ": another content, unseen");
            }
        } catch (UnreadableCheckpointException e) {
            boolean isNamed = e.getMessage().contains(name) || e.getMessage().contains("holds no DStream checkpoint");
            if (!isNamed || e.getMessage().contains("\n")) {
                System.out.println(file + " " + damage + ": refused as " + e.getMessage());
            }
        } catch (RuntimeException | Error e) {
            System.out.println(file + " " + damage + ": " + e);
            e.printStackTrace();
        }
    }

    private boolean isToldToBeUnverified(String name) {
        return copy.read().unverified(STATE_MS).stream().anyMatch(file -> file.endsWith(name));
    }
}
