package health.overturn.messaging.queue;

import health.overturn.messaging.stream.FailedChange;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The queue of what could not be published.
public final class UnpublishedChangeQueue {
    private final SqsClient client;
    private final String queue;

    /// @param queue its address
    public UnpublishedChangeQueue(SqsClient client, String queue) {
        this.client = client;
        this.queue = queue;
    }

    public void keep(FailedChange change) {
        client.sendMessage(request -> request.queueUrl(queue).messageBody(change.json()));
    }
}
