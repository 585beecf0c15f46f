package io.carryover.assess.examples;

import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaInputDStream;
import org.apache.spark.streaming.kafka010.CanCommitOffsets;
import org.apache.spark.streaming.kafka010.OffsetRange;

/** A commit to the group, against a commit of a database. */
final class KafkaCommit {

    static void found(JavaInputDStream<String> stream, OffsetRange[] ranges) {
        ((CanCommitOffsets) stream.inputDStream()).commitAsync(ranges);
    }

    static void other(JavaDStream<String> lines, Database database) {
        database.commitAsync();
    }

    interface Database {
        void commitAsync();
    }
}
