package health.overturn.operations.job;

import health.overturn.denials.cycle.JobRun;
import health.overturn.messaging.event.EventBus;
import health.overturn.messaging.event.RunRequest;
import health.overturn.storage.claim.DenialWriter;
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.practice.Practice;
import java.util.List;

/// A weekly cycle for one practice. Its stages run one after the other; each writes a report and publishes what people
/// must act on.
public final class CycleJob implements PracticeJob {
    private final DenialIndexReader denialIndex;
    private final DenialWriter writer;
    private final RunReportStore reports;
    private final EventBus bus;
    private final List<CycleStage> stages;

    private CycleJob(
            DenialIndexReader denialIndex,
            DenialWriter writer,
            RunReportStore reports,
            EventBus bus,
            List<CycleStage> stages) {
        this.denialIndex = denialIndex;
        this.writer = writer;
        this.reports = reports;
        this.bus = bus;
        this.stages = List.copyOf(stages);
    }

    public static CycleJob reroute(
            DenialIndexReader denialIndex, DenialWriter writer, RunReportStore reports, EventBus bus) {
        return new CycleJob(denialIndex, writer, reports, bus, List.of(CycleStage.REROUTE));
    }

    public static CycleJob middleLayer(
            DenialIndexReader denialIndex, DenialWriter writer, RunReportStore reports, EventBus bus) {
        return new CycleJob(denialIndex, writer, reports, bus, List.of(CycleStage.MIDDLE_LAYER));
    }

    /// Escalates denials, reviews the small balances, and lists what no cycle meets.
    public static CycleJob escalate(
            DenialIndexReader denialIndex, DenialWriter writer, RunReportStore reports, EventBus bus) {
        return new CycleJob(
                denialIndex,
                writer,
                reports,
                bus,
                List.of(CycleStage.ESCALATE, CycleStage.SMALL_BALANCES, CycleStage.SILENT));
    }

    @Override
    public List<RunReport> run(Practice practice, JobRun run, RunRequest.Mode mode) {
        return stages.stream()
                .map(stage -> runStage(stage, practice, run, mode))
                .toList();
    }

    private RunReport runStage(CycleStage stage, Practice practice, JobRun run, RunRequest.Mode mode) {
        CycleTask task = new CycleTask(
                practice, run, stage.rule().apply(practice.settings().settings()), stage.name());
        List<ItemKey> candidates = stage.findCandidates(denialIndex, task);
        CycleExecution execution = new CycleExecution(task, denialIndex);
        return switch (mode) {
            case DRY -> execution.dryRun(candidates);
            case REAL -> runForReal(execution, task, candidates);
        };
    }

    /// Publishes before completing the report. If the function stops in between, the next attempt publishes the same
    /// events (same ids) again; none is lost.
    private RunReport runForReal(CycleExecution execution, CycleTask task, List<ItemKey> candidates) {
        RunCheckpoint checkpoint = RunCheckpoint.resume(reports, denialIndex, task);
        RunReport report = execution.run(candidates, checkpoint, writer);
        if (!checkpoint.isComplete()) {
            RunAlerts.publish(bus, report);
            execution.checkThatAllWereRead();
            checkpoint.complete(report);
        }
        return report;
    }
}
