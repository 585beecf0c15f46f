package io.carryover.legacy.checkpoint;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectStreamConstants;
import java.util.Optional;

/** Elements as Spark's {@code JavaSerializer} writes them. */
final class JavaElements extends Elements {

    private final Watched watched;
    private final CheckedObjectInput objects;

    JavaElements(Object file, InputStream in, ClassLoader loader, AllowedClasses allowed) throws IOException {
        super(file);
        this.watched = new Watched(in);
        this.objects = new CheckedObjectInput(watched, loader, allowed);
    }

    @Override
    Optional<Object> read() throws IOException, ClassNotFoundException {
        watched.bytes = 0;
        try {
            return Optional.of(objects.nextObject());
        } catch (EOFException e) {
            if (watched.isBetweenObjects()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        objects.close();
    }

    /** Knows where the stream of objects stands when the bytes end; Spark takes any end for the end of the file. */
    private static final class Watched extends FilterInputStream {

        private long bytes;
        private int last;

        Watched(InputStream in) {
            super(in);
        }

        /** The serializer forgets what it has written every hundred objects, and says so behind the last of them. */
        boolean isBetweenObjects() {
            return bytes == 0 || bytes == 1 && last == ObjectStreamConstants.TC_RESET;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                bytes++;
                last = read;
            }
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                bytes += read;
                last = buffer[offset + read - 1];
            }
            return read;
        }
    }
}
