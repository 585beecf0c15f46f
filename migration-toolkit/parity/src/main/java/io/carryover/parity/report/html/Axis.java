package io.carryover.parity.report.html;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * An axis of values.
 *
 * @param ticks where it has lines, from its lower to its upper end
 * @param scale what is shown at equal distances
 */
public record Axis(List<Double> ticks, DoubleUnaryOperator scale) {

    private static final int MOST_STRETCHES = 5;
    private static final int MOST_UNEVEN_STRETCHES = 7;
    private static final double[] ROUND = {1, 2, 5};

    /** Between round numbers, with lines at 1, 2, 5 and zeros, or only at 1 and zeros where it is long. */
    public static Axis logarithmic(double least, double greatest) {
        int from = lastRoundUpTo(least);
        int to = Math.max(from, lastRoundUpTo(greatest));
        if (to == from || round(to) < greatest) {
            to++;
        }
        return to - from <= MOST_UNEVEN_STRETCHES
                ? logarithmic(from, to, 1)
                : decades(Math.floorDiv(from, ROUND.length), -Math.floorDiv(-to, ROUND.length));
    }

    private static Axis decades(int from, int to) {
        int every = (to - from + MOST_STRETCHES - 1) / MOST_STRETCHES;
        int end = from + (to - from + every - 1) / every * every;
        return logarithmic(from * ROUND.length, end * ROUND.length, every * ROUND.length);
    }

    private static Axis logarithmic(int from, int to, int every) {
        return new Axis(
                IntStream.iterate(from, i -> i <= to, i -> i + every)
                        .mapToObj(Axis::round)
                        .toList(),
                Math::log10);
    }

    private static int lastRoundUpTo(double value) {
        int i = ROUND.length * (int) Math.floor(Math.log10(value));
        while (round(i + 1) <= value) {
            i++;
        }
        return i;
    }

    /** 1, 2, 5, 10, 20, 50 ..., 1 at the index 0. */
    private static double round(int index) {
        return ROUND[Math.floorMod(index, ROUND.length)] * Math.pow(10, Math.floorDiv(index, ROUND.length));
    }

    /** From zero to a round number, in whole steps of 1, 2 or 5 and zeros. */
    public static Axis linear(double greatest) {
        double stretch = DoubleStream.iterate(1, power -> power * 10)
                .flatMap(power -> DoubleStream.of(power, 2 * power, 5 * power))
                .filter(one -> one * MOST_STRETCHES >= greatest)
                .findFirst()
                .orElseThrow();
        int stretches = Math.max(1, (int) Math.ceil(greatest / stretch));
        return new Axis(
                IntStream.rangeClosed(0, stretches).mapToObj(i -> i * stretch).toList(), value -> value);
    }

    /** How far up a value is, from 0 to 1; what is off the axis is at its end. */
    public double share(double value) {
        double lower = scale.applyAsDouble(ticks.get(0));
        double upper = scale.applyAsDouble(ticks.get(ticks.size() - 1));
        double share = (scale.applyAsDouble(value) - lower) / (upper - lower);
        return Math.min(1, Math.max(0, share));
    }
}
