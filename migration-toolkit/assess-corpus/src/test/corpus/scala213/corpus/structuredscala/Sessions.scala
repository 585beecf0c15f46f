package corpus.structuredscala

import org.apache.spark.sql.{Dataset, SparkSession}
import org.apache.spark.sql.streaming.{GroupState, GroupStateTimeout, OutputMode}

/** Trap: Structured Streaming in Scala. Nothing here is a finding. */
class Sessions(spark: SparkSession) extends Serializable {
  import spark.implicits._

  def counts(events: Dataset[(String, Long)]): Dataset[(String, Long)] =
    events.groupByKey(_._1).mapGroupsWithState(GroupStateTimeout.ProcessingTimeTimeout)(count _)

  def all(events: Dataset[(String, Long)]): Dataset[String] =
    events.groupByKey(_._1).flatMapGroupsWithState[Long, String](OutputMode.Append, GroupStateTimeout.NoTimeout) {
      (key, values, state) =>
        if (state.exists) state.remove()
        state.update(values.size)
        Iterator(key)
    }

  private def count(key: String, values: Iterator[(String, Long)], state: GroupState[Long]): (String, Long) = {
    val now = state.getOption.getOrElse(0L) + values.size
    state.update(now)
    (key, now)
  }
}
