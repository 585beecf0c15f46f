package io.carryover.parity.search;

import io.carryover.parity.compare.Difference;
import java.util.List;

/** Runs cases on the engines and compares with the sequential model. */
public interface Trial {

    /** Runs a case through all APIs, and once more with its kill if it has one. */
    List<Failure> run(SearchCase one);

    /**
     * Runs a case through one API alone; with the kill only, if the case has one.
     *
     * @return how it differs, but for declared differences; empty if in nothing
     */
    List<Difference> run(SearchCase one, String api);
}
