package io.carryover.bench.child;

/** A chore for tests. */
public final class Doubling implements Chore<Doubling.Number, Doubling.Number> {

    /** A number. */
    public record Number(int value) {}

    @Override
    public Class<Number> requestType() {
        return Number.class;
    }

    @Override
    public Class<Number> answerType() {
        return Number.class;
    }

    @Override
    public Number run(Number request) {
        if (request.value() < 0) {
            throw new IllegalArgumentException("negative");
        }
        return new Number(request.value() * 2);
    }
}
