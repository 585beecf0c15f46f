package io.carryover.parity.report;

import io.carryover.parity.fixture.Declaration;
import io.carryover.parity.fixture.Declarations;
import java.util.List;

/** Declared differences that never occurred: what cannot be shown must not be claimed. */
public final class UnusedDeclarations {

    private UnusedDeclarations() {}

    /**
     * The declarations that occurred in none of the cases, each with only the APIs it did not occur in.
     *
     * @param cases all cases of the scenario, each run through all APIs
     */
    public static List<Declaration> of(Declarations declarations, List<CaseReport> cases) {
        return declarations.all().stream()
                .map(declaration -> withoutUsed(declaration, cases))
                .filter(declaration -> !declaration.apis().isEmpty())
                .toList();
    }

    private static Declaration withoutUsed(Declaration declaration, List<CaseReport> cases) {
        List<String> unused = declaration.apis().stream()
                .filter(api -> cases.stream().noneMatch(one -> occursIn(one, declaration.code(), api)))
                .toList();
        return new Declaration(declaration.code(), unused, declaration.reason());
    }

    private static boolean occursIn(CaseReport report, String code, String api) {
        return report.apis().stream()
                .filter(result -> result.api().equals(api))
                .flatMap(result -> result.differences().stream())
                .anyMatch(difference -> difference.code().equals(code));
    }
}
