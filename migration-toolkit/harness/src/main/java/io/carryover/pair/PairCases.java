package io.carryover.pair;

import io.carryover.parity.fixture.BadFixture;
import io.carryover.parity.fixture.Declarations;
import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.UnusedDeclarations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cases that a pair is run through.
 *
 * @param folder a case, or a folder of cases with what is declared for all of them
 * @param cases in order of their names
 */
public record PairCases<E>(Path folder, List<PairCase<E>> cases) {

    public PairCases {
        cases = List.copyOf(cases);
    }

    /** @throws BadFixture if the folder is neither a case nor holds nothing but cases, or a case cannot be used */
    public static <E> PairCases<E> in(Path folder, JobPair<E> pair) {
        return new PairCases<>(
                folder,
                foldersOfCases(folder).stream()
                        .map(one -> PairCase.of(pair, Fixture.read(one)))
                        .toList());
    }

    /** One line for each declared difference that none of these cases shows, once all of them have run. */
    public Stream<String> unusedDeclarations(List<CaseReport> reports) {
        return reports.size() < cases.size()
                ? Stream.of()
                : UnusedDeclarations.of(Declarations.in(folder), reports).stream()
                        .map(declaration ->
                                folder.resolve("declared.json") + ": declares " + declaration.code() + " for "
                                        + String.join(", ", declaration.apis())
                                        + ", which occurs in no case; remove it or add a case");
    }

    private static List<Path> foldersOfCases(Path folder) {
        if (!Files.isDirectory(folder) || Files.exists(folder.resolve("batch-01.jsonl"))) {
            return List.of(folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> folders = files.filter(Files::isDirectory).sorted().toList();
            return folders.isEmpty() ? List.of(folder) : folders;
        } catch (IOException e) {
            throw new BadFixture(folder, "cannot be listed (" + e + "); make it a readable folder");
        }
    }
}
