package io.carryover.scenarios.input;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * A file of a source folder: a record a line, lines numbered from 1. A line ends with a line feed, with or without a
 * carriage return before it; the last one may lack it. A line without anything is a record too.
 *
 * @param name of the file, without its folder
 */
public record JsonLinesFile(String name) {

    /** A file is read whole into memory: a bigger one is rejected. */
    public static final long MAX_BYTES = 64L * 1024 * 1024;

    /** Whether a file of this name is one of the source: hidden ones and those still being written are not. */
    public static boolean isSource(String name) {
        return !name.startsWith(".") && !name.startsWith("_") && (name.endsWith(".jsonl") || name.endsWith(".json"));
    }

    /** The lines of the file, one copied at a time. */
    public Iterator<RawRecord> records(byte[] content) {
        return new Lines(name, content);
    }

    /** What stands for a file that is over the limit: one record that becomes a reject. */
    public RawRecord tooBig(long bytes) {
        return RawRecord.unreadable(
                SourcePosition.inFile(name, 0),
                "the file has " + bytes + " bytes, more than " + MAX_BYTES + "; split it");
    }

    private static final class Lines implements Iterator<RawRecord> {

        private final String file;
        private final byte[] content;
        private int start;
        private long line;

        Lines(String file, byte[] content) {
            this.file = file;
            this.content = content;
        }

        @Override
        public boolean hasNext() {
            return start < content.length;
        }

        @Override
        public RawRecord next() {
            if (!hasNext()) {
                throw new NoSuchElementException(file + " has " + line + " lines");
            }
            int feed = indexOfLineFeed();
            int end = feed > start && content[feed - 1] == '\r' ? feed - 1 : feed;
            byte[] value = Arrays.copyOfRange(content, start, end);
            start = feed + 1;
            line++;
            return new RawRecord(SourcePosition.inFile(file, line), value);
        }

        private int indexOfLineFeed() {
            int index = start;
            while (index < content.length && content[index] != '\n') {
                index++;
            }
            return index;
        }
    }
}
