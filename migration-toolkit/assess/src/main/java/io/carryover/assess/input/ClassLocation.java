package io.carryover.assess.input;

import java.io.IOException;
import java.io.InputStream;

/** Where a class file lies. */
public interface ClassLocation {

    /** The largest class file that is read: four times what any compiler is known to have written. */
    int MAX_BYTES = 16 << 20;

    /** The file, with {@code !} before an entry of a jar. */
    String name();

    /** The same file as often as it is opened. */
    InputStream open() throws IOException;

    /** @throws IOException if it cannot be read, or is larger than {@link #MAX_BYTES} */
    default byte[] read() throws IOException {
        try (InputStream in = open()) {
            return classIn(in);
        }
    }

    /** @throws IOException if it cannot be read, or is larger than {@link #MAX_BYTES} */
    static byte[] classIn(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new IOException("is larger than " + (MAX_BYTES >> 20) + " MiB, which no class is");
        }
        return bytes;
    }
}
