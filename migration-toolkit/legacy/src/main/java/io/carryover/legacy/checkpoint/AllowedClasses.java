package io.carryover.legacy.checkpoint;

import java.io.ObjectInputFilter;
import java.io.Serializable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which classes a checkpoint may hold objects of: to deserialize is to run code that the checkpoint chooses among all that is
 * on the class path. Of the JDK those that hold values, all of Scala and Spark, what Kafka's and Hadoop's inputs leave there,
 * this toolkit, the job's own jars, and what the user names.
 *
 * <p>A class is of a jar if it was loaded from a file of that name: executors have the jar in another folder.
 */
public final class AllowedClasses implements ObjectInputFilter, Serializable {

    private static final String EVERYTHING = "*";

    /** For a checkpoint that is as trusted as the running program. */
    public static final AllowedClasses ANY = new AllowedClasses(Set.of(), EVERYTHING);

    private static final long serialVersionUID = 1;

    private static final List<String> ALWAYS = List.of(
            "java.lang.*",
            "java.lang.invoke.SerializedLambda",
            "java.io.Serializable",
            "java.io.File",
            "java.math.*",
            "java.net.URI",
            "java.sql.Date",
            "java.sql.Time",
            "java.sql.Timestamp",
            "java.text.*",
            "java.time.**",
            "java.util.*",
            "java.util.concurrent.*",
            "java.util.concurrent.atomic.*",
            "java.util.concurrent.locks.*",
            "java.util.function.*",
            "java.util.regex.*",
            "sun.util.calendar.ZoneInfo",
            "scala.**",
            "org.apache.spark.**",
            "org.apache.hadoop.conf.*",
            "org.apache.hadoop.fs.*",
            "org.apache.hadoop.io.*",
            "org.apache.hadoop.mapred.**",
            "org.apache.hadoop.mapreduce.**",
            "org.apache.kafka.clients.consumer.*",
            "org.apache.kafka.common.**",
            "io.carryover.legacy.**");

    private final Set<String> jars;
    private final String pattern;
    private transient volatile ObjectInputFilter byName;
    private transient volatile ClassValue<Boolean> known; // asked for every object

    private AllowedClasses(Set<String> jars, String pattern) {
        this.jars = jars;
        this.pattern = pattern;
    }

    /**
     * @param jars paths or URIs of the job's jars, all of whose classes are allowed
     * @param patterns of further class names: {@code com.acme.Money}, {@code com.acme.*} for a package, {@code com.acme.**} with
     *     those below it
     * @throws IllegalArgumentException if a pattern is none
     */
    public static AllowedClasses of(List<String> jars, List<String> patterns) {
        patterns.forEach(AllowedClasses::requirePattern);
        String all = String.join(";", ALWAYS)
                + patterns.stream().map(one -> ";" + one).collect(Collectors.joining());
        return new AllowedClasses(jars.stream().map(AllowedClasses::fileName).collect(Collectors.toSet()), all);
    }

    /** A pattern of the JDK can also forbid or set limits; here it names classes. */
    private static void requirePattern(String pattern) {
        if (!pattern.matches("[\\w$.]+?(\\.\\*\\*|\\*)?")) {
            throw new IllegalArgumentException("\"" + pattern
                    + "\" names no classes; give a class such as com.acme.Money, a package such as com.acme.*, or com.acme.**"
                    + " with those below it");
        }
    }

    public boolean permits(Class<?> type) {
        if (known == null) {
            known = new ClassValue<>() {
                @Override
                protected Boolean computeValue(Class<?> asked) {
                    return isPermitted(asked);
                }
            };
        }
        return known.get(type);
    }

    private boolean isPermitted(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element.isPrimitive() || isNamed(element) || isOfJob(element);
    }

    /** Whether the user has named just this, which is written like a class and is none: a parameter of a job. */
    boolean names(String parameter) {
        return List.of(pattern.split(";")).contains(parameter) || pattern.equals(EVERYTHING);
    }

    /** @throws ForbiddenClass if it is not permitted */
    void require(Class<?> type) {
        if (!permits(type)) {
            throw new ForbiddenClass(type.getName());
        }
    }

    /** @throws ForbiddenClass which the stream wraps, so that the class can be named */
    @Override
    public Status checkInput(FilterInfo info) {
        if (info.serialClass() == null) {
            return Status.UNDECIDED;
        }
        require(info.serialClass());
        return Status.ALLOWED;
    }

    private boolean isNamed(Class<?> type) {
        if (byName == null) {
            byName = ObjectInputFilter.Config.createFilter(pattern);
        }
        return byName.checkInput(new OneClass(type)) == Status.ALLOWED;
    }

    private boolean isOfJob(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(location -> fileName(location.getPath()))
                .filter(name -> jars.contains(name) || jars.contains(decoded(name)))
                .isPresent();
    }

    private static String fileName(String path) {
        String file = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** A class loader knows a jar by its URL; users name it by its path. */
    private static String decoded(String fileName) {
        return URLDecoder.decode(fileName.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The question that a filter is asked. */
    private record OneClass(Class<?> serialClass) implements FilterInfo {

        @Override
        public long arrayLength() {
            return -1;
        }

        @Override
        public long depth() {
            return 1;
        }

        @Override
        public long references() {
            return 1;
        }

        @Override
        public long streamBytes() {
            return 1;
        }
    }
}
