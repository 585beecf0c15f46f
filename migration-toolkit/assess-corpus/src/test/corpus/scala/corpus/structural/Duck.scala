package corpus.structural

import scala.language.reflectiveCalls

import org.apache.spark.streaming.StateSpec
import org.apache.spark.streaming.dstream.{DStream, PairDStreamFunctions}

/** A structural type is a call by reflection; a subclass of Spark's functions is not. */
object Duck {
  type Mappable = { def mapWithState(spec: StateSpec[String, Long, Long, String]): AnyRef }

  def call(anything: Mappable, spec: StateSpec[String, Long, Long, String]): AnyRef =
    anything.mapWithState(spec) // unfindable: mapWithState

  class Totals(stream: DStream[(String, Long)]) extends PairDStreamFunctions[String, Long](stream) {
    def totals: DStream[(String, Long)] =
      updateStateByKey((values: Seq[Long], total: Option[Long]) => Some(values.sum + total.getOrElse(0L))) // expect: updateStateByKey

    def counts: DStream[(String, Int)] =
      super.updateStateByKey((values: Seq[Long], count: Option[Int]) => Some(values.size + count.getOrElse(0))) // expect: updateStateByKey
  }
}
