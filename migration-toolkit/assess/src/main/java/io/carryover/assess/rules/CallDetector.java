package io.carryover.assess.rules;

import java.util.stream.Stream;

/** Finds a use by a call. */
public interface CallDetector extends Detector {

    Stream<Match> match(Call call);
}
