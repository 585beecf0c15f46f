package io.carryover.assess.rules;

import io.carryover.assess.pipeline.StatefulCall;
import java.util.stream.Stream;

/** Finds a use by what a stateful operation and its function do. */
public interface StateDetector extends Detector {

    Stream<Match> match(StatefulCall stateful);
}
