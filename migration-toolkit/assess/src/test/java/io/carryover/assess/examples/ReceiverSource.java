package io.carryover.assess.examples;

import org.apache.spark.storage.StorageLevel;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.streaming.receiver.Receiver;

/** A receiver, against a class that only has its name. */
final class ReceiverSource {

    static JavaDStream<String> found(JavaStreamingContext context) {
        return context.receiverStream(new FoundReceiver());
    }

    static JavaDStream<String> other(JavaStreamingContext context) {
        return context.textFileStream("/data");
    }

    static final class FoundReceiver extends Receiver<String> {
        FoundReceiver() {
            super(StorageLevel.MEMORY_ONLY());
        }

        @Override
        public void onStart() {}

        @Override
        public void onStop() {}
    }

    static class OtherReceiver {
        void onStart(JavaDStream<String> lines) {}
    }
}
