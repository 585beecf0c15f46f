package io.carryover.assess.skeleton;

import io.carryover.assess.Pipeline;
import java.util.ArrayList;
import java.util.List;

/**
 * What is generated for a pipeline is called after its class, in the package of its class: so it sees what the class shows
 * to its package.
 *
 * @param packageName empty for the default package
 * @param base such as {@code UserSessions}; numbered from the second pipeline of a class on
 */
record SkeletonNames(String packageName, String base) {

    static List<SkeletonNames> of(List<Pipeline> pipelines) {
        List<SkeletonNames> names = new ArrayList<>();
        for (Pipeline pipeline : pipelines) {
            String topLevel = pipeline.place().topLevelClass().replaceAll("\\$+$", "");
            int end = topLevel.lastIndexOf('.');
            String packageName = end < 0 ? "" : topLevel.substring(0, end);
            String base = topLevel.substring(end + 1).replaceAll("[^A-Za-z0-9_]", "_");
            SkeletonNames one = new SkeletonNames(packageName, base);
            for (int number = 2; names.contains(one); number++) {
                one = new SkeletonNames(packageName, base + number);
            }
            names.add(one);
        }
        return names;
    }

    String migrated() {
        return base + "Migrated";
    }

    String pair() {
        return base + "Pair";
    }

    String test() {
        return base + "ParityTest";
    }

    /** Of the pair, in reports and folders. */
    String title() {
        String dashed = base.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
        return dashed.replaceAll("^[^a-z0-9]+", "job-");
    }

    /** Of a class in it, from the folder of the sources. */
    String file(String className) {
        return (packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/") + className + ".java";
    }
}
