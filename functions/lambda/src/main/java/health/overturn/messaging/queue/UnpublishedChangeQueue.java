package health.overturn.messaging.queue;

import health.overturn.messaging.stream.FailedChange;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The queue of what could not be published.
public final class UnpublishedChangeQueue {
    private final SqsClient client;
    private final String queueUrl;

    /// @param queue its address
    public UnpublishedChangeQueue(SqsClient client, String queueUrl) {
        this.client = client;
        this.queueUrl = queueUrl;
    }

    public void send(FailedChange change) {
        client.sendMessage(request -> request.queueUrl(queueUrl).messageBody(change.toJson()));
    }
}
