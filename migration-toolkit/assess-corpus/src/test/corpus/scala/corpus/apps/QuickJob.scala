package corpus.apps

import org.apache.spark.SparkConf
import org.apache.spark.streaming._

/** An application object: its body is not in a method of its own. */
object QuickJob extends App {
  val ssc = new StreamingContext(new SparkConf().setAppName("quick").setMaster("local[2]"), Seconds(2)) // expect: context
  ssc.checkpoint("quick-checkpoint") // expect: context-checkpoint

  def newest(values: Seq[String], state: Option[String]): Option[String] = values.lastOption.orElse(state)

  val lines = ssc.socketTextStream("localhost", 7777) // expect: source-socket
  lines.map(line => line.take(1) -> line).updateStateByKey(newest _).print() // expect: updateStateByKey, output
  val counts = lines
    .map(line => line -> 1)
    .mapWithState( // expect: mapWithState
      StateSpec.function((word: String, one: Option[Int], state: State[Int]) => {
        val sum = one.getOrElse(0) + state.getOption.getOrElse(0)
        state.update(sum)
        (word, sum)
      }))
  counts.print() // expect: output
  ssc.start()
  ssc.awaitTermination()
}
