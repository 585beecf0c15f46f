package io.carryover.migrated.verify;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * What has arrived.
 *
 * @param states one for each carried stream
 * @param problems of the ledger: where the offsets leave a gap or overlap; empty if they meet
 */
@JsonIgnoreProperties(value = "proved", allowGetters = true) // written for readers, worked out when read
public record VerifyResult(List<StateProof> states, FirstBatch firstBatch, List<String> problems) {

    public VerifyResult {
        states = List.copyOf(states);
        problems = List.copyOf(problems);
    }

    public boolean isProved() {
        return problems.isEmpty() && states.stream().allMatch(StateProof::isProved);
    }
}
