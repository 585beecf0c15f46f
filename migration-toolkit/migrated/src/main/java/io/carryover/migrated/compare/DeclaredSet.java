package io.carryover.migrated.compare;

import io.carryover.migrated.compare.CompareResult.UnseenRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The declared rows in comparable form. */
record DeclaredSet(List<LeftOut> legacy, List<ComparableRow> instead) {

    /** @throws CannotCompareException if one of them is no row, or has not all the keys */
    static DeclaredSet of(CompareRequest request, RowReader reader) {
        Reading reading = new Reading(request, reader);
        return new DeclaredSet(
                request.declared().stream().flatMap(reading::legacy).toList(),
                request.declared().stream().flatMap(reading::migrated).toList());
    }

    List<ComparableRow> leftOut() {
        return legacy.stream().map(LeftOut::row).toList();
    }

    /** Which declared rows the legacy job did not write. */
    List<UnseenRow> unseen(Findings findings) {
        List<LeftOut> candidates = new ArrayList<>(legacy);
        List<UnseenRow> unseen = new ArrayList<>();
        for (String text : findings.notSeen()) {
            LeftOut found = candidates.stream()
                    .filter(candidate -> candidate.text().equals(text))
                    .findFirst()
                    .orElseThrow();
            candidates.remove(found);
            unseen.add(new UnseenRow(found.code(), found.index()));
        }
        return unseen;
    }

    /**
     * A row that the migrated job does not write.
     *
     * @param index among those of its declaration, from 0
     */
    private record LeftOut(String code, int index, ComparableRow row) {

        String text() {
            return RowView.whole(row.exact(), row.tolerant()).toString();
        }
    }

    private record Reading(CompareRequest request, RowReader reader) {

        Stream<LeftOut> legacy(DeclaredRows declared) {
            return IntStream.range(0, declared.legacy().size())
                    .mapToObj(i -> new LeftOut(
                            declared.code(),
                            i,
                            row(declared.code(), declared.legacy().get(i))));
        }

        Stream<ComparableRow> migrated(DeclaredRows declared) {
            return declared.migrated().stream().map(text -> row(declared.code(), text));
        }

        private ComparableRow row(String code, String text) {
            ComparableRow row = read(code, text);
            Marks.of(request).missing(request.keys(), row.marks()).stream()
                    .findFirst()
                    .ifPresent(key -> {
                        throw CannotCompareException.mistake(
                                "--declared: " + code + " has a row without the key " + key + ": " + text + "; add it");
                    });
            return row;
        }

        private ComparableRow read(String code, String text) {
            try {
                return reader.read(new JsonRow(text, null, null));
            } catch (BadRowException e) {
                throw CannotCompareException.mistake("--declared: " + code + " has a row that cannot be compared: "
                        + text + " (" + e.getMessage() + "); correct it");
            }
        }
    }
}
