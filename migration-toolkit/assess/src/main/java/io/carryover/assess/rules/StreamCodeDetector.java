package io.carryover.assess.rules;

import java.util.stream.Stream;

/** Finds a use by a call in the code of streams: in the functions that they are given, and in all that these reach. */
public interface StreamCodeDetector extends Detector {

    Stream<Match> match(Call call);
}
