package health.overturn.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.local.template.QueueDefinition;
import health.overturn.table.store.Database;
import health.overturn.table.store.MessageStore;
import health.overturn.table.store.StoredMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// How long a message is hidden, when it moves to the dead letters, and how long a receiver waits.
class MessageQueueTest {
    private static final Duration NO_WAIT = Duration.ZERO;
    private static final Duration LONG_WAIT = Duration.ofSeconds(60);
    private static final QueueDefinition WORK =
            new QueueDefinition("Work", "arn:work", Duration.ofSeconds(30), 2, Optional.of("arn:dead-letters"));

    private static final QueueDefinition DEAD_LETTERS =
            new QueueDefinition("DeadLetters", "arn:dead-letters", Duration.ofSeconds(30), 3, Optional.empty());

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T10:00:00Z"));
    private final InstantSource clock = now::get;
    private final MessageStore kept = new MessageStore(Database.inMemory());
    private final MessageQueue deadLetters = new MessageQueue(DEAD_LETTERS, null, clock);
    private final MessageQueue queue = new MessageQueue(WORK, deadLetters, clock);

    @Test
    void aReceivedMessageIsHiddenForTheVisibilityTimeout() throws InterruptedException {
        queue.send("a");

        assertThat(queue.receive(NO_WAIT)).map(Message::receiveCount).contains(1);
        advance(Duration.ofSeconds(29));
        assertThat(queue.receive(NO_WAIT)).isEmpty();
        advance(Duration.ofSeconds(1));
        assertThat(queue.receive(NO_WAIT)).map(Message::receiveCount).contains(2);
    }

    @Test
    void aReturnedMessageIsVisibleAfterOneSecond() throws InterruptedException {
        queue.send("a");
        queue.returnForRetry(queue.receive(NO_WAIT).orElseThrow());

        assertThat(queue.receive(NO_WAIT)).isEmpty();
        advance(Duration.ofSeconds(1));
        assertThat(queue.receive(NO_WAIT)).map(Message::body).contains("a");
    }

    @Test
    void anUnprocessedMessageReturnsWithoutCountingTheReceive() throws InterruptedException {
        queue.send("a");
        for (int i = 0; i < 5; i++) {
            queue.returnUnprocessed(queue.receive(NO_WAIT).orElseThrow());
            advance(Duration.ofSeconds(1));
        }

        assertThat(queue.receive(NO_WAIT)).map(Message::receiveCount).contains(1);
        assertThat(deadLetters.bodies()).isEmpty();
    }

    @Test
    void aQueueContinuesWithTheMessagesOfItsStore() throws InterruptedException {
        QueueStore store = new DatabaseQueueStore(kept, "arn:work");
        MessageQueue first = new MessageQueue(WORK, deadLetters, store, clock);
        first.send("a");
        first.delete(first.send("b"));
        first.send("c");
        assertThat(first.receive(NO_WAIT)).map(Message::body).contains("a");

        MessageQueue second = new MessageQueue(WORK, deadLetters, store, clock);

        assertThat(second.bodies()).containsExactly("a", "c");
        assertThat(second.receive(NO_WAIT)).map(Message::receiveCount).contains(2);
    }

    @Test
    void aDeadLetterIsKeptAndItsMessageIsNot() throws InterruptedException {
        QueueStore letters = new DatabaseQueueStore(kept, "arn:dead-letters");
        MessageQueue first = new MessageQueue(
                WORK,
                new MessageQueue(DEAD_LETTERS, null, letters, clock),
                new DatabaseQueueStore(kept, "arn:work"),
                clock);
        first.send("a");
        for (int i = 0; i < 2; i++) {
            first.returnForRetry(first.receive(NO_WAIT).orElseThrow());
            advance(Duration.ofSeconds(1));
        }
        assertThat(first.receive(NO_WAIT)).isEmpty();

        MessageQueue second = new MessageQueue(DEAD_LETTERS, null, letters, clock);

        assertThat(second.receive(NO_WAIT)).hasValueSatisfying(letter -> {
            assertThat(letter.body()).isEqualTo("a");
            assertThat(letter.receiveCount()).isEqualTo(1);
        });
        assertThat(kept.list("arn:work")).isEmpty();
    }

    @Test
    void aReturnedMessageKeepsTheCountOfItsReceives() throws InterruptedException {
        MessageQueue first = new MessageQueue(WORK, deadLetters, new DatabaseQueueStore(kept, "arn:work"), clock);
        first.send("a");
        first.returnUnprocessed(first.receive(NO_WAIT).orElseThrow());
        first.send("b");
        advance(Duration.ofSeconds(1));
        first.returnForRetry(first.receive(NO_WAIT).orElseThrow());

        assertThat(kept.list("arn:work")).extracting(StoredMessage::receives).containsExactly(0, 1);
    }

    @Test
    void aMessageReceivedTooOftenMovesToTheDeadLetters() throws InterruptedException {
        queue.send("a");
        for (int i = 0; i < 2; i++) {
            queue.returnForRetry(queue.receive(NO_WAIT).orElseThrow());
            advance(Duration.ofSeconds(1));
        }

        assertThat(queue.receive(NO_WAIT)).isEmpty();
        assertThat(queue.bodies()).isEmpty();
        assertThat(deadLetters.bodies()).containsExactly("a");
    }

    @Test
    void aReceiverGivesUpAfterItsMaximumWait() throws InterruptedException {
        assertThat(queue.receive(Duration.ofMillis(10))).isEmpty();
    }

    @Test
    void aSentMessageWakesAWaitingReceiver() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<Message>> received = threads.submit(() -> queue.receive(LONG_WAIT));
            Thread.sleep(50);
            queue.send("a");

            assertThat(received.get(30, TimeUnit.SECONDS)).map(Message::body).contains("a");
        }
    }

    @Test
    void aReceiverGetsAHiddenMessageOnceItIsVisible() throws InterruptedException {
        MessageQueue machineTime = new MessageQueue(WORK, deadLetters, InstantSource.system());
        machineTime.send("a");
        machineTime.returnForRetry(machineTime.receive(NO_WAIT).orElseThrow());

        assertThat(machineTime.receive(LONG_WAIT)).map(Message::receiveCount).contains(2);
    }

    @Test
    void anInterruptEndsAWait() throws Exception {
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread receiver = Thread.ofVirtual().start(() -> {
            try {
                queue.receive(LONG_WAIT);
                thrown.complete(new AssertionError("the wait ended without an interrupt"));
            } catch (InterruptedException e) {
                thrown.complete(e);
            }
        });
        receiver.interrupt();

        assertThat(thrown.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    }

    private void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }
}
