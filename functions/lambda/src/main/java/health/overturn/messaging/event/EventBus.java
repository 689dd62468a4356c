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
        return put("Denial Moved", moves, MoveJson::of);
    }

    /// A file is not finished: the rest of it is for another invocation.
    ///
    /// @param part how often it has been left so far
    public void publishRemittanceContinued(String practice, String file, long part) {
        ObjectNode detail = detail(file + "." + part).put("practice", practice).put("file", file);
        putAll(CONTINUED, List.of(detail));
    }

    /// A reprocessing was asked for, or is not finished.
    ///
    /// @param part how often its progress was kept so far
    public void publishReprocessingDue(String practice, String id, long part) {
        ObjectNode detail = detail(practice + "." + id + "." + part)
                .put("practice", practice)
                .put("reprocessing", id);
        putAll(REPROCESSING_DUE, List.of(detail));
    }

    /// Runs whose time has come, each for its function to do.
    public void publishRunsDue(List<JobRun> runs) {
        putAll(
                RUN_DUE,
                runs.stream()
                        .map(run -> detail(run.key().replace('#', '.') + "." + slug(RUN_DUE))
                                .<ObjectNode>setAll(RunDueJson.due(run)))
                        .toList());
    }

    /// Something of a run that is done.
    ///
    /// @param run the same for the same run, in which nothing but this is told by this kind
    public void publishRunEvent(String kind, String run, ObjectNode what) {
        putAll(kind, List.of(detail(run + "." + slug(kind)).setAll(what)));
    }

    /// A file had no remittance in it.
    public void publishRemittanceRejected(FileProblemNotice notice) {
        notice("Remittance Rejected", notice);
    }

    /// Something of a file was lost.
    public void publishRemittancePartial(FileProblemNotice notice) {
        notice("Remittance Partial", notice);
    }

    /// An upload belongs to no practice that is known.
    ///
    /// @param file the id under which it is recorded
    public void publishUploadRefused(String file, String reason) {
        String kind = "Upload Refused";
        putAll(kind, List.of(detail(file + "." + slug(kind)).put("file", file).put("reason", reason)));
    }

    private void notice(String kind, FileProblemNotice notice) {
        putAll(kind, List.of(detail(notice.file() + "." + slug(kind)).setAll(notice.json())));
    }

    private static ObjectNode detail(String id) {
        return Json.object().put("schema", SCHEMA).put("id", id);
    }

    private static String slug(String kind) {
        return kind.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private void putAll(String kind, List<ObjectNode> details) {
        List<ObjectNode> left = put(kind, details, detail -> detail);
        if (!left.isEmpty()) {
            throw new IllegalStateException(
                    "bus, %s: to be taken was expected but %d were not".formatted(kind, left.size()));
        }
    }

    private <T> List<T> put(String kind, List<T> all, Function<T, ObjectNode> detail) {
        List<T> left = all;
        for (int attempt = 0; attempt < ATTEMPTS && !left.isEmpty(); attempt++) {
            left = putOnce(kind, left, detail);
        }
        return left;
    }

    private <T> List<T> putOnce(String kind, List<T> all, Function<T, ObjectNode> detail) {
        List<PutEventsRequestEntry> entries =
                all.stream().map(each -> entry(kind, detail.apply(each))).toList();
        List<PutEventsResultEntry> results = PutEventsBatcher.of(entries).stream()
                .flatMap(call -> client.putEvents(request -> request.entries(call)).entries().stream())
                .toList();
        return IntStream.range(0, all.size())
                .filter(index -> results.get(index).errorCode() != null)
                .mapToObj(all::get)
                .toList();
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
