package health.overturn.local.progress;

import java.time.Duration;
import java.time.Instant;

/// A clock that moves only when it is told to; a pause moves it by ten seconds.
final class ManualClock implements IdleWait.Clock {
    private Instant now = Instant.parse("2026-06-01T15:00:00Z");

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public void pause() {
        pass(Duration.ofSeconds(10));
    }

    @Override
    public Instant instant() {
        return now;
    }
}
