package health.overturn.local.command;

import health.overturn.local.deadletter.GivenUp;
import health.overturn.local.progress.Progress;
import health.overturn.local.watch.WatchLoop;
import java.time.Duration;
import java.util.Optional;

/// Keeps the stack up until its process ends, and tells what is given up meanwhile.
final class StayUp {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final GivenUp givenUp;
    private final Progress progress;

    StayUp(GivenUp givenUp, Progress progress) {
        this.givenUp = givenUp;
        this.progress = progress;
    }

    void run(Optional<WatchLoop> watch) throws InterruptedException {
        try {
            while (true) {
                Thread.sleep(INTERVAL);
                givenUp.newLines().forEach(progress::warn);
            }
        } finally {
            watch.ifPresent(WatchLoop::close);
        }
    }
}
