package io.carryover.legacy.checkpoint;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.SparkConf;

/**
 * The classes that a job's configuration tells Kryo of. It lies in the checkpoint like all else: an object of each registrator is made
 * as soon as Kryo is, and a registered class is known by a number, so that no class loader is asked for it. Run on Spark 3.5.1 and 4.1.
 */
public final class KryoSettings {

    private static final List<String> NAMING_CLASSES =
            List.of("spark.kryo.registrator", "spark.kryo.classesToRegister");

    private KryoSettings() {}

    /**
     * To be called before an application is given these settings of a job.
     *
     * @throws RejectedClassException if a class that they name is not allowed
     * @throws UnreadableCheckpointException if there is no such class
     */
    public static void requireAllowed(LegacyCheckpoint checkpoint, AllowedClasses allowed) {
        try {
            requireAllowed(checkpoint.jobConf(), allowed, Thread.currentThread().getContextClassLoader());
        } catch (ForbiddenClass | ClassNotFoundException | LinkageError e) {
            throw ReadFailure.of(checkpoint.metadata().file(), e);
        }
    }

    /** @throws ForbiddenClass if a class that they name is not allowed */
    static void requireAllowed(SparkConf job, AllowedClasses allowed, ClassLoader loader)
            throws ClassNotFoundException {
        for (String setting : NAMING_CLASSES) {
            for (String name : names(job.get(setting, ""))) {
                if (!allowed.permits(Class.forName(name, false, loader))) {
                    throw new ForbiddenClass(name, "is of a job whose " + setting + " names");
                }
            }
        }
    }

    private static List<String> names(String value) {
        return Arrays.stream(value.split(","))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
