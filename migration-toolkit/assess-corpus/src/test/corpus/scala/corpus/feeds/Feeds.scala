package corpus.feeds

import java.util.regex.Pattern

import org.apache.kafka.common.TopicPartition
import org.apache.kafka.common.serialization.StringDeserializer
import org.apache.spark.streaming.StreamingContext
import org.apache.spark.streaming.dstream.DStream
import org.apache.spark.streaming.kafka010.{ConsumerStrategies, KafkaUtils, LocationStrategies}

/** A pattern of topics with offsets, and parameters put together in steps. */
object Feeds {

  private val common = Map[String, Object](
    "bootstrap.servers" -> "kafka:9092",
    "key.deserializer" -> classOf[StringDeserializer],
    "value.deserializer" -> classOf[StringDeserializer],
    "isolation.level" -> "read_committed" // expect: kafka-parameter
  )

  def lines(ssc: StreamingContext, group: String, offsets: Map[TopicPartition, Long]): DStream[String] = {
    val params = common + ("group.id" -> group) // expect: kafka-parameter
    val feeds = ConsumerStrategies.SubscribePattern[String, String](Pattern.compile("feed-.*"), params, offsets) // expect: kafka-consumer-strategy
    val brokers = LocationStrategies.PreferBrokers // expect: kafka-location-strategy
    KafkaUtils.createDirectStream[String, String](ssc, brokers, feeds).map(_.value) // expect: source-kafka
  }
}
