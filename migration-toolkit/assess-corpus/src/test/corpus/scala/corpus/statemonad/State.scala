package corpus.statemonad

/** Trap: a state monad, and streams of our own, with the names of Spark's methods. Nothing here is a finding. */
final case class State[S, A](run: S => (S, A)) {
  def flatMap[B](f: A => State[S, B]): State[S, B] = State { s =>
    val (next, a) = run(s)
    f(a).run(next)
  }

  def map[B](f: A => B): State[S, B] = flatMap(a => State(s => (s, f(a))))
}

object State {
  def get[S]: State[S, S] = State(s => (s, s))
  def update[S](f: S => S): State[S, Unit] = State(s => (f(s), ()))
  def remove[S](zero: S): State[S, Unit] = State(_ => (zero, ()))
}

class Stream[K, V](val pairs: List[(K, V)]) {
  def mapWithState[S, B](zero: S)(f: (S, V) => (S, B)): List[B] =
    pairs.foldLeft((zero, List.empty[B])) { case ((state, done), (_, value)) =>
      val (next, out) = f(state, value)
      (next, done :+ out)
    }._2

  def updateStateByKey[S](f: (Seq[V], Option[S]) => Option[S]): Map[K, S] =
    pairs.groupBy(_._1).flatMap { case (key, values) => f(values.map(_._2), None).map(key -> _) }
}

object Example {
  val counter: State[Int, Int] = for {
    before <- State.get[Int]
    _ <- State.update[Int](_ + 1)
    _ <- State.remove(0)
  } yield before

  def run(stream: Stream[String, Int]): Any =
    (stream.mapWithState(0)((sum, each) => (sum + each, sum)), stream.updateStateByKey[Int]((values, _) => values.headOption))
}
