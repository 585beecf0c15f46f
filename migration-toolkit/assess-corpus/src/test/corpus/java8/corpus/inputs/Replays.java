package corpus.inputs;

import java.util.LinkedList;
import java.util.Queue;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import scala.Tuple2;

/** The sources that need no broker. */
public class Replays {

  static JavaDStream<String> all(JavaStreamingContext context) {
    Queue<JavaRDD<String>> queue = new LinkedList<>();
    JavaDStream<String> queued = context.queueStream(queue, true); // expect: source-queue
    JavaDStream<String> texts = context.textFileStream("/in"); // expect: source-files
    JavaDStream<String> files = context
        .fileStream("/more", LongWritable.class, Text.class, TextInputFormat.class) // expect: source-files
        .map(Tuple2::_2)
        .map(Text::toString);
    JavaDStream<byte[]> records = context.binaryRecordsStream("/records", 64); // expect: source-files
    JavaDStream<String> raw = context.<String>rawSocketStream("host", 7, StorageLevel.MEMORY_ONLY()); // expect: source-socket
    return queued.union(texts).union(files).union(records.map(String::new)).union(raw);
  }
}
