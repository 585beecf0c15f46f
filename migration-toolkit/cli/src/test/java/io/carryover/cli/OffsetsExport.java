package io.carryover.cli;

import io.carryover.carried.CarriedFolderWriter;
import io.carryover.carried.Cut;
import io.carryover.carried.CutKind;
import io.carryover.carried.Manifest;
import io.carryover.carried.Offsets;
import io.carryover.carried.Source;
import io.carryover.carried.SourceSide;
import io.carryover.carried.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** An export of a job without state: what its offsets are is all that matters. */
final class OffsetsExport {

    private OffsetsExport() {}

    static void write(Path folder, Offsets offsets) throws IOException {
        CarriedFolderWriter.begin(folder.toString(), new Configuration())
                .finish(
                        new Manifest(
                                Manifest.FORMAT,
                                new Tool("0", "4"),
                                new Source(SourceSide.LEGACY, "file:/job", null, 1000L, List.of()),
                                new Cut(2000, CutKind.STATE_ON_DISK, List.of()),
                                null,
                                List.of(),
                                List.of(),
                                List.of()),
                        offsets);
    }
}
