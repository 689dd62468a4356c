package health.overturn.lambda.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Who saw which patients' data: a request and all the denials whose patients it showed are one item.
public final class PatientReads {
    static final String DENIALS = "ds";

    private final Table table;
    private final InstantSource clock;

    public PatientReads(Table table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    /// Puts on record, before they are shown, what a person is to see.
    public void record(Practice practice, String subject, List<Shown> shown) {
        if (shown.isEmpty()) {
            return;
        }
        List<String> names = shown.stream().map(Shown::id).toList();
        Instant now = clock.instant();
        table.putAll(List.of(Item.at(practice.keys().patientRead(now, subject, Integer.toHexString(names.hashCode())))
                .withTexts(DENIALS, names)));
    }
}
