package io.carryover.assess.report;

import com.google.common.hash.Hashing;
import io.carryover.assess.Finding;
import java.nio.charset.StandardCharsets;

/**
 * By which a finding is known again in another build, whatever line it is then in: its rule, its top-level class, its method,
 * and the how-maniest of these it is.
 */
record Fingerprint(String subject) {

    static Fingerprint of(Finding finding) {
        return new Fingerprint(String.join(
                "\n",
                finding.rule(),
                finding.place().topLevelClass(),
                finding.place().method()));
    }

    String of(int occurrence) {
        return Hashing.sha256()
                .hashString(subject + "\n" + occurrence, StandardCharsets.UTF_8)
                .toString()
                .substring(0, 32);
    }
}
