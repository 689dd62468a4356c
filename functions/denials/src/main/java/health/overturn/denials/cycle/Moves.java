package health.overturn.denials.cycle;

import health.overturn.denials.life.Actor;
import health.overturn.denials.life.Denial;
import health.overturn.denials.life.Entry;
import health.overturn.denials.life.Move;
import java.util.ArrayList;
import java.util.List;

/// Makes the entries of a cycle.
final class Moves {
    private Moves() {}

    static Step.Moved of(Denial denial, Run run, Move... moves) {
        List<Entry> entries = new ArrayList<>();
        Denial after = denial;
        for (Move move : moves) {
            Entry entry = new Entry(run.at(), run.day(), new Actor.Cycle(run.routine(), run.week()), move);
            entries.add(entry);
            after = after.after(entry);
        }
        return new Step.Moved(denial, after, entries);
    }
}
