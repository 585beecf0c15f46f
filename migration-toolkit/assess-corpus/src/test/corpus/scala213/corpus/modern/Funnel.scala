package corpus.modern

import org.apache.spark.streaming.{Minutes, State, StateSpec}
import org.apache.spark.streaming.dstream.DStream

/** What only 2.13 has: LazyList, taps and pipes. */
object Funnel {
  import scala.util.chaining._

  sealed trait Step
  case object Seen extends Step
  case object Bought extends Step

  private def advance(user: String, event: Option[String], state: State[Step]): Option[Step] =
    event.collect { case "buy" => Bought; case "view" => Seen }.tap(_.foreach(state.update))

  def steps(events: DStream[(String, String)]): DStream[Option[Step]] =
    events.mapWithState(StateSpec.function(advance _).timeout(Minutes(15))) // expect: mapWithState, state-timeout

  def lasts(events: DStream[(String, String)]): DStream[(String, String)] =
    events.pipe(_.updateStateByKey(last)) // expect: updateStateByKey

  private def last(events: Seq[String], state: Option[String]): Option[String] =
    LazyList.from(events).lastOption.orElse(state)
}
