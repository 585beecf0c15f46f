package corpus

import org.apache.spark.streaming.{State, StateSpec}
import org.apache.spark.streaming.dstream.DStream

/** What a team shares is in a package object. */
package object pkgobject {

  type Totals = DStream[(String, Long)]

  def running(values: DStream[(String, Long)]): Totals =
    values.updateStateByKey[Long]((added: Seq[Long], total: Option[Long]) => Some(added.sum + total.getOrElse(0L))) // expect: updateStateByKey

  def numbered(values: DStream[(String, Long)]): DStream[(String, Int)] = {
    val spec = StateSpec.function { (key: String, value: Option[Long], last: State[Int]) =>
      val number = last.getOption.fold(1)(_ + 1)
      last.update(number)
      key -> number
    }
    values.mapWithState(spec) // expect: mapWithState
  }
}
