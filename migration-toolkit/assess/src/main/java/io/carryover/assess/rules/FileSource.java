package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.stream.Stream;

/** A folder as a source. For instance: {@code context.textFileStream("/data/in")} */
final class FileSource implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "source-files",
                "files of a folder",
                "`spark.readStream()` with `text`, `json`, `csv` or `parquet` and a schema. Files are known "
                        + "by their path and never read twice, however old they are; `maxFilesPerTrigger` and "
                        + "`maxFileAge` bound what is read. Text and rows replace input formats; `binaryFile` the rest.",
                List.of("D16"),
                Effort.REWRITE,
                "another source, options by other names",
                "sources",
                "context.textFileStream(\"/data/in\")");
    }

    @Override
    public Stream<Match> match(Call call) {
        if (!call.isOnContext("textFileStream", "fileStream", "binaryRecordsStream")) {
            return Stream.empty();
        }
        return Stream.of(
                call.found("A stream comes from the files of a folder.").with("folder", folder(call)));
    }

    private static String folder(Call call) {
        return call.scan()
                .values()
                .text(call.site().argumentOf("Ljava/lang/String;"))
                .orElse("not a constant");
    }
}
