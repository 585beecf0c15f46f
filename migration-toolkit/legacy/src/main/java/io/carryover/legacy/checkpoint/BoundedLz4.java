package io.carryover.legacy.checkpoint;

import java.io.InputStream;
import net.jpountz.lz4.LZ4BlockInputStream;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.xxhash.XXHashFactory;

/**
 * Decompresses what Spark's lz4 codec wrote, in Java alone. The native code that Spark takes looks at no bounds: a damaged block
 * ends the whole process. Run on Spark 3.5.1 and 4.1.
 */
final class BoundedLz4 {

    /** Of all streams of this format. */
    private static final int SEED = 0x9747b28c;

    private BoundedLz4() {}

    static InputStream decompressed(InputStream in) {
        return new LZ4BlockInputStream(
                in,
                LZ4Factory.safeInstance().fastDecompressor(),
                XXHashFactory.safeInstance().newStreamingHash32(SEED).asChecksum(),
                false); // as Spark reads it: several streams, one behind the other
    }
}
