package health.overturn.messaging.event;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// Divides events, in their order, into batches for PutEvents: at most 10 entries and 256 KB each.
final class PutEventsBatcher {
    private static final int MAX_ENTRIES = 10;
    private static final int MAX_BYTES = 256 * 1_024;

    private PutEventsBatcher() {}

    static List<List<PutEventsRequestEntry>> of(List<PutEventsRequestEntry> entries) {
        List<List<PutEventsRequestEntry>> batches = new ArrayList<>();
        List<PutEventsRequestEntry> batch = new ArrayList<>();
        int bytes = 0;
        for (PutEventsRequestEntry entry : entries) {
            int size = size(entry);
            if (batch.size() == MAX_ENTRIES || (bytes + size > MAX_BYTES && !batch.isEmpty())) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(entry);
            bytes += size;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private static int size(PutEventsRequestEntry entry) {
        String text = entry.source() + entry.detailType() + entry.detail();
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
