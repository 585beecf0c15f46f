package io.carryover.legacy.inspect;

import java.util.List;

/**
 * What is to be looked at.
 *
 * @param checkpoint folder, as a path or URI
 * @param jars of the job
 * @param allowed patterns of further class names
 * @param allowOlder whether older metadata will do, if the newest cannot be read
 */
public record InspectRequest(String checkpoint, List<String> jars, List<String> allowed, boolean allowOlder) {

    public InspectRequest {
        jars = List.copyOf(jars);
        allowed = List.copyOf(allowed);
    }
}
