package health.overturn.messaging.queue;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/// A queue of dead letters.
public final class DeadLetterQueue {
    private static final int MAX_MESSAGES = 10;
    /// Until then a letter that stays is not seen again: longer than one emptying takes.
    private static final Duration VISIBILITY_TIMEOUT = Duration.ofMinutes(15);

    private final SqsClient client;
    private final String queueUrl;

    /// @param queue its address
    public DeadLetterQueue(SqsClient client, String queueUrl) {
        this.client = client;
        this.queueUrl = queueUrl;
    }

    /// How many letters were done again, and how many stay.
    public record Count(int replayed, int remaining) {
        public static final Count NONE = new Count(0, 0);

        public Count plus(Count other) {
            return new Count(replayed + other.replayed, remaining + other.remaining);
        }
    }

    /// Goes through the letters once and takes out those that are done.
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
