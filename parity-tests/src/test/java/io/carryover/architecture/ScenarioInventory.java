package io.carryover.architecture;

import io.carryover.parity.fixture.BadFixture;
import io.carryover.parity.fixture.Declarations;
import io.carryover.parity.fixture.Expectations;
import io.carryover.parity.fixture.Fixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The fixtures of a scenario.
 *
 * @param apis the names of those that the scenario is implemented with
 */
record ScenarioInventory(Path folder, Set<String> apis) {

    private static final int FEWEST_CASES = 3;
    private static final Set<String> BESIDE_CASES = Set.of("README.md", "declared.json");
    private static final Pattern IN_A_CASE = Pattern.compile("case\\.json|(batch|expected)-.*\\.jsonl");

    Stream<String> problems() {
        if (!Files.exists(folder.resolve("README.md"))) {
            return Stream.of(folder + ": has no README.md with the rule");
        }
        List<Path> cases = FixtureEntries.in(folder).filter(Files::isDirectory).toList();
        Stream<String> fewCases = cases.size() < FEWEST_CASES
                ? Stream.of(folder + ": has " + cases.size() + " cases, and needs " + FEWEST_CASES)
                : Stream.of();
        return Stream.of(
                        fewCases,
                        FixtureEntries.unread(
                                folder, name -> BESIDE_CASES.contains(name) || Files.isDirectory(folder.resolve(name))),
                        orRefusal(folder, this::declaredForOthers),
                        cases.stream().flatMap(this::problemsOf))
                .flatMap(Function.identity());
    }

    private Stream<String> problemsOf(Path one) {
        return Stream.concat(
                FixtureEntries.unread(one, name -> IN_A_CASE.matcher(name).matches()),
                orRefusal(one, this::expectedInVain));
    }

    private Stream<String> declaredForOthers(Path scenario) {
        return Declarations.in(scenario).all().stream()
                .flatMap(declaration -> notAmongOurs(declaration.apis()))
                .map(api -> scenario.resolve("declared.json") + ": is for " + api
                        + ", which the scenario is not implemented with");
    }

    private Stream<String> expectedInVain(Path one) {
        Fixture fixture = Fixture.read(one);
        Expectations general = Expectations.read(fixture);
        Stream<String> nothing = general.outputs().isEmpty() || general.state().isEmpty()
                ? Stream.of(one + ": does not say which outputs and which state it expects")
                : Stream.of();
        return Stream.concat(
                nothing,
                notAmongOurs(Expectations.declaredIn(fixture, Declarations.of(fixture))
                                .keySet())
                        .map(api -> one + ": expects something of " + api
                                + ", which the scenario is not implemented with"));
    }

    private Stream<String> notAmongOurs(Collection<String> others) {
        return others.stream().filter(api -> !apis.contains(api));
    }

    /** What the reader of fixtures refuses is a problem like any other. */
    private static Stream<String> orRefusal(Path read, Function<Path, Stream<String>> problems) {
        try {
            return problems.apply(read).toList().stream();
        } catch (BadFixture e) {
            return Stream.of(e.getMessage());
        }
    }
}
