package health.overturn.local.watch;

import java.time.Duration;
import java.time.InstantSource;

/// Looks at a folder again and again, on a thread of its own.
public final class WatchLoop implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final Thread thread;

    private WatchLoop(Thread thread) {
        this.thread = thread;
    }

    public static WatchLoop start(FolderWatch watch, InstantSource clock) {
        return new WatchLoop(Thread.ofPlatform().daemon().name("watch").start(() -> run(watch, clock)));
    }

    private static void run(FolderWatch watch, InstantSource clock) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                watch.poll(clock.instant());
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits until the loop ends.
    public void join() throws InterruptedException {
        thread.join();
    }

    /// Stops after the file that is being taken in, and waits for that at most ten seconds.
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(STOP_LIMIT);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
