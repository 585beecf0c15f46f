package io.carryover.legacy.checkpoint;

import java.util.regex.Pattern;

/** Whose class one is, by its name. */
final class ClassOrigin {

    private static final Pattern OF_SPARK = Pattern.compile("(org\\.apache\\.spark|scala)\\..*");

    /** Those may have other fields in another release and know how to read the old ones. */
    private static final Pattern OF_OTHERS =
            Pattern.compile("\\[.*|(javax?|jdk|sun|org\\.apache\\.(hadoop|kafka))\\..*");

    private ClassOrigin() {}

    static boolean isOfSpark(String className) {
        return OF_SPARK.matcher(className).matches();
    }

    /** Whether it is of a job, or of a library that the job brought along. */
    static boolean isOfJob(String className) {
        return !isOfSpark(className) && !OF_OTHERS.matcher(className).matches();
    }
}
