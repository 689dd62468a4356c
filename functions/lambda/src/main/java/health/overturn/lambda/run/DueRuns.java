package health.overturn.lambda.run;

import health.overturn.denials.cycle.Run;
import health.overturn.denials.settings.Routine;
import health.overturn.lambda.json.InvalidJsonException;
import health.overturn.lambda.settings.InvalidSettingsException;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Practices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the practices whose local time for a routine came within the hour that ends with a schedule's
/// instant.
public final class DueRuns {
    private final Practices practices;
    private final Routine routine;

    public DueRuns(Practices practices, Routine routine) {
        this.practices = practices;
        this.routine = routine;
    }

    public RunOutcome.Sent at(Instant scheduled) {
        List<Run> due = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (String id : practices.ids()) {
            try {
                practices.find(id).flatMap(practice -> due(practice, scheduled)).ifPresent(due::add);
            } catch (InvalidSettingsException | InvalidJsonException faults) {
                unreadable.add(id);
            }
        }
        return new RunOutcome.Sent(due, unreadable);
    }

    private Optional<Run> due(Practice practice, Instant scheduled) {
        return Run.due(practice.id(), practice.settings().settings(), routine, scheduled);
    }
}
