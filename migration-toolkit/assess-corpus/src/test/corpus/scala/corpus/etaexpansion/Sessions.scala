package corpus.etaexpansion

import org.apache.spark.SparkContext
import org.apache.spark.streaming._
import org.apache.spark.streaming.dstream.{DStream, MapWithStateDStream}

case class Session(events: Vector[String], started: Long)

/** A method given to StateSpec, with an underscore as it had to be. */
object Sessions {

  def track(batch: Time, user: String, event: Option[String], state: State[Session]): Option[(String, Session)] = {
    val session = state.getOption.getOrElse(Session(Vector.empty, batch.milliseconds))
    event match {
      case Some("logout") =>
        state.remove()
        Some((user, session))
      case Some(other) =>
        state.update(session.copy(events = session.events :+ other))
        None
      case None => Some((user, session))
    }
  }

  def sessions(sc: SparkContext, events: DStream[(String, String)]): MapWithStateDStream[String, String, Session, (String, Session)] = {
    val known = sc.parallelize(Seq("nobody" -> Session(Vector.empty, 0L)))
    val spec = StateSpec.function(track _).initialState(known).numPartitions(10).timeout(Minutes(30)) // expect: state-timeout, state-initial, state-partitions
    events.mapWithState(spec) // expect: mapWithState
  }

  def snapshots(sessions: MapWithStateDStream[String, String, Session, (String, Session)]): Unit =
    sessions.stateSnapshots().print() // expect: state-snapshots, output
}
