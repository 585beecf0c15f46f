package io.carryover.parity.faults;

import io.carryover.dstream.LegacyJob;
import io.carryover.parity.suite.ScenarioImplementations;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.Side;
import io.carryover.structured.MigratedJob;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A copy of a scenario's jobs, and of what they use where that is copied too.
 *
 * @param prefix what the names of its packages have in front
 * @param packages those that are copied
 * @param mistake what is wrong in it, if anything
 */
record JobCopy(String prefix, Set<String> packages, Optional<Mistake> mistake) {

    /** Under this package lie all copies. */
    static final String ROOT = "planted";

    /** With a fault in it: of no more packages than it takes. */
    static JobCopy of(Fault fault, int number) {
        return new JobCopy(ROOT + ".f" + number + ".", packagesOf(fault), Optional.of(fault.mistake()));
    }

    /** With none of these faults, but of all that is copied for any of them. */
    static JobCopy untouched(String name, Collection<Fault> faults) {
        Set<String> packages = new HashSet<>();
        faults.forEach(fault -> packages.addAll(packagesOf(fault)));
        return new JobCopy(ROOT + ".untouched." + name.replace("-", "") + ".", packages, Optional.empty());
    }

    private static Set<String> packagesOf(Fault fault) {
        Set<String> packages = new HashSet<>();
        packages.add(fault.mistake().where().getPackageName());
        fault.apis().forEach(api -> packages.add(jobs(fault.scenario(), api.side())));
        return packages;
    }

    /** A scenario's packages have its name in every room. */
    private static String jobs(Scenario<?> scenario, Side side) {
        String room = side == Side.LEGACY ? "io.carryover.dstream." : "io.carryover.structured.";
        return room + scenario.name().replace("-", "");
    }

    List<SourceText> sources() {
        return packages.stream()
                .flatMap(name -> Sources.of(name).stream())
                .map(this::withMistake)
                .map(source -> source.copied(packages, prefix))
                .toList();
    }

    private SourceText withMistake(SourceText source) {
        return mistake.filter(one -> one.where().getName().equals(source.className()))
                .map(one -> one.in(source))
                .orElse(source);
    }

    /** The copied jobs with certain APIs; to be called when the sources are compiled. */
    @SuppressWarnings("unchecked") // all are of one scenario, and so have its events
    <E extends Record> ScenarioImplementations<E> jobs(Set<Api> apis) {
        List<LegacyJob<E, ?>> legacy = new ArrayList<>();
        List<MigratedJob<E, ?>> migrated = new ArrayList<>();
        for (Object job : jobConstants()) {
            if (job instanceof LegacyJob<?, ?> one) {
                legacy.add((LegacyJob<E, ?>) one);
            } else {
                migrated.add((MigratedJob<E, ?>) job);
            }
        }
        Scenario<E> scenario =
                legacy.isEmpty() ? migrated.get(0).scenario() : legacy.get(0).scenario();
        return new ScenarioImplementations<>(scenario, legacy, migrated).with(apis);
    }

    private List<Object> jobConstants() {
        return sources().stream()
                .filter(source -> source.text().contains(" JOB = "))
                .map(source -> constant(source.className()))
                .toList();
    }

    private static Object constant(String className) {
        try {
            return Class.forName(className).getField("JOB").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
