package health.overturn.lambda.fake;

import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.wiring.UseCases;
import health.overturn.operations.job.JobDispatcher;
import health.overturn.operations.job.PracticeJob;
import java.time.InstantSource;

/// Makes the scheduled jobs of a deployment.
public final class ScheduledJobs {
    private ScheduledJobs() {}

    /// @param clock the time at which the job runs
    public static JobDispatcher job(Deployment deployment, ScheduledJob job, InstantSource clock) {
        return new JobDispatcher(
                job, deployment.practices(), deployment.bus(), clock, practiceJob(deployment, job, clock));
    }

    /// The run of one practice.
    public static PracticeJob practiceJob(Deployment deployment, ScheduledJob job, InstantSource clock) {
        UseCases useCases = deployment.useCases(clock);
        return switch (job) {
            case REROUTE -> useCases.rerouteJob();
            case MIDDLE_LAYER -> useCases.middleLayerJob();
            case ESCALATE -> useCases.escalateJob();
            case TRIAGE -> useCases.triageJob();
            case RECONCILE -> useCases.reconcileJob();
            case SNAPSHOT, WEEK_SNAPSHOT -> useCases.snapshotJob();
        };
    }
}
