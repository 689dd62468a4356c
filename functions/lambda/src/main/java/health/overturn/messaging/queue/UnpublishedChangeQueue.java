package health.overturn.messaging.queue;

import health.overturn.messaging.stream.FailedChange;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Sends changes that could not be published to their dead-letter queue.
public final class UnpublishedChangeQueue {
    private final SqsClient client;
    private final String queueUrl;

    /// @param queueUrl the address of the queue
    public UnpublishedChangeQueue(SqsClient client, String queueUrl) {
        this.client = client;
        this.queueUrl = queueUrl;
    }

    public void send(FailedChange change) {
        client.sendMessage(request -> request.queueUrl(queueUrl).messageBody(change.toJson()));
    }
}
