package io.carryover.assess.rules;

import java.util.stream.Stream;
import org.objectweb.asm.tree.ClassNode;

/** Finds a use by what a class extends or implements. */
public interface ClassDetector extends Detector {

    Stream<Match> match(ClassNode type, Scan scan);
}
