package health.overturn.local.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Waits for the work of the stack. It has no fixed limit: as long as work moves, it waits. It gives up where nothing
/// has moved for some time, which is its patience.
public final class IdleWait {
    private final Supplier<Backlog> source;
    private final Progress progress;
    private final Clock clock;
    private final Duration patience;

    /// What tells the time and lets it pass.
    public interface Clock extends InstantSource {
        void pause() throws InterruptedException;
    }

    public IdleWait(Supplier<Backlog> source, Progress progress, Clock clock, Duration patience) {
        this.source = source;
        this.progress = progress;
        this.clock = clock;
        this.patience = patience;
    }

    /// Returns the machine's clock, which pauses for some milliseconds.
    public static Clock machineClock(Duration pause) {
        return new Clock() {
            @Override
            public Instant instant() {
                return InstantSource.system().instant();
            }

            @Override
            public void pause() throws InterruptedException {
                Thread.sleep(pause);
            }
        };
    }

    /// Waits until the backlog is as it should be.
    ///
    /// @throws UnfinishedException where nothing has moved for too long; the message says what is left
    public void until(Predicate<Backlog> done) throws InterruptedException {
        Backlog backlog = source.get();
        Instant movedAt = clock.instant();
        while (!done.test(backlog)) {
            Backlog shown = backlog;
            progress.waiting(() -> "waiting for " + shown.describe());
            clock.pause();
            Backlog next = source.get();
            if (next.movedSince(backlog)) {
                movedAt = clock.instant();
            } else if (Duration.between(movedAt, clock.instant()).compareTo(patience) >= 0) {
                throw new UnfinishedException("gave up after %d minutes in which nothing moved; still waiting for %s"
                        .formatted(patience.toMinutes(), next.describe()));
            }
            backlog = next;
        }
    }
}
