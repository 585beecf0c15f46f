package io.carryover.legacy.checkpoint;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** How a state file is compressed. */
public final class StateCodec {

    private StateCodec() {}

    /**
     * @return Spark's name of the codec; empty if it is not compressed
     * @throws UnreadableCheckpointException if it cannot be read
     */
    public static Optional<String> of(StatePart part, Configuration hadoop) {
        Path path = new Path(part.uri());
        try (InputStream in = new BufferedInputStream(path.getFileSystem(hadoop).open(path))) {
            return StateCompression.codecOf(in.readNBytes(StateCompression.LONGEST));
        } catch (IOException e) {
            throw new UnreadableCheckpointException("cannot read the state file " + path, e);
        }
    }
}
