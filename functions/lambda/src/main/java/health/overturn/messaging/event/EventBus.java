package health.overturn.messaging.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.log.LoggedMove;
import health.overturn.storage.json.Json;
import health.overturn.storage.record.MoveJson;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/// Publishes the product's own events on the event bus.
///
/// No event holds an object's key or a patient's data. It names a file by its id, under which the ledger has the rest.
/// The same event has the same id however often it is published.
public final class EventBus {
    static final String SOURCE = "overturn";
    static final String CONTINUED = "Remittance Continued";
    static final String RUN_DUE = "Run Due";
    /// The detail-type of the event that [#publishReprocessingDue] publishes.
    public static final String REPROCESSING_DUE = "Reprocessing Due";
    /// The detail-type of the event that [#publishExportDue] publishes.
    public static final String EXPORT_DUE = "Export Due";

    private static final int SCHEMA = 1;
    private static final int ATTEMPTS = 3;

    private final EventBridgeClient client;
    private final String name;

    public EventBus(EventBridgeClient client, String name) {
        this.client = client;
        this.name = name;
    }

    /// Publishes moves of denials.
    ///
    /// @return the moves that the event bus rejected
    public List<LoggedMove> publishMoves(List<LoggedMove> moves) {
        return publish("Denial Moved", moves, MoveJson::of);
    }

    /// Requests another invocation for the rest of a file.
    ///
    /// @param part how often the file was interrupted so far
    /// @throws IllegalStateException if the event bus rejects the event
    public void publishRemittanceContinued(String practice, String file, long part) {
        ObjectNode detail = detail(file + "." + part).put("practice", practice).put("file", file);
        publishAll(CONTINUED, List.of(detail));
    }

    /// Requests an invocation for a new reprocessing, or for the rest of one.
    ///
    /// @param part how often its progress was saved so far
    /// @throws IllegalStateException if the event bus rejects the event
    public void publishReprocessingDue(String practice, String id, long part) {
        ObjectNode detail = detail(practice + "." + id + "." + part)
                .put("practice", practice)
                .put("reprocessing", id);
        publishAll(REPROCESSING_DUE, List.of(detail));
    }

    /// Requests an invocation for a new export, or for the rest of one.
    ///
    /// @param part how often its progress was saved so far
    /// @throws IllegalStateException if the event bus rejects the event
    public void publishExportDue(String practice, String id, long part) {
        ObjectNode detail = detail(practice + "." + id + "." + part)
                .put("practice", practice)
                .put("export", id);
        publishAll(EXPORT_DUE, List.of(detail));
    }

    /// Publishes the runs that are due, one event for each.
    ///
    /// @throws IllegalStateException if the event bus rejects an event
    public void publishRunsDue(List<JobRun> runs) {
        publishAll(
                RUN_DUE,
                runs.stream()
                        .map(run -> detail(run.key().replace('#', '.') + "." + slug(RUN_DUE))
                                .<ObjectNode>setAll(RunDueJson.of(run)))
                        .toList());
    }

    /// Publishes a result of a run.
    ///
    /// @param run the id of the run, which publishes one event of this detail-type
    /// @throws IllegalStateException if the event bus rejects the event
    public void publishRunEvent(String detailType, String run, ObjectNode detail) {
        publishAll(detailType, List.of(detail(run + "." + slug(detailType)).setAll(detail)));
    }

    /// Publishes that a file has no remittance.
    ///
    /// @throws IllegalStateException if the event bus rejects the event
    public void publishRemittanceRejected(FileProblemNotice notice) {
        publishNotice("Remittance Rejected", notice);
    }

    /// Publishes that part of a file could not be read.
    ///
    /// @throws IllegalStateException if the event bus rejects the event
    public void publishRemittancePartial(FileProblemNotice notice) {
        publishNotice("Remittance Partial", notice);
    }

    /// Publishes that an upload belongs to no known practice.
    ///
    /// @param file the id under which the ledger has the upload
    /// @param reason one sentence, without patient data
    /// @throws IllegalStateException if the event bus rejects the event
    public void publishUploadRefused(String file, String reason) {
        String detailType = "Upload Refused";
        publishAll(
                detailType,
                List.of(detail(file + "." + slug(detailType)).put("file", file).put("reason", reason)));
    }

    /// Publishes that an upload waits, because its practice has no settings.
    ///
    /// @param file the id under which the ledger has the upload
    /// @throws IllegalStateException if the event bus rejects the event
    public void publishUploadWaiting(String practice, String file) {
        String detailType = "Upload Waiting";
        publishAll(
                detailType,
                List.of(detail(file + "." + slug(detailType))
                        .put("practice", practice)
                        .put("file", file)));
    }

    private void publishNotice(String detailType, FileProblemNotice notice) {
        publishAll(
                detailType,
                List.of(detail(notice.file() + "." + slug(detailType)).setAll(notice.json())));
    }

    private static ObjectNode detail(String id) {
        return Json.object().put("schema", SCHEMA).put("id", id);
    }

    private static String slug(String detailType) {
        return detailType.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private void publishAll(String detailType, List<ObjectNode> details) {
        List<ObjectNode> rejected = publish(detailType, details, detail -> detail);
        if (!rejected.isEmpty()) {
            throw new IllegalStateException(
                    "event bus rejected %d of %d \"%s\" events after %d attempts; the message will be retried"
                            .formatted(rejected.size(), details.size(), detailType, ATTEMPTS));
        }
    }

    private <T> List<T> publish(String detailType, List<T> events, Function<T, ObjectNode> detail) {
        List<T> rejected = events;
        for (int attempt = 0; attempt < ATTEMPTS && !rejected.isEmpty(); attempt++) {
            rejected = publishOnce(detailType, rejected, detail);
        }
        return rejected;
    }

    private <T> List<T> publishOnce(String detailType, List<T> events, Function<T, ObjectNode> detail) {
        List<PutEventsRequestEntry> entries = events.stream()
                .map(event -> entry(detailType, detail.apply(event)))
                .toList();
        List<PutEventsResultEntry> results = PutEventsBatcher.of(entries).stream()
                .flatMap(batch -> client.putEvents(request -> request.entries(batch)).entries().stream())
                .toList();
        return IntStream.range(0, events.size())
                .filter(index -> results.get(index).errorCode() != null)
                .mapToObj(events::get)
                .toList();
    }

    private PutEventsRequestEntry entry(String detailType, ObjectNode detail) {
        return PutEventsRequestEntry.builder()
                .eventBusName(name)
                .source(SOURCE)
                .detailType(detailType)
                .detail(Json.write(detail))
                .build();
    }
}
