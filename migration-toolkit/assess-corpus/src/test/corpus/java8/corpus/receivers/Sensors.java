package corpus.receivers;

import org.apache.spark.storage.StorageLevel;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.streaming.receiver.Receiver;

/** A receiver of one's own. */
public class Sensors {

  static JavaDStream<String> readings(JavaStreamingContext context) {
    return context.receiverStream(new SensorReceiver("sensors.local")); // expect: source-receiver
  }

  static class SensorReceiver extends Receiver<String> { // expect in class: source-receiver
    private final String host;

    SensorReceiver(String host) {
      super(StorageLevel.MEMORY_ONLY());
      this.host = host;
    }

    @Override
    public void onStart() {
      new Thread(() -> store(host)).start();
    }

    @Override
    public void onStop() {}
  }
}
