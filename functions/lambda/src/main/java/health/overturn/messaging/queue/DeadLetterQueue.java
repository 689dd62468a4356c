package health.overturn.messaging.queue;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/// A queue of dead letters.
public final class DeadLetterQueue {
    private static final int AT_ONCE = 10;
    /// Until then a letter that stays is not seen again: longer than one emptying takes.
    private static final Duration HIDDEN = Duration.ofMinutes(15);

    private final SqsClient client;
    private final String queue;

    /// @param queue its address
    public DeadLetterQueue(SqsClient client, String queue) {
        this.client = client;
        this.queue = queue;
    }

    /// How many letters were done again, and how many stay.
    public record Count(int replayed, int remaining) {
        public static final Count NONE = new Count(0, 0);

        public Count plus(Count other) {
            return new Count(replayed + other.replayed, remaining + other.remaining);
        }
    }

    /// Goes through the letters once and takes out those that are done.
    public Count drain(Predicate<String> again) {
        Count count = Count.NONE;
        List<Message> letters = receive();
        while (!letters.isEmpty()) {
            for (Message letter : letters) {
                count = count.plus(again(letter, again) ? new Count(1, 0) : new Count(0, 1));
            }
            letters = receive();
        }
        return count;
    }

    private boolean again(Message letter, Predicate<String> again) {
        boolean done = again.test(letter.body());
        if (done) {
            client.deleteMessage(request -> request.queueUrl(queue).receiptHandle(letter.receiptHandle()));
        }
        return done;
    }

    private List<Message> receive() {
        return client.receiveMessage(request -> request.queueUrl(queue)
                        .maxNumberOfMessages(AT_ONCE)
                        .waitTimeSeconds(1)
                        .visibilityTimeout(Math.toIntExact(HIDDEN.toSeconds())))
                .messages();
    }
}
