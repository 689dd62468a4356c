package health.overturn.local.stream;

import health.overturn.table.StreamRecord;
import java.util.List;
import java.util.stream.Collectors;

/// Records in the order of their writes, each beside its JSON as the function gets it.
record RecordBatch(List<Entry> entries) {

    record Entry(StreamRecord record, String json) {}

    RecordBatch {
        entries = List.copyOf(entries);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    int size() {
        return entries.size();
    }

    StreamRecord first() {
        return entries.getFirst().record();
    }

    StreamRecord last() {
        return entries.getLast().record();
    }

    /// The function's event.
    String toEvent() {
        return entries.stream().map(Entry::json).collect(Collectors.joining(",", "{\"Records\":[", "]}"));
    }

    /// From this place to that one, exclusive.
    RecordBatch slice(int from, int to) {
        return new RecordBatch(entries.subList(from, to));
    }

    /// The record with this sequence number and what follows it; all where it is none of these.
    RecordBatch startingAt(String sequenceNumber) {
        for (int i = 0; i < size(); i++) {
            if (entries.get(i).record().sequenceNumber().equals(sequenceNumber)) {
                return slice(i, size());
            }
        }
        return this;
    }
}
