package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import health.overturn.lambda.log.InvocationLog;
import health.overturn.lambda.log.JsonLog;
import health.overturn.lambda.log.LogFields;
import health.overturn.lambda.log.Retry;
import health.overturn.lambda.wiring.Wiring;
import health.overturn.messaging.stream.FailedChange;
import health.overturn.operations.publish.StreamPublisher;
import java.io.PrintStream;
import java.util.Map;

/// Writes the moves of denials to the move log and publishes them on the event bus.
public final class MovePublishedHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private final StreamPublisher publisher;
    private final JsonLog log;

    public MovePublishedHandler() {
        this(System.getenv(), System.out);
    }

    /// Runs beside other functions in one process, each with an environment and an output of its own.
    public MovePublishedHandler(Map<String, String> environment, PrintStream output) {
        this(Wiring.from(environment, JsonLog.to(output)).streamPublisher(), JsonLog.to(output));
    }

    MovePublishedHandler(StreamPublisher publisher, JsonLog log) {
        this.publisher = publisher;
        this.log = log;
    }

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        InvocationLog invocation = log.start(context.getFunctionName(), context.getAwsRequestId());
        StreamPublisher.Result result = publish(event, invocation);
        result.unreadable().forEach(change -> logUnreadable(invocation, change));
        LogFields fields = LogFields.none()
                .count("moves", result.moves())
                .count("unreadable", result.unreadable().size());
        if (result.retryFrom().isEmpty()) {
            invocation.info("moves.published", "The moves were published.", fields.result("PUBLISHED"));
        } else {
            invocation.warn(
                    "moves.rejected",
                    "The event bus rejected some of the moves; the stream delivers them again.",
                    fields.result("REJECTED")
                            .constant("sequenceNumber", result.retryFrom().get())
                            .constant("retry", Retry.RECORD_RETRIED.text()));
        }
        return new StreamsEventResponse(result.retryFrom().stream()
                .map(StreamsEventResponse.BatchItemFailure::new)
                .toList());
    }

    private StreamPublisher.Result publish(DynamodbEvent event, InvocationLog invocation) {
        try {
            return publisher.publish(event.getRecords().stream()
                    .map(DynamodbEvent.DynamodbStreamRecord::getDynamodb)
                    .toList());
        } catch (RuntimeException failure) {
            throw invocation.failed(
                    "moves.failed",
                    "The moves could not be published; the stream delivers them again.",
                    LogFields.none().count("records", event.getRecords().size()),
                    failure,
                    Retry.RECORD_RETRIED);
        }
    }

    private static void logUnreadable(InvocationLog log, FailedChange change) {
        log.warn(
                "move.unreadable",
                "A change of a denial cannot be read; a dead letter names it.",
                LogFields.none()
                        .practice(change.practice())
                        .denial(change.denialId())
                        .count("version", change.version())
                        .failure(change.errors(), Retry.GIVEN_UP));
    }
}
