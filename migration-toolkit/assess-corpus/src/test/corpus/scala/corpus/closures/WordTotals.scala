package corpus.closures

import org.apache.spark.SparkConf
import org.apache.spark.streaming.{Seconds, StreamingContext}

/** The example that everybody began with. */
object WordTotals {

  def main(args: Array[String]): Unit = {
    val conf = new SparkConf().setAppName("WordTotals")
    val ssc = new StreamingContext(conf, Seconds(1)) // expect: context
    ssc.checkpoint(".") // expect: context-checkpoint

    val updateFunc = (values: Seq[Int], state: Option[Int]) => {
      val currentCount = values.sum
      val previousCount = state.getOrElse(0)
      Some(currentCount + previousCount)
    }

    val lines = ssc.socketTextStream(args(0), args(1).toInt) // expect: source-socket
    val words = lines.flatMap(_.split(" "))
    val wordDstream = words.map(x => (x, 1))

    val stateDstream = wordDstream.updateStateByKey[Int](updateFunc) // expect: updateStateByKey
    stateDstream.print() // expect: output
    ssc.start()
    ssc.awaitTermination()
  }
}
