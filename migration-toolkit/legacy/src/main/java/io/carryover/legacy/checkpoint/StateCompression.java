package io.carryover.legacy.checkpoint;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.io.CompressionCodec;

/**
 * Tells by a state file's first bytes how it is compressed. The configuration often does not: {@code
 * spark.checkpoint.compress} has other defaults in 3.5 and 4.x and is absent from most saved configurations.
 */
final class StateCompression {

    private static final String LZ4 = "lz4";
    private static final Map<String, byte[]> MAGIC_BYTES = Map.of(
            LZ4,
            new byte[] {'L', 'Z', '4', 'B'},
            "zstd",
            new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD},
            "snappy",
            new byte[] {(byte) 0x82, 'S', 'N', 'A'},
            "lzf",
            new byte[] {'Z', 'V'});
    static final int LONGEST = 4;

    private StateCompression() {}

    static InputStream decompressed(InputStream file, SparkConf conf) throws IOException {
        BufferedInputStream in = new BufferedInputStream(file);
        in.mark(LONGEST);
        byte[] head = in.readNBytes(LONGEST);
        in.reset();
        Optional<String> codec = codecOf(head);
        if (codec.isEmpty()) {
            return in;
        }
        return codec.get().equals(LZ4)
                ? BoundedLz4.decompressed(in)
                : CompressionCodec.createCodec(conf, codec.get()).compressedInputStream(in);
    }

    static Optional<String> codecOf(byte[] head) {
        return MAGIC_BYTES.entrySet().stream()
                .filter(magic -> startsWith(head, magic.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }
}
