package io.carryover.parity.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The faults with what caught them, one a line. */
record FaultTable(Collection<CaughtFault> caught) {

    String text() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(CaughtFault.TITLES);
        caught.forEach(fault -> lines.add(fault.cells()));
        List<Integer> widths = IntStream.range(0, CaughtFault.TITLES.size())
                .mapToObj(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElseThrow())
                .toList();
        return lines.stream().map(line -> padded(line, widths)).collect(Collectors.joining("\n"));
    }

    private static String padded(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> ("%-" + widths.get(column) + "s").formatted(cells.get(column)))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }
}
