package io.carryover.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.Set;

/** What Spark promises nobody, and the few classes of the toolkit that use it nevertheless. */
final class SparkInternals {

    /** With their nested classes. Each of them names the Spark versions that it was run on. */
    private static final Set<String> EXPECTED_IN = Set.of(
            "io.carryover.bench.cutover.DirectWrite",
            "io.carryover.legacy.checkpoint.CheckpointMetadata",
            "io.carryover.legacy.checkpoint.KafkaInputs",
            "io.carryover.legacy.checkpoint.LegacyCheckpoint",
            "io.carryover.legacy.checkpoint.MetadataReader",
            "io.carryover.legacy.checkpoint.RemappedPaths",
            "io.carryover.legacy.checkpoint.RolledForward",
            "io.carryover.legacy.checkpoint.StateStreams",
            "io.carryover.legacy.checkpoint.StateElements",
            "io.carryover.legacy.checkpoint.UnstartedContext",
            "io.carryover.legacy.export.IdleJob",
            "io.carryover.legacy.export.StoppedJob",
            "io.carryover.legacy.export.StopSignal",
            "io.carryover.legacy.export.WindowsOfInput",
            "io.carryover.legacy.input.InputReport",
            "io.carryover.legacy.monitoring.RunningState",
            "io.carryover.legacy.records.RecordSchema",
            "io.carryover.legacy.restore.SeededState",
            "io.carryover.legacy.virtualtime.VirtualTimeStreaming",
            "io.carryover.migrated.checkpoint.StateReader",
            "io.carryover.migrated.records.RecordEncoder",
            "io.carryover.migrated.timeouts.ProcessingTimeTimeouts",
            "io.carryover.migrated.virtualtime.CountingSink",
            "io.carryover.migrated.virtualtime.StepClock",
            "io.carryover.migrated.virtualtime.TriggerSink",
            "io.carryover.migrated.virtualtime.VirtualTimeQuery",
            "io.carryover.monitoring.FigureSource");

    private static final Set<String> INTERNAL_CLASSES = Set.of(
            "org.apache.spark.util.ManualClock",
            "org.apache.spark.storage.BlockManager",
            "org.apache.spark.storage.BlockManagerMaster",
            "org.apache.spark.storage.StorageStatus",
            "org.apache.spark.streaming.Checkpoint",
            "org.apache.spark.streaming.CheckpointReader",
            "org.apache.spark.streaming.CheckpointWriter",
            "org.apache.spark.streaming.DStreamGraph",
            "org.apache.spark.streaming.dstream.DStreamCheckpointData",
            "org.apache.spark.streaming.dstream.StateDStream",
            "org.apache.spark.streaming.dstream.InternalMapWithStateDStream",
            "org.apache.spark.streaming.rdd.MapWithStateRDD",
            "org.apache.spark.streaming.rdd.MapWithStateRDDRecord",
            "org.apache.spark.streaming.util.StateMap");

    private static final DescribedPredicate<JavaClass> INTERNAL = resideInAPackage("org.apache.spark.sql.catalyst..")
            .or(resideInAPackage("org.apache.spark.sql.execution.."))
            .or(resideInAPackage("org.apache.spark.sql.classic.."))
            .or(resideInAPackage("org.apache.spark.metrics.."))
            .or(resideInAPackage("org.apache.spark.streaming.scheduler..").and(DescribedPredicate.not(isListenerApi())))
            .or(DescribedPredicate.describe("internal", type -> INTERNAL_CLASSES.contains(type.getName())))
            .as("internals of Spark");

    static final DescribedPredicate<JavaClass> ARE_EXPECTED = DescribedPredicate.describe(
            "are named as touching internals of Spark", type -> EXPECTED_IN.contains(type.getName()));

    static final DescribedPredicate<JavaClass> ARE_NOT_EXPECTED =
            DescribedPredicate.describe("are not named as touching internals of Spark", type -> {
                JavaClass outermost = type;
                while (outermost.getEnclosingClass().isPresent()) {
                    outermost = outermost.getEnclosingClass().get();
                }
                return !EXPECTED_IN.contains(outermost.getName());
            });

    static final ArchCondition<JavaClass> TOUCH = ArchConditions.dependOnClassesThat(INTERNAL);

    static final ArchCondition<JavaClass> NOT_TOUCH = ArchConditions.not(TOUCH);

    private SparkInternals() {}

    /** What Spark's documentation tells users to listen with lies among the internals. */
    private static DescribedPredicate<JavaClass> isListenerApi() {
        return DescribedPredicate.describe(
                "of the listener API",
                type -> type.getSimpleName().startsWith("StreamingListener")
                        || type.getSimpleName().equals("BatchInfo")
                        || type.getSimpleName().equals("OutputOperationInfo")
                        || type.getSimpleName().equals("StreamInputInfo"));
    }
}
