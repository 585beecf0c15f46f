package io.carryover.legacy.checkpoint;

import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.streaming.DStreamGraph;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.dstream.DStream;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A checkpoint names its state files by the paths that they were written at, {@code <folder>/<uuid>/rdd-<n>}. Of a copied one
 * these are somebody else's: whatever it names is looked for in the folder that was given. Run on Spark 3.5.1 and 4.1.
 *
 * @param folder that is read
 */
record RemappedPaths(String folder) {

    void in(DStreamGraph graph) {
        StateStreams.all(graph.getOutputStreams()).forEach(this::in);
    }

    private void in(DStream<?> stream) {
        Map<Time, Object> byTime =
                CollectionConverters.asJava(stream.checkpointData().data());
        for (Time time : Set.copyOf(byTime.keySet())) {
            if (byTime.get(time) instanceof String path) { // inputs keep other things under the same name
                byTime.put(time, of(path));
            }
        }
    }

    /** @throws UnreadableCheckpointException if it is no path that Spark would have written */
    String of(String path) {
        Path written = new Path(path);
        Path parent = written.getParent();
        if (parent == null || parent.isRoot() || path.contains("..")) {
            throw new UnreadableCheckpointException(
                    folder + ": is damaged, it names state in " + path + ", where Spark writes none");
        }
        return new Path(new Path(folder, parent.getName()), written.getName()).toString();
    }
}
