package corpus.kafkascala

import org.apache.kafka.common.serialization.StringDeserializer
import org.apache.spark.SparkConf
import org.apache.spark.streaming.{Seconds, State, StateSpec, StreamingContext}
import org.apache.spark.streaming.kafka010._
import org.apache.spark.streaming.kafka010.ConsumerStrategies.Subscribe
import org.apache.spark.streaming.kafka010.LocationStrategies.PreferConsistent

/** Kafka, a recovered context, and offsets committed behind the output. */
object Driver {

  private val checkpoint = "/checkpoints/driver"

  def main(args: Array[String]): Unit = {
    val ssc = StreamingContext.getOrCreate(checkpoint, () => create(args(0))) // expect: context-get-or-create
    ssc.start()
    ssc.awaitTermination()
  }

  def create(brokers: String): StreamingContext = {
    val conf = new SparkConf()
      .setAppName("driver")
      .set("spark.streaming.kafka.consumer.cache.enabled", "false") // expect: setting
    val ssc = new StreamingContext(conf, Seconds(10)) // expect: context
    ssc.checkpoint(checkpoint) // expect: context-checkpoint

    val params = Map[String, Object](
      "bootstrap.servers" -> brokers,
      "key.deserializer" -> classOf[StringDeserializer],
      "value.deserializer" -> classOf[StringDeserializer],
      "group.id" -> "driver", // expect: kafka-parameter
      "auto.offset.reset" -> "latest", // expect: kafka-parameter
      "enable.auto.commit" -> (false: java.lang.Boolean) // expect: kafka-parameter
    )
    val stream = KafkaUtils.createDirectStream[String, String](ssc, PreferConsistent, Subscribe[String, String](Array("in"), params)) // expect: source-kafka, kafka-location-strategy, kafka-consumer-strategy

    stream
      .map(record => (record.key, record.value.length))
      .mapWithState(StateSpec.function((key: String, length: Option[Int], longest: State[Int]) => { // expect: mapWithState
        val now = math.max(length.getOrElse(0), longest.getOption.getOrElse(0))
        longest.update(now)
        (key, now)
      }))
      .foreachRDD { rdd => // expect: foreach-rdd
        rdd.foreachPartition(_.foreach(_ => ()))
      }

    stream.foreachRDD { rdd => // expect: foreach-rdd
      val ranges = rdd.asInstanceOf[HasOffsetRanges].offsetRanges // expect: kafka-offsets
      stream.asInstanceOf[CanCommitOffsets].commitAsync(ranges) // expect: kafka-commit
    }
    ssc
  }
}
