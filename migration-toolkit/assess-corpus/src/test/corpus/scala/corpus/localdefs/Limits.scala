package corpus.localdefs

import org.apache.spark.streaming.{Seconds, State, StateSpec}
import org.apache.spark.streaming.dstream.DStream

/** Functions inside functions, curried and partly applied, and functions that a method makes. */
class Limits(limit: Int) extends Serializable {

  def above(values: DStream[(String, Int)]): DStream[(String, Int)] = {
    def update(values: Seq[Int], state: Option[Int]): Option[Int] = {
      def within(value: Int) = value <= limit
      values.filterNot(within).lastOption.orElse(state)
    }
    values.updateStateByKey(update _) // expect: updateStateByKey
  }

  private def step(factor: Int)(key: String, value: Option[Int], state: State[Int]): (String, Int) = {
    if (!state.isTimingOut) state.update(value.map(_ * factor).getOrElse(0))
    key -> factor
  }

  def scaled(values: DStream[(String, Int)]): DStream[(String, Int)] = {
    val byTen = step(10) _
    values.mapWithState(StateSpec.function(byTen).timeout(Seconds(30))) // expect: mapWithState, state-timeout
  }

  private def summing(start: Int): (Seq[Int], Option[Int]) => Option[Int] =
    (values, sum) => Some(values.foldLeft(sum.getOrElse(start))(_ + _))

  def summed(values: DStream[(String, Int)]): DStream[(String, Int)] =
    values.updateStateByKey(summing(limit)) // expect: updateStateByKey
}
