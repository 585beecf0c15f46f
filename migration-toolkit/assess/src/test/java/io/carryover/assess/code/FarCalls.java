package io.carryover.assess.code;

import org.apache.spark.streaming.api.java.JavaDStream;

/** A job whose function reaches, by some steps, calls on an object of a class that a test puts another in place of. */
final class FarCalls {

    static JavaDStream<String> wire(JavaDStream<String> lines) {
        return lines.map(line -> Steps.first(line));
    }

    /** It names nothing of Spark Streaming. */
    static final class Steps {

        static String first(String line) {
            return second(line);
        }

        private static String second(String line) {
            return third(line);
        }

        private static String third(String line) {
            return fourth(line);
        }

        private static String fourth(String line) {
            return fifth(line);
        }

        private static String fifth(String line) {
            return new Top().of(line);
        }
    }

    static class Top {

        String of(String line) {
            return line;
        }
    }
}
