package io.carryover.assess.input;

import io.carryover.assess.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Holds copies of jars that lie in jars for as long as they are read, up to a size, and what had to be left out. */
public final class Spool implements AutoCloseable {

    private static final long MAX_BYTES = 2L << 30;
    private static final int BUFFER = 1 << 16;

    private final List<Path> copies = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final long maxBytes;
    private long bytes;

    public Spool() {
        this(MAX_BYTES);
    }

    Spool(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    Path copy(InputStream in) throws IOException {
        Path copy = Files.createTempFile("carryover-assess", ".jar");
        copies.add(copy);
        try (OutputStream out = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > maxBytes) {
                    throw new IOException("jars inside jars are larger than " + (maxBytes >> 20) + " MiB together");
                }
                out.write(buffer, 0, read);
            }
        }
        return copy;
    }

    public void leaveOut(String file, String why) {
        problems.add(new Problem(file, why));
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void close() throws IOException {
        for (Path copy : copies) {
            Files.deleteIfExists(copy);
        }
    }
}
