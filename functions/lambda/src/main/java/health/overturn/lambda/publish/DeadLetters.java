package health.overturn.lambda.publish;

import software.amazon.awssdk.services.sqs.SqsClient;

/// The queue of what could not be published.
public final class DeadLetters {
    private final SqsClient client;
    private final String queue;

    /// @param queue its address
    public DeadLetters(SqsClient client, String queue) {
        this.client = client;
        this.queue = queue;
    }

    void keep(Unpublished change) {
        client.sendMessage(request -> request.queueUrl(queue).messageBody(change.json()));
    }
}
