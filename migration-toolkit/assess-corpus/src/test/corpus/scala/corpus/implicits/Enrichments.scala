package corpus.implicits

import scala.reflect.ClassTag

import org.apache.spark.streaming.{Duration, State, StateSpec}
import org.apache.spark.streaming.dstream.{DStream, PairDStreamFunctions}

/** Methods put onto streams by an implicit class, generic in key and value; and the implicit written out. */
object Enrichments {

  implicit class Deduplicated[K: ClassTag, V: ClassTag](private val stream: DStream[(K, V)]) {
    def firstOnly(timeout: Duration): DStream[(K, V)] = {
      val first = (key: K, value: Option[V], seen: State[Boolean]) =>
        if (seen.exists() || seen.isTimingOut()) None
        else {
          seen.update(true)
          value.map(key -> _)
        }
      stream.mapWithState(StateSpec.function(first).timeout(timeout)).flatMap(_.toList) // expect: mapWithState, state-timeout
    }
  }

  def counts(lines: DStream[String]): DStream[(String, Long)] = {
    val pairs = new PairDStreamFunctions(lines.map(_ -> 1L))
    pairs.updateStateByKey((values: Seq[Long], sum: Option[Long]) => Some(values.sum + sum.getOrElse(0L))) // expect: updateStateByKey
  }

  def use(orders: DStream[(Int, String)]): DStream[(Int, String)] = orders.firstOnly(Duration(1000))
}
