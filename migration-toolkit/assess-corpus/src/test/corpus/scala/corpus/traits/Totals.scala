package corpus.traits

import org.apache.spark.streaming.dstream.DStream

/** A job that is put together of traits. */
object Totals extends Counting with Ratios {
  def main(lines: DStream[String]): Unit = {
    counted(lines).print() // expect: output
    ratios(lines.map(line => (line, line.length.toDouble))).print() // expect: output
  }
}

trait Counting {
  def add(values: Seq[Long], count: Option[Long]): Option[Long] = Some(count.getOrElse(0L) + values.sum)

  def counted(lines: DStream[String]): DStream[(String, Long)] =
    lines.map(line => (line, 1L)).updateStateByKey(add _) // expect: updateStateByKey
}

trait Ratios { self: Counting =>
  protected val partitions: Int = 4

  def ratios(values: DStream[(String, Double)]): DStream[(String, Double)] =
    values.updateStateByKey((seen: Seq[Double], last: Option[Double]) => seen.lastOption.orElse(last), partitions) // expect: updateStateByKey, state-partitions
}
