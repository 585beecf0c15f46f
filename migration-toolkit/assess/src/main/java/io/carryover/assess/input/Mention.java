package io.carryover.assess.input;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Tells the few classes that have to be looked into from the many that need not be, by the names in their bytes. */
final class Mention {

    private static final byte[] SPARK = "spark".getBytes(StandardCharsets.US_ASCII);
    private static final List<byte[]> FOLLOWED_BY = List.of(
            bytes("/streaming/"), bytes(".streaming."), bytes("/SparkConf"), bytes(".kryo"), bytes("/serializer/Kryo"));
    private static final List<byte[]> STREAMING = List.of(bytes("/streaming/"), bytes(".streaming."));

    private Mention() {}

    /** Whether a class names something of Spark Streaming, a setting of it, or how Spark is set up. */
    static boolean isIn(byte[] classFile) {
        return contains(classFile, FOLLOWED_BY);
    }

    /** Whether a class names something of Spark Streaming, or a setting of it. */
    static boolean ofStreamingIn(byte[] classFile) {
        return contains(classFile, STREAMING);
    }

    private static boolean contains(byte[] bytes, List<byte[]> endings) {
        int last = bytes.length - SPARK.length;
        for (int i = 0; i <= last; i++) {
            if (bytes[i] == 's' && bytes[i + 1] == 'p' && startsAt(bytes, i, SPARK)) {
                int end = i + SPARK.length;
                if (endings.stream().anyMatch(ending -> startsAt(bytes, end, ending))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean startsAt(byte[] bytes, int from, byte[] text) {
        int to = from + text.length;
        return to <= bytes.length && Arrays.equals(bytes, from, to, text, 0, text.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
