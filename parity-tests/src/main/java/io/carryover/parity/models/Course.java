package io.carryover.parity.models;

import io.carryover.parity.fixture.Fixture;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The steps of a fixture that run.
 *
 * @param steps in order, from 1; one that is left out has no records
 * @param takenOverIn the step in which another job takes over, with state and watermark of the one before but not with the
 *     newest event time that it has seen (D27); empty if one job runs all
 */
public record Course(List<Integer> steps, OptionalInt takenOverIn) {

    public Course {
        steps = List.copyOf(steps);
    }

    /** Of one job. */
    public static Course of(List<Integer> steps) {
        return new Course(steps, OptionalInt.empty());
    }

    /** Every step, idle ones included. */
    public static Course all(Fixture fixture) {
        return of(IntStream.rangeClosed(1, fixture.steps()).boxed().toList());
    }

    /** Of a job that ends with a step, and of a query that takes over: it runs nothing until data arrives (D08). */
    public static Course carriedOver(Fixture fixture, int cut) {
        OptionalInt first = IntStream.rangeClosed(cut + 1, fixture.steps())
                .filter(step -> !fixture.linesOf(step).isEmpty())
                .findFirst();
        List<Integer> steps = IntStream.rangeClosed(1, fixture.steps())
                .filter(step -> step <= cut || first.isPresent() && step >= first.getAsInt())
                .boxed()
                .toList();
        return new Course(steps, first);
    }
}
