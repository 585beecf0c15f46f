package io.carryover.parity.search;

import io.carryover.parity.compare.Difference;
import java.util.List;

/**
 * One implementation did not do what the sequential model says.
 *
 * @param api name on the command line
 * @param tried the case, with its kill if it takes the kill to fail
 * @param differences none of them declared
 */
public record Failure(String api, SearchCase tried, List<Difference> differences) {

    public Failure {
        differences = List.copyOf(differences);
    }

    /** The first kind of difference. */
    public String code() {
        return differences.get(0).code();
    }

    boolean hasCode(String code) {
        return differences.stream().anyMatch(difference -> difference.code().equals(code));
    }

    /** Failures of one kind may well have one cause. */
    Kind kind() {
        return new Kind(api, code(), tried.killed().isPresent());
    }

    /** What fails in the same case in the same way, killed or not, is not looked into on its own. */
    boolean isAlongside(Failure other) {
        return tried.uninterrupted().equals(other.tried().uninterrupted()) && code().equals(other.code());
    }

    record Kind(String api, String code, boolean killed) {}
}
