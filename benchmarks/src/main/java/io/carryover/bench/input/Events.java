package io.carryover.bench.input;

import io.carryover.scenarios.gapsessions.UserEvent;
import java.io.Serializable;
import java.util.Iterator;

/** The events of each batch, by partition. */
@FunctionalInterface
public interface Events extends Serializable {

    Iterator<UserEvent> of(Slice slice);
}
