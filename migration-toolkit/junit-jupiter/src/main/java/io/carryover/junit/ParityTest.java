package io.carryover.junit;

import io.carryover.pair.JobPair;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that is run once for each case of a pair of jobs, with a {@link PairUnderTest} as its parameter. The reports of a
 * test run are in {@code target/parity/NAME}, NAME being that of the pair. Needs the options of the JVM that Spark needs.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(ParityExtension.class)
public @interface ParityTest {

    /** Describes the pair; a class with a constructor without parameters. */
    Class<? extends Supplier<? extends JobPair<?>>> pair();

    /**
     * The folder of a case, or of cases, seen from the working directory: in Maven, that of the module. A case is a folder
     * of {@code batch-01.jsonl}, {@code batch-02.jsonl}, ... and, optionally, {@code case.json} and expected files; without
     * these, the migrated job must do what the legacy job does.
     */
    String cases();
}
