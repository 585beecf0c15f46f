package corpus.everything

import org.apache.spark.{HashPartitioner, SparkContext}
import org.apache.spark.streaming.Time
import org.apache.spark.streaming.dstream.DStream

/** Each overload that Scala has. */
class Everything(sc: SparkContext) extends Serializable {

  private val update: (Seq[Int], Option[Int]) => Option[Int] = (values, state) => Some(state.getOrElse(0) + values.sum)
  private def partitioner = new HashPartitioner(6)
  private val known = sc.parallelize(Seq("a" -> 1))

  def all(ones: DStream[(String, Int)]): Seq[DStream[(String, Int)]] = Seq(
    ones.updateStateByKey(update), // expect: updateStateByKey
    ones.updateStateByKey(update, 6), // expect: updateStateByKey, state-partitions
    ones.updateStateByKey(update, partitioner), // expect: updateStateByKey, state-partitions
    ones.updateStateByKey(update, partitioner, known), // expect: updateStateByKey, state-partitions, state-initial
    ones.updateStateByKey[Int](ofPartition _, partitioner, true), // expect: updateStateByKey, state-partitions
    ones.updateStateByKey[Int](ofPartition _, partitioner, rememberPartitioner = false, known), // expect: updateStateByKey, state-partitions, state-initial
    ones.updateStateByKey[Int]( // expect: updateStateByKey, state-partitions, state-initial
      (batch: Time, key: String, values: Seq[Int], state: Option[Int]) =>
        if (values.isEmpty && batch.milliseconds % 60000 == 0) None else state.orElse(values.headOption), // expect: state-idle-batches
      partitioner,
      true,
      Option(known))
  )

  private def ofPartition(keys: Iterator[(String, Seq[Int], Option[Int])]): Iterator[(String, Int)] =
    keys.flatMap { case (key, values, state) => Some(key -> (values.sum + state.getOrElse(0))) }
}
