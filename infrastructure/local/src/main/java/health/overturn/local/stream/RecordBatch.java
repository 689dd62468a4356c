package health.overturn.local.stream;

import health.overturn.table.StreamRecord;
import java.util.List;
import java.util.stream.Collectors;

/// Records in the order of their writes, each with the JSON that the function gets.
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

    /// Returns the event for the function.
    String toEvent() {
        return entries.stream().map(Entry::json).collect(Collectors.joining(",", "{\"Records\":[", "]}"));
    }

    /// Returns the records from index `from` up to but not including `to`.
    RecordBatch slice(int from, int to) {
        return new RecordBatch(entries.subList(from, to));
    }

    /// Returns the record with this sequence number and all after it, or the whole batch if there is no such record.
    RecordBatch startingAt(String sequenceNumber) {
        for (int i = 0; i < size(); i++) {
            if (entries.get(i).record().sequenceNumber().equals(sequenceNumber)) {
                return slice(i, size());
            }
        }
        return this;
    }
}
