package corpus.patternmatches

import scala.collection.mutable

import org.apache.spark.streaming.{State, StateSpec}
import org.apache.spark.streaming.dstream.DStream

/** Mutable collections in the state, and what is done to them between the calls. */
object Carts {

  private val seen = mutable.Set.empty[String]

  def carts(items: DStream[(String, String)]): DStream[Option[Int]] =
    items.mapWithState(StateSpec.function[String, String, mutable.Buffer[String], Option[Int]](mutating _)) // expect: mapWithState

  def fresh(items: DStream[(String, String)]): DStream[Boolean] =
    items.mapWithState(StateSpec.function { (key: String, item: Option[String], state: State[Long]) => // expect: mapWithState
      state.update(System.nanoTime()) // expect: state-clock
      seen.add(key) // expect: state-static
    })

  private def mutating(key: String, item: Option[String], state: State[mutable.Buffer[String]]): Option[Int] = item match {
    case Some("pay") if state.exists() =>
      val size = state.get().size
      state.remove()
      Some(size)
    case Some(other) if state.exists() =>
      state.get() += other // expect: state-mutated-in-place
      None
    case Some(other) =>
      state.update(mutable.Buffer(other))
      None
    case None => Some(-1)
  }
}
