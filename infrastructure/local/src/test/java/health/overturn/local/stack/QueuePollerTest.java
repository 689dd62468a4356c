package health.overturn.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.local.queue.MessageQueue;
import health.overturn.local.template.QueueDefinition;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// How a poller hands a queue's messages to workers.
class QueuePollerTest {
    private final MessageQueue deadLetters = new MessageQueue(
            new QueueDefinition("DeadLetters", "arn:dead-letters", Duration.ofSeconds(30), 3, Optional.empty()),
            null,
            InstantSource.system());
    private final MessageQueue queue = new MessageQueue(
            new QueueDefinition("Work", "arn:work", Duration.ofSeconds(30), 1, Optional.of("arn:dead-letters")),
            deadLetters,
            InstantSource.system());
    private final QueueWorkers workers = new QueueWorkers();

    @Test
    void noMoreMessagesAreHandledAtOnceThanAllowed() throws InterruptedException {
        Semaphore mayEnd = new Semaphore(0);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        BlockingQueue<String> done = new LinkedBlockingQueue<>();
        for (String body : List.of("a", "b", "c", "d", "e")) {
            queue.send(body);
        }
        workers.poll(queue, 2, message -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            mayEnd.acquireUninterruptibly();
            running.decrementAndGet();
            done.add(message.body());
            return MessageResult.PROCESSED;
        });
        mayEnd.release(5);

        for (int i = 0; i < 5; i++) {
            assertThat(done.poll(30, TimeUnit.SECONDS)).isNotNull();
        }
        workers.stop();
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void aMessageThatNoFunctionSawIsDeliveredAgainAndNoDeadLetter() throws InterruptedException {
        BlockingQueue<Integer> counts = new LinkedBlockingQueue<>();
        queue.send("a");
        workers.poll(queue, 1, message -> {
            counts.add(message.receiveCount());
            return MessageResult.UNPROCESSED;
        });

        assertThat(counts.poll(30, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(counts.poll(30, TimeUnit.SECONDS)).isEqualTo(1);
        workers.stop();
        assertThat(deadLetters.bodies()).isEmpty();
    }

    @Test
    void aHandlerThatThrowsFailsOnlyItsMessage() throws InterruptedException {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        queue.send("poison");
        queue.send("after");
        workers.poll(queue, 1, message -> {
            seen.add(message.body());
            if (message.body().equals("poison")) {
                throw new IllegalStateException("poison");
            }
            return MessageResult.PROCESSED;
        });

        assertThat(seen.poll(30, TimeUnit.SECONDS)).isEqualTo("poison");
        assertThat(seen.poll(30, TimeUnit.SECONDS)).isEqualTo("after");
        workers.stop();
    }
}
