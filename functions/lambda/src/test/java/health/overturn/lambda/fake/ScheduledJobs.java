package health.overturn.lambda.fake;

import health.overturn.denials.settings.ScheduledJob;
import health.overturn.operations.job.CycleJob;
import health.overturn.operations.job.JobDispatcher;
import health.overturn.operations.job.PracticeJob;
import health.overturn.operations.job.TriageJob;
import health.overturn.operations.measure.SnapshotJob;
import health.overturn.operations.reconcile.ReconcileJob;
import java.time.InstantSource;

/// Makes the scheduled jobs of a deployment.
public final class ScheduledJobs {
    private ScheduledJobs() {}

    /// @param clock the moment at which it runs
    public static JobDispatcher job(Deployment deployment, ScheduledJob job, InstantSource clock) {
        PracticeJob work = switch (job) {
            case REROUTE -> CycleJob.reroute(deployment.table(), deployment.bus());
            case MIDDLE_LAYER -> CycleJob.middleLayer(deployment.table(), deployment.bus());
            case ESCALATE -> CycleJob.escalate(deployment.table(), deployment.bus());
            case TRIAGE -> new TriageJob(deployment.table(), deployment.bus());
            case RECONCILE ->
                new ReconcileJob(
                        deployment.table(), deployment.records(), deployment.movePublisher(), deployment.bus(), clock);
            case SNAPSHOT, WEEK_SNAPSHOT ->
                new SnapshotJob(deployment.table(), deployment.records(), deployment.bus(), clock);
        };
        return new JobDispatcher(job, deployment.practices(), deployment.bus(), clock, work);
    }
}
