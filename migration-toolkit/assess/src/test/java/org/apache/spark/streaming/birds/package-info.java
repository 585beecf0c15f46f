/** A connector as those for Twitter or MQTT are: in a package below that of Spark Streaming. */
package org.apache.spark.streaming.birds;
