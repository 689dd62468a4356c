package health.overturn.lambda.run;

import health.overturn.denials.cycle.JobRun;
import health.overturn.lambda.event.Bus;
import health.overturn.lambda.event.RunRequest;
import health.overturn.lambda.store.DenialWriter;
import health.overturn.lambda.store.Key;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.RunReports;
import health.overturn.lambda.store.Standings;
import health.overturn.lambda.store.Table;
import java.util.List;

/// A weekly cycle for one practice: its parts one after the other, each with its report, and what somebody
/// must hear of on the bus.
public final class CycleWork implements PracticeRun {
    private final Standings standings;
    private final DenialWriter writer;
    private final RunReports reports;
    private final Bus bus;
    private final List<Part> parts;

    private CycleWork(Table table, Bus bus, List<Part> parts) {
        this.standings = new Standings(table);
        this.writer = new DenialWriter(table);
        this.reports = new RunReports(table);
        this.bus = bus;
        this.parts = List.copyOf(parts);
    }

    public static CycleWork reroute(Table table, Bus bus) {
        return new CycleWork(table, bus, List.of(Part.REROUTE));
    }

    public static CycleWork middleLayer(Table table, Bus bus) {
        return new CycleWork(table, bus, List.of(Part.MIDDLE_LAYER));
    }

    /// Escalates, and reviews the small balances.
    public static CycleWork escalate(Table table, Bus bus) {
        return new CycleWork(table, bus, List.of(Part.ESCALATE, Part.SMALL_BALANCES));
    }

    @Override
    public List<RunReport> run(Practice practice, JobRun run, RunRequest.Mode mode) {
        return parts.stream().map(part -> part(part, practice, run, mode)).toList();
    }

    private RunReport part(Part part, Practice practice, JobRun run, RunRequest.Mode mode) {
        Job job = new Job(practice, run, part.rule().apply(practice.settings().settings()), part.name());
        List<Key> candidates = part.keys(standings, job);
        Pass pass = new Pass(job, standings);
        return switch (mode) {
            case DRY -> pass.dry(candidates);
            case REAL -> real(pass, job, candidates);
        };
    }

    /// Told before the report is closed: who dies between tells it again, nobody forgets it.
    private RunReport real(Pass pass, Job job, List<Key> candidates) {
        Journal journal = Journal.open(reports, standings, job);
        RunReport report = pass.real(candidates, journal, writer);
        if (!journal.isClosed()) {
            Alerts.tell(bus, report);
            pass.checkThatAllWereRead();
            journal.close(report);
        }
        return report;
    }
}
