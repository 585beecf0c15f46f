/**
 * Begins a legacy job with state, offsets and watermark that were carried over. Any team's job needs no more than this:
 *
 * <pre>{@code
 * CarriedState carried = CarriedState.open("hdfs:///carried/back", hadoop);
 * JavaPairDStream<String, Session> sessions = clicks.updateStateByKey(...);
 * carried.state(String.class, Session.class).into(sessions);
 * }</pre>
 *
 * State is a bean, a record, a Scala case class, a plain value, a collection of these; or a tuple, whose class does not tell what
 * it holds:
 *
 * <pre>{@code
 * carried.state(new TypeOf<String>() {}, new TypeOf<Tuple2<Integer, Session>>() {}).into(sessions);
 * }</pre>
 */
package io.carryover.legacy.restore;
