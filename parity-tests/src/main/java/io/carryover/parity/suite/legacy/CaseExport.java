package io.carryover.parity.suite.legacy;

import io.carryover.dstream.LegacyJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Makes a carried folder of what a legacy job has left. */
@FunctionalInterface
public interface CaseExport {

    /**
     * @param parameters that the case sets, by name
     * @param checkpoint of the job, whose last batch was that of the cut
     * @param out where nothing is yet
     */
    void write(LegacyJob<?, ?> job, Map<String, String> parameters, Path checkpoint, Path out) throws IOException;
}
