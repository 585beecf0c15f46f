package io.carryover.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Spark's classes in the form in which a JVM holds them in memory: with it one that lives for seconds starts in two thirds of the
 * time. For tests, which start many; they name the file in the system property {@value #PROPERTY}. Whoever asks first makes it,
 * and whoever asks meanwhile goes without, as does a JVM that it does not fit.
 *
 * @param file the archive, complete
 * @see <a href="https://docs.oracle.com/en/java/javase/17/vm/class-data-sharing.html">class data sharing</a>
 */
public record ClassArchive(Path file) {

    private static final String PROPERTY = "carryover.class.archive";
    private static final Duration MAKING_TAKES = Duration.ofMinutes(3);

    /** Empty if this run has not asked for one, or it is not there yet. */
    public static synchronized Optional<ClassArchive> ofThisRun() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .map(file -> new ClassArchive(Path.of(file).normalize()))
                .filter(ClassArchive::isThereOrMade);
    }

    /** Of a JVM that is started through the assembled Spark home with {@link #environment()}. */
    public String jvmOptions() {
        return "-XX:SharedArchiveFile=" + file + " " + common();
    }

    /** An archive is of jars alone: Spark's own folder of settings cannot be on the class path. */
    public Map<String, String> environment() {
        return Map.of("SPARK_CONF_DIR", beside(".conf").toString());
    }

    private boolean isThereOrMade() {
        if (Files.exists(file)) {
            return true;
        }
        try (FileChannel channel =
                        FileChannel.open(beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null && !Files.exists(file)) {
                make();
            }
            return Files.exists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Of what a migrated job loads, which is nearly all that a legacy one does. */
    private void make() throws IOException, InterruptedException {
        Files.createDirectories(beside(".conf"));
        Path unfinished = beside(".unfinished");
        Path work = Files.createTempDirectory(file.getParent(), "class-archive");
        try (LoggedProcess job = JobSide.MIGRATED
                .submit()
                .start(work, job(work), "-XX:ArchiveClassesAtExit=" + unfinished + " " + common(), environment())) {
            job.awaitSuccess(MAKING_TAKES);
        }
        if (Files.exists(unfinished)) {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.createFile(file); // of a JVM that can make none; one that is empty is taken by none
        }
    }

    private static List<String> job(Path work) throws IOException {
        Path input = Files.createDirectory(work.resolve("in"));
        Files.writeString(input.resolve("a.jsonl"), "{\"userId\": \"ann\", \"eventTime\": \"2026-01-01T10:00:00Z\"}\n");
        return Stream.of(
                        "--scenario gap-sessions --api transformWithState --available-now",
                        "--source files --input " + input,
                        "--sink jsonl --output " + work.resolve("out"),
                        "--checkpoint " + work.resolve("checkpoint"))
                .flatMap(options -> Stream.of(options.split(" ")))
                .toList();
    }

    /** Says nothing of classes that are left out, or of an archive that does not fit; with the log settings of the Spark home. */
    private static String common() {
        Path home = BuiltParts.sparkSubmit().getParent().getParent();
        return "-Xshare:auto -Xlog:cds*=off -Dlog4j2.configurationFile=" + home.resolve("conf/log4j2.properties");
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
