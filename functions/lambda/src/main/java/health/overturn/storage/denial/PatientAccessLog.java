package health.overturn.storage.denial;

import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.util.List;

/// Records who was shown which patients' data.
///
/// One item holds a request and all the denials whose patients it shows.
public final class PatientAccessLog {
    static final String DENIALS = "ds";

    private final DynamoDbTable table;

    public PatientAccessLog(DynamoDbTable table) {
        this.table = table;
    }

    /// Records the denials that a person is about to be shown. The caller records before it shows them.
    ///
    /// @param subject the person
    /// @param at the time of the request
    public void record(Practice practice, String subject, Instant at, List<DenialWithAdjudication> denials) {
        if (denials.isEmpty()) {
            return;
        }
        List<String> ids = denials.stream().map(DenialWithAdjudication::apiId).toList();
        table.putAll(List.of(Item.at(practice.keys().patientAccess(at, subject, Integer.toHexString(ids.hashCode())))
                .withTexts(DENIALS, ids)));
    }
}
