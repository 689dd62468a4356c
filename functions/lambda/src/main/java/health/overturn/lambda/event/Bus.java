package health.overturn.lambda.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.lambda.json.Json;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/// Puts the product's own events on the bus. No event names an object's key or anything of a patient: a
/// file is named by
/// its id, under which the ledger has the rest.
public final class Bus {
    static final String SOURCE = "overturn";
    static final String CONTINUED = "Remittance Continued";

    private final EventBridgeClient client;
    private final String name;

    public Bus(EventBridgeClient client, String name) {
        this.client = client;
        this.name = name;
    }

    /// A file is not finished: the rest of it is for another invocation.
    public void remittanceContinued(String practice, String file) {
        put(CONTINUED, Json.object().put("practice", practice).put("file", file));
    }

    /// A file had no remittance in it.
    public void remittanceRejected(FileNotice notice) {
        put("Remittance Rejected", notice.json());
    }

    /// Something of a file was lost.
    public void remittancePartial(FileNotice notice) {
        put("Remittance Partial", notice.json());
    }

    /// An upload belongs to no practice that is known.
    ///
    /// @param file the id under which it is recorded
    public void uploadRefused(String file, String reason) {
        put("Upload Refused", Json.object().put("file", file).put("reason", reason));
    }

    private void put(String kind, ObjectNode detail) {
        PutEventsRequestEntry entry = PutEventsRequestEntry.builder()
                .eventBusName(name)
                .source(SOURCE)
                .detailType(kind)
                .detail(Json.write(detail))
                .build();
        PutEventsResponse response = client.putEvents(request -> request.entries(entry));
        if (response.failedEntryCount() != null && response.failedEntryCount() > 0) {
            throw new IllegalStateException("bus, " + kind + ": to be taken was expected but was "
                    + response.entries().getFirst().errorCode());
        }
    }
}
