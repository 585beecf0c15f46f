package io.carryover.legacy.export;

import java.util.List;

/**
 * What {@link Main} is started with.
 *
 * @param jars paths or URIs of the job's jars, whose classes a checkpoint may hold
 * @param allowed patterns of more classes that it may hold
 * @param allowOlder whether an older checkpoint will do, if the newest cannot be read
 */
public record SubmittedExport(ExportRequest request, List<String> jars, List<String> allowed, boolean allowOlder) {

    public SubmittedExport {
        jars = List.copyOf(jars);
        allowed = List.copyOf(allowed);
    }
}
