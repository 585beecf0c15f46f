package io.carryover.golden;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A checkpoint of {@link WordCount} as an older release of Spark has left it, kept so that every later release of this
 * toolkit must read it. State is on disk as of the tenth batch.
 *
 * @param spark the release that wrote it
 * @param lag how many batches its metadata is ahead of its state
 * @param pending whether the last of these never completed
 */
public record Golden(String spark, String operation, String serializer, int lag, boolean pending) {

    /** The batch whose state is on disk; each takes a second. */
    public static final int BATCH_WITH_STATE = 10;

    public static final List<Golden> ALL = List.of(
            new Golden("3.5.1", "updateStateByKey", "Java", 0, false),
            new Golden("3.5.1", "updateStateByKey", "Kryo", 1, false),
            new Golden("3.5.1", "mapWithState", "Java", 2, false),
            new Golden("3.5.1", "mapWithState", "Kryo", 3, false),
            new Golden("3.5.1", "mapWithState", "Java", 9, true),
            new Golden("4.1.0", "updateStateByKey", "Java", 4, false),
            new Golden("4.1.0", "updateStateByKey", "Kryo", 5, false),
            new Golden("4.1.0", "mapWithState", "Java", 6, false),
            new Golden("4.1.0", "mapWithState", "Kryo", 7, false),
            new Golden("4.1.0", "updateStateByKey", "Java", 8, true));

    public int lastBatch() {
        return BATCH_WITH_STATE + lag;
    }

    public String serializerClass() {
        return "org.apache.spark.serializer." + serializer + "Serializer";
    }

    /** Puts a copy of it where it has never been. */
    public Path unpackedIn(Path folder) throws IOException {
        Path root = folder.resolve(toString());
        try (InputStream stored = Golden.class.getResourceAsStream("/golden/" + this + ".zip");
                ZipInputStream zip = new ZipInputStream(stored)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = root.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
        return root;
    }

    @Override
    public String toString() {
        return spark + "-" + operation + "-" + serializer + "-lag-" + lag + (pending ? "-pending" : "");
    }
}
