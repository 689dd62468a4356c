package health.overturn.operations.job;

import health.overturn.denials.cycle.JobRun;
import health.overturn.messaging.event.EventBus;
import health.overturn.messaging.event.RunRequest;
import health.overturn.storage.claim.DenialWriter;
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.practice.Practice;
import java.util.List;

/// A weekly cycle for one practice: its parts one after the other, each with its report, and what somebody
/// must hear of on the bus.
public final class CycleJob implements PracticeJob {
    private final DenialIndexReader standings;
    private final DenialWriter writer;
    private final RunReportStore reports;
    private final EventBus bus;
    private final List<CycleStage> parts;

    private CycleJob(DynamoDbTable table, EventBus bus, List<CycleStage> parts) {
        this.standings = new DenialIndexReader(table);
        this.writer = new DenialWriter(table);
        this.reports = new RunReportStore(table);
        this.bus = bus;
        this.parts = List.copyOf(parts);
    }

    public static CycleJob reroute(DynamoDbTable table, EventBus bus) {
        return new CycleJob(table, bus, List.of(CycleStage.REROUTE));
    }

    public static CycleJob middleLayer(DynamoDbTable table, EventBus bus) {
        return new CycleJob(table, bus, List.of(CycleStage.MIDDLE_LAYER));
    }

    /// Escalates, and reviews the small balances.
    public static CycleJob escalate(DynamoDbTable table, EventBus bus) {
        return new CycleJob(table, bus, List.of(CycleStage.ESCALATE, CycleStage.SMALL_BALANCES));
    }

    @Override
    public List<RunReport> run(Practice practice, JobRun run, RunRequest.Mode mode) {
        return parts.stream().map(part -> part(part, practice, run, mode)).toList();
    }

    private RunReport part(CycleStage part, Practice practice, JobRun run, RunRequest.Mode mode) {
        CycleTask job = new CycleTask(
                practice, run, part.rule().apply(practice.settings().settings()), part.name());
        List<ItemKey> candidates = part.keys(standings, job);
        CycleExecution pass = new CycleExecution(job, standings);
        return switch (mode) {
            case DRY -> pass.dryRun(candidates);
            case REAL -> real(pass, job, candidates);
        };
    }

    /// Told before the report is closed: who dies between tells it again, nobody forgets it.
    private RunReport real(CycleExecution pass, CycleTask job, List<ItemKey> candidates) {
        RunCheckpoint journal = RunCheckpoint.resume(reports, standings, job);
        RunReport report = pass.run(candidates, journal, writer);
        if (!journal.isClosed()) {
            RunAlerts.publish(bus, report);
            pass.checkThatAllWereRead();
            journal.complete(report);
        }
        return report;
    }
}
