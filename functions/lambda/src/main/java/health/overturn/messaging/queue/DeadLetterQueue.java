package health.overturn.messaging.queue;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/// Drains a queue of dead letters.
public final class DeadLetterQueue {
    private static final int MAX_MESSAGES = 10;
    /// The time in which SQS does not deliver a remaining message again. It is longer than a drain takes.
    private static final Duration VISIBILITY_TIMEOUT = Duration.ofMinutes(15);

    private final SqsClient client;
    private final String queueUrl;

    /// @param queueUrl the address of the queue
    public DeadLetterQueue(SqsClient client, String queueUrl) {
        this.client = client;
        this.queueUrl = queueUrl;
    }

    /// How many messages were replayed, and how many remain in the queue.
    public record Count(int replayed, int remaining) {
        public static final Count NONE = new Count(0, 0);

        public Count plus(Count other) {
            return new Count(replayed + other.replayed, remaining + other.remaining);
        }
    }

    /// Receives every message once and deletes those that are replayed.
    ///
    /// @param replayer replays the body of a message; false if the message must remain
    public Count drain(Predicate<String> replayer) {
        Count count = Count.NONE;
        List<Message> messages = receive();
        while (!messages.isEmpty()) {
            for (Message message : messages) {
                count = count.plus(replay(message, replayer) ? new Count(1, 0) : new Count(0, 1));
            }
            messages = receive();
        }
        return count;
    }

    private boolean replay(Message message, Predicate<String> replayer) {
        boolean replayed = replayer.test(message.body());
        if (replayed) {
            client.deleteMessage(request -> request.queueUrl(queueUrl).receiptHandle(message.receiptHandle()));
        }
        return replayed;
    }

    private List<Message> receive() {
        return client.receiveMessage(request -> request.queueUrl(queueUrl)
                        .maxNumberOfMessages(MAX_MESSAGES)
                        .waitTimeSeconds(1)
                        .visibilityTimeout(Math.toIntExact(VISIBILITY_TIMEOUT.toSeconds())))
                .messages();
    }
}
