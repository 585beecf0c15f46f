package corpus.outputs;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import org.apache.spark.api.java.function.VoidFunction;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaDStream;

/** Outputs: two actions in one batch, work on the driver, a connection for each partition. */
public class Writers {

  static void write(JavaDStream<String> rows) {
    rows.foreachRDD(rdd -> { // expect: foreach-rdd, foreach-rdd-several-actions
      long count = rdd.count();
      if (count > 0) {
        rdd.saveAsTextFile("/out/" + count);
      }
    });
    rows.foreachRDD(new VoidFunction2<JavaRDD<String>, Time>() { // expect: foreach-rdd, foreach-rdd-driver-work
      @Override
      public void call(JavaRDD<String> rdd, Time time) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:x")) {
          PreparedStatement statement = connection.prepareStatement("insert into rows values (?)");
          for (String row : rdd.collect()) {
            statement.setString(1, row + time.milliseconds());
            statement.executeUpdate();
          }
        }
      }
    });
    rows.foreachRDD((VoidFunction<JavaRDD<String>>) rdd -> rdd.foreachPartition(partition -> { // expect: foreach-rdd
      while (partition.hasNext()) {
        partition.next();
      }
    }));
  }
}
