package corpus.scalawindows

import org.apache.spark.streaming.{Minutes, Seconds}
import org.apache.spark.streaming.dstream.DStream

/** Windows in Scala, with the operators that everybody copies. */
object Trends {
  def of(words: DStream[String]): Unit = {
    val ones = words.map((_, 1L))
    ones.reduceByKeyAndWindow(_ + _, _ - _, Minutes(10), Seconds(2), 2).print() // expect: window-inverse-reduce, output
    ones.reduceByKeyAndWindow(_ + _, Minutes(10)).print() // expect: window-reduce, output
    ones.reduceByKeyAndWindow((a: Long, b: Long) => a + b, Minutes(10), Seconds(10)).print() // expect: window-reduce, output
    words.window(Seconds(30)).map(_.length).reduce(_ max _).print() // expect: window, output
    words.countByValueAndWindow(Minutes(1), Seconds(10)).print() // expect: window-inverse-reduce, output
    words.countByWindow(Minutes(1), Seconds(10)).print() // expect: window-inverse-reduce, output
    words.slice(org.apache.spark.streaming.Time(0), org.apache.spark.streaming.Time(1)) // expect: slice
  }
}
