/**
 * Begins a query with state, offsets and watermark that were carried over from a job before. Any team's job needs no more than
 * this:
 *
 * <pre>{@code
 * String checkpoint = "hdfs:///checkpoints/clicks"; // the query's checkpointLocation
 * CarriedState carried = CarriedState.open(spark, "hdfs:///exports/clicks", checkpoint);
 * CarriedWatermark watermark = carried.watermark(); // of event-time jobs
 *
 * spark.readStream().format("kafka")
 *         .option("startingOffsets", carried.offsets().json())
 *         ...
 *         .withWatermark("time", "10 minutes")
 *         .where(watermark.isBefore("time"))
 *         .groupByKey(Click::user, Encoders.STRING())
 *         .flatMapGroupsWithState(
 *                 (user, clicks, state) -> count(user, clicks, state, watermark),
 *                 OutputMode.Append(),
 *                 Encoders.bean(Total.class),
 *                 Encoders.STRING(),
 *                 GroupStateTimeout.EventTimeTimeout(),
 *                 carried.state(Encoders.STRING(), Encoders.bean(Total.class)))
 * }</pre>
 *
 * The same command starts the query again and goes on from its checkpoint; a checkpoint that has begun otherwise is refused.
 *
 * <p>The function is called once for each carried key without values, in the first batch that has data, with no timeout set: there
 * it sets one, or ends a key that is due by {@link io.carryover.migrated.restore.CarriedWatermark#orLater}. Where timeouts
 * go by processing time, the state is {@link io.carryover.migrated.restore.Dated}, so that the first call knows from when.
 * A processor of {@code transformWithState} does the same in {@code handleInitialState}, and keeps what state it likes.
 */
package io.carryover.migrated.restore;
