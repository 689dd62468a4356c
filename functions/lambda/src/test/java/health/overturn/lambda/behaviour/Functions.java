package health.overturn.lambda.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.ScheduledJobs;
import health.overturn.messaging.event.IntakeMessage;
import health.overturn.messaging.event.RunRequest;
import health.overturn.operations.intake.RemainingTime;
import health.overturn.operations.intake.RemittanceIntake;
import health.overturn.operations.job.JobDispatcher;
import health.overturn.operations.reprocess.Reprocess;
import health.overturn.storage.bucket.Upload;
import health.overturn.storage.json.Json;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Calls the functions as S3, the schedule and the bus do, one after the other: what one of them writes and sends is
/// published and acted upon before the next is called.
final class Functions {
    private final Deployment deployment;
    private final StreamFunction stream;
    private final RemittanceIntake takeIn;
    private final Reprocess reprocess;
    private final Map<ScheduledJob, JobDispatcher> jobs = new EnumMap<>(ScheduledJob.class);
    private Instant now = Deployment.NOW;
    private int handled;

    Functions(Deployment deployment) {
        this.deployment = deployment;
        this.stream = new StreamFunction(deployment);
        this.takeIn = deployment.remittanceIntake();
        this.reprocess = deployment.useCases().reprocess();
        for (ScheduledJob job : ScheduledJob.values()) {
            jobs.put(job, ScheduledJobs.job(deployment, job, () -> now));
        }
    }

    StreamFunction stream() {
        return stream;
    }

    /// From now on functions run at this moment.
    void at(Instant moment) {
        now = moment;
        deployment.writeLogsAt(moment);
    }

    /// @param key of the object in the intake's bucket
    void upload(String key, byte[] content, RemainingTime time) {
        Upload put = deployment.uploadTo(key, content).upload();
        takeIn.ingest(
                new IntakeMessage.Created(new Upload(put.bucket(), put.key(), put.size(), put.version(), now)), time);
        settle();
    }

    /// Asks a scheduled function for all practices whose time has come.
    void schedule(ScheduledJob job) {
        Objects.requireNonNull(jobs.get(job)).dispatch(RunRequest.parse("{\"scheduledTime\":\"" + now + "\"}"));
        settle();
    }

    /// Publishes what has changed and does what events ask for, until there is nothing left of either.
    void settle() {
        stream.publish();
        List<JsonNode> events = deployment.cloud().bus().events();
        while (handled < events.size()) {
            JsonNode event = events.get(handled);
            handled++;
            handle(event.path("DetailType").asText(), event.path("Detail").asText());
            stream.publish();
            events = deployment.cloud().bus().events();
        }
    }

    private void handle(String kind, String detail) {
        JsonNode published = Json.read(detail);
        String practice = published.path("practice").asText();
        switch (kind) {
            case "Run Due" -> {
                RunRequest request = RunRequest.parse(detail);
                Objects.requireNonNull(jobs.get(request.job().orElseThrow())).dispatch(request);
            }
            case "Remittance Continued" ->
                takeIn.resume(
                        new IntakeMessage.Continued(
                                practice, published.path("file").asText()),
                        Deployment.enoughTime());
            case "Reprocessing Due" ->
                reprocess.resume(practice, published.path("reprocessing").asText(), Deployment.enoughTime());
            default -> {
                // Told to others, no function's work.
            }
        }
    }
}
