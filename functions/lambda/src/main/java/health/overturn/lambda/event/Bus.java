package health.overturn.lambda.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.cycle.Run;
import health.overturn.lambda.json.Json;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/// Puts the product's own events on the bus. No event names an object's key or anything of a patient: a
/// file is named by
/// its id, under which the ledger has the rest.
public final class Bus {
    static final String SOURCE = "overturn";
    static final String CONTINUED = "Remittance Continued";
    static final String RUN_DUE = "Run Due";
    /// As many as one call takes.
    private static final int AT_ONCE = 10;

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

    /// Runs whose time has come, each for its function to do.
    public void runsDue(List<Run> runs) {
        putAll(RUN_DUE, runs.stream().map(RunJson::due).toList());
    }

    /// Something of a run that is done.
    public void runTold(String kind, ObjectNode what) {
        put(kind, what);
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
        putAll(kind, List.of(detail));
    }

    private void putAll(String kind, List<ObjectNode> details) {
        for (int from = 0; from < details.size(); from += AT_ONCE) {
            List<PutEventsRequestEntry> entries =
                    details.subList(from, Math.min(from + AT_ONCE, details.size())).stream()
                            .map(detail -> entry(kind, detail))
                            .toList();
            PutEventsResponse response = client.putEvents(request -> request.entries(entries));
            response.entries().stream()
                    .map(PutEventsResultEntry::errorCode)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(code -> {
                        throw new IllegalStateException("bus, " + kind + ": to be taken was expected but was " + code);
                    });
        }
    }

    private PutEventsRequestEntry entry(String kind, ObjectNode detail) {
        return PutEventsRequestEntry.builder()
                .eventBusName(name)
                .source(SOURCE)
                .detailType(kind)
                .detail(Json.write(detail))
                .build();
    }
}
