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

/// Puts the product's own events on the bus. No event names an object's key or anything of a patient: a
/// file is named by its id, under which the ledger has the rest. Each has an id that is the same however often the
/// same is told.
public final class EventBus {
    static final String SOURCE = "overturn";
    static final String CONTINUED = "Remittance Continued";
    static final String RUN_DUE = "Run Due";
    /// The kind of what [#publishReprocessingDue] tells.
    public static final String REPROCESSING_DUE = "Reprocessing Due";
    private static final int SCHEMA = 1;
    private static final int ATTEMPTS = 3;

    private final EventBridgeClient client;
    private final String name;

    public EventBus(EventBridgeClient client, String name) {
        this.client = client;
        this.name = name;
    }

    /// Moves of denials.
    ///
    /// @return those that the bus did not take; the others are told
    public List<LoggedMove> publishMoves(List<LoggedMove> moves) {
        return publish("Denial Moved", moves, MoveJson::of);
    }

    /// A file is not finished: the rest of it is for another invocation.
    ///
    /// @param part how often it has been left so far
    public void publishRemittanceContinued(String practice, String file, long part) {
        ObjectNode detail = detail(file + "." + part).put("practice", practice).put("file", file);
        publishAll(CONTINUED, List.of(detail));
    }

    /// A reprocessing was asked for, or is not finished.
    ///
    /// @param part how often its progress was kept so far
    public void publishReprocessingDue(String practice, String id, long part) {
        ObjectNode detail = detail(practice + "." + id + "." + part)
                .put("practice", practice)
                .put("reprocessing", id);
        publishAll(REPROCESSING_DUE, List.of(detail));
    }

    /// Runs whose time has come, each for its function to do.
    public void publishRunsDue(List<JobRun> runs) {
        publishAll(
                RUN_DUE,
                runs.stream()
                        .map(run -> detail(run.key().replace('#', '.') + "." + slug(RUN_DUE))
                                .<ObjectNode>setAll(RunDueJson.of(run)))
                        .toList());
    }

    /// Something of a run that is done.
    ///
    /// @param run the same for the same run, in which nothing but this is told by this kind
    public void publishRunEvent(String detailType, String run, ObjectNode detail) {
        publishAll(detailType, List.of(detail(run + "." + slug(detailType)).setAll(detail)));
    }

    /// A file had no remittance in it.
    public void publishRemittanceRejected(FileProblemNotice notice) {
        publishNotice("Remittance Rejected", notice);
    }

    /// Something of a file was lost.
    public void publishRemittancePartial(FileProblemNotice notice) {
        publishNotice("Remittance Partial", notice);
    }

    /// An upload belongs to no practice that is known.
    ///
    /// @param file the id under which it is recorded
    public void publishUploadRefused(String file, String reason) {
        String detailType = "Upload Refused";
        publishAll(
                detailType,
                List.of(detail(file + "." + slug(detailType)).put("file", file).put("reason", reason)));
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
                    "bus, %s: to be taken was expected but %d were not".formatted(detailType, rejected.size()));
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
