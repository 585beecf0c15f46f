package corpus.constructors

import org.apache.spark.streaming.dstream.DStream

/** Wired in the constructor and in a lazy value; a stream for each region in a comprehension. */
class Dashboard(clicks: DStream[(String, Long)], regions: Seq[String]) extends Serializable {

  private val totals = clicks.updateStateByKey[Long](sum _) // expect: updateStateByKey

  lazy val last: DStream[(String, Long)] = clicks.updateStateByKey { (values: Seq[Long], state: Option[Long]) => // expect: updateStateByKey
    values.lastOption orElse state
  }

  val byRegion: Seq[DStream[(String, Long)]] = for {
    region <- regions
    if region.nonEmpty
  } yield clicks.filter(_._1.startsWith(region)).updateStateByKey(sum _) // expect: updateStateByKey

  private def sum(values: Seq[Long], state: Option[Long]): Option[Long] = Some(values.sum + state.getOrElse(0L))

  def start(): Unit = totals.foreachRDD { (rdd, time) => // expect: foreach-rdd, foreach-rdd-several-actions
    if (!rdd.isEmpty()) rdd.saveAsTextFile(s"/out/${time.milliseconds}")
  }
}
