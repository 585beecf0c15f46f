package io.carryover.migrated.compare;

import java.util.List;
import java.util.stream.Stream;

/** The declared rows in comparable form. */
record DeclaredSet(List<ComparableRow> leftOut, List<ComparableRow> instead) {

    /** @throws CannotCompareException if one of them is no row, or has not all the keys */
    static DeclaredSet of(CompareRequest request, RowReader reader) {
        Marks marks = Marks.of(request);
        return new DeclaredSet(
                request.declared().stream()
                        .flatMap(each -> rows(each.code(), each.legacy(), request, reader, marks))
                        .toList(),
                request.declared().stream()
                        .flatMap(each -> rows(each.code(), each.migrated(), request, reader, marks))
                        .toList());
    }

    private static Stream<ComparableRow> rows(
            String code, List<String> texts, CompareRequest request, RowReader reader, Marks marks) {
        return texts.stream().map(text -> {
            ComparableRow row = row(code, text, reader);
            marks.missing(request.keys(), row.marks()).stream().findFirst().ifPresent(key -> {
                throw CannotCompareException.mistake(
                        "--declared: " + code + " has a row without the key " + key + ": " + text + "; add it");
            });
            return row;
        });
    }

    private static ComparableRow row(String code, String text, RowReader reader) {
        try {
            return reader.read(new JsonRow(text, null, null));
        } catch (BadRowException e) {
            throw CannotCompareException.mistake("--declared: " + code + " has a row that cannot be compared: " + text
                    + " (" + e.getMessage() + "); correct it");
        }
    }
}
