package io.carryover.parity.report.html;

import com.google.common.base.Splitter;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import java.util.stream.IntStream;

/** Words for a page, in which what stands between backticks is code. */
public record Prose(String text) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        Templates.ENGINE.render("prose.jte", this, output);
    }

    List<Part> parts() {
        List<String> parts = Splitter.on('`').splitToList(text);
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new Part(parts.get(i), i % 2 == 1))
                .toList();
    }

    /** Words, or a piece of code among them. */
    record Part(String text, boolean isCode) {}
}
