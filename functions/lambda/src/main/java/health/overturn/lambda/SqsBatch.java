package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import health.overturn.lambda.log.InvocationLog;
import health.overturn.lambda.log.LogFields;
import health.overturn.lambda.log.Retry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Handles the messages of an SQS batch one by one. A message that fails returns to the queue and does not keep the
/// others from being handled.
final class SqsBatch {
    private final InvocationLog log;
    private final String failureEvent;
    private final String failureMessage;

    /// @param failureEvent the log's name for a message that failed
    /// @param failureMessage the log's sentence for it
    SqsBatch(InvocationLog log, String failureEvent, String failureMessage) {
        this.log = log;
        this.failureEvent = failureEvent;
        this.failureMessage = failureMessage;
    }

    /// A delivered message.
    ///
    /// @param attempt how often it was delivered, this time included
    record Delivery(String body, int attempt) {}

    /// Handles one message.
    @FunctionalInterface
    interface MessageHandler {
        /// @param fields the log fields of the message, to which the handler adds ids as it learns them
        /// @return whether the message is done; a message that is not done returns to the queue
        boolean handle(Delivery delivery, LogFields fields);
    }

    /// @return the messages that return to the queue
    SQSBatchResponse handle(SQSEvent event, MessageHandler handler) {
        List<SQSBatchResponse.BatchItemFailure> failures = new ArrayList<>();
        for (SQSEvent.SQSMessage message : event.getRecords()) {
            if (!isDone(message, handler)) {
                failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
            }
        }
        return new SQSBatchResponse(failures);
    }

    private boolean isDone(SQSEvent.SQSMessage message, MessageHandler handler) {
        int attempt = attempt(message);
        LogFields fields = LogFields.none().message(message.getMessageId(), attempt);
        try {
            return handler.handle(new Delivery(message.getBody(), attempt), fields);
        } catch (RuntimeException failure) {
            log.error(failureEvent, failureMessage, fields, failure, Retry.MESSAGE_RETURNS);
            return false;
        }
    }

    /// How often SQS has delivered the message; 1 if the event does not say it.
    private static int attempt(SQSEvent.SQSMessage message) {
        Map<String, String> attributes = message.getAttributes();
        return attributes == null ? 1 : Integer.parseInt(attributes.getOrDefault("ApproximateReceiveCount", "1"));
    }
}
