package io.carryover.assess.skeleton;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.carryover.assess.Assessment;
import io.carryover.assess.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A Maven project with a migrated job and a parity test for each stateful pipeline of an assessment. Its folder is new or
 * empty, and is there with all that belongs into it or not at all.
 */
public final class Skeleton {

    private final Path folder;

    private Skeleton(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Claims a folder before any work is done.
     *
     * @throws RefusedSkeletonException if it is a file or not empty
     */
    public static Skeleton at(Path folder) {
        Skeleton skeleton = new Skeleton(folder);
        skeleton.refuseContent();
        return skeleton;
    }

    /**
     * @param inputs what was assessed, and is the class path of the tests together with
     * @param classpath what the inputs need
     * @return how many pipelines it is for; if there is none, nothing is written
     * @throws RefusedSkeletonException if the folder cannot be written; nothing of it is there then
     */
    public int write(Assessment assessment, List<Path> inputs, List<Path> classpath) {
        if (assessment.pipelines().isEmpty()) {
            return 0;
        }
        refuseContent();
        try {
            List<Path> places = AssessedPlaces.of(inputs, classpath);
            Path draft = folder.resolveSibling(
                    "." + folder.getFileName() + "-" + ProcessHandle.current().pid() + ".new");
            try {
                fill(draft, assessment.pipelines(), places);
                Files.deleteIfExists(folder);
                Files.move(draft, folder);
            } finally {
                delete(draft);
            }
        } catch (IOException e) {
            throw new RefusedSkeletonException(folder + ": cannot be written (" + e + "); name another folder", e);
        }
        return assessment.pipelines().size();
    }

    private static void fill(Path draft, List<Pipeline> pipelines, List<Path> places) throws IOException {
        List<PipelineSources> sources = sources(pipelines, new TeamClasses(places));
        Map<String, String> files = new LinkedHashMap<>();
        sources.forEach(one -> files.putAll(one.files()));
        ProjectFiles around = new ProjectFiles();
        LegacyJars jars = new LegacyJars(places);
        files.put("pom.xml", around.pom(sources.get(0).names().title() + "-migrated", jars));
        files.put("README.md", around.readme(sources));
        files.put("src/test/resources/log4j2-test.properties", Resource.text("log4j2-test.properties"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = draft.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        jars.copyClasses(draft);
    }

    private static List<PipelineSources> sources(List<Pipeline> pipelines, TeamClasses classes) {
        List<SkeletonNames> names = SkeletonNames.of(pipelines);
        return IntStream.range(0, pipelines.size())
                .mapToObj(i -> new PipelineSources(pipelines.get(i), names.get(i), classes))
                .toList();
    }

    private static void delete(Path draft) throws IOException {
        if (Files.exists(draft)) {
            MoreFiles.deleteRecursively(draft, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private void refuseContent() {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new RefusedSkeletonException(folder + ": is a file; name a new or empty folder");
        }
        try (Stream<Path> content = Files.list(folder)) {
            content.findFirst().ifPresent(file -> {
                throw new RefusedSkeletonException(
                        folder + ": holds " + file.getFileName() + " already; name a new or empty folder");
            });
        } catch (IOException e) {
            throw new RefusedSkeletonException(folder + ": cannot be read (" + e + "); name another folder", e);
        }
    }
}
