package io.carryover.dstream.source;

import io.carryover.scenarios.input.JsonLinesFile;
import io.carryover.scenarios.input.RawRecord;
import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;

/**
 * Reads the files of a folder inside tasks.
 *
 * @param folder a path as Hadoop understands it, complete with its file system
 */
record FileReader(String folder) implements Serializable {

    /** The lines of a file, or one unreadable record in place of a file that is too big. */
    Iterator<RawRecord> records(String name) throws IOException {
        Path path = new Path(folder, name);
        FileSystem files = path.getFileSystem(configuration());
        JsonLinesFile file = new JsonLinesFile(name);
        long bytes = files.getFileStatus(path).getLen();
        if (bytes > JsonLinesFile.MAX_BYTES) {
            return List.of(file.tooBig(bytes)).iterator();
        }
        try (FSDataInputStream content = files.open(path)) {
            return file.records(content.readAllBytes());
        }
    }

    private static Configuration configuration() {
        return SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf());
    }
}
