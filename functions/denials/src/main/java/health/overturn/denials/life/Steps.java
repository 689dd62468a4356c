package health.overturn.denials.life;

import java.util.List;

/// Puts moves at the end of a history.
final class Steps {
    private Steps() {}

    static Outcome.Moved moved(Denial denial, List<Entry> entries) {
        Denial after = denial;
        for (Entry entry : entries) {
            after = after.after(entry);
        }
        return new Outcome.Moved(after, entries);
    }
}
