package corpus.functionobjects

import org.apache.spark.streaming.{State, StateSpec}
import org.apache.spark.streaming.dstream.DStream

/** An object that is the function. */
object Tracker extends ((String, Option[Long], State[Long]) => Long) with Serializable {

  override def apply(key: String, value: Option[Long], state: State[Long]): Long = {
    val sum = state.getOption().getOrElse(0L) + value.getOrElse(0L)
    state.update(sum)
    sum
  }

  def tracked(values: DStream[(String, Long)]): DStream[Long] =
    values.mapWithState(StateSpec.function(Tracker)) // expect: mapWithState

  def limited(values: DStream[(String, Long)], limit: Long): DStream[String] =
    values.mapWithState(StateSpec.function(new Limit(limit))) // expect: mapWithState
}

class Limit(limit: Long) extends Function3[String, Option[Long], State[Long], String] with Serializable {
  override def apply(key: String, value: Option[Long], state: State[Long]): String = {
    if (!state.isTimingOut() && value.exists(_ > limit)) state.update(value.get)
    key
  }
}
