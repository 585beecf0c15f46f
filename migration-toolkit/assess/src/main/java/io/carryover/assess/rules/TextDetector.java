package io.carryover.assess.rules;

import io.carryover.assess.Place;
import java.util.stream.Stream;

/** Finds a use by a constant text. */
public interface TextDetector extends Detector {

    Stream<Match> match(String text, Place place);
}
