package health.overturn.api;

import health.overturn.api.http.ApiRequest;
import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.fake.Deployment;
import health.overturn.messaging.event.RunRequest;
import health.overturn.operations.job.PracticeJob;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Requests for the lists of the contract, and a practice with denials on each list.
final class ListExamples implements AutoCloseable {
    private static final String PRACTICE = "GET /v1/practices/{practice}/";

    private final Deployment deployment = new Deployment();
    private final Api api = deployment.api();

    ListExamples() {
        StoredDenials denials = StoredDenials.in(deployment);
        WeekOfDenials.storeIn(denials);
        Practice practice = denials.practice();
        for (String at : List.of("2026-05-11T11:00:00Z", "2026-05-18T11:00:00Z")) {
            deployment
                    .useCases()
                    .rerouteJob()
                    .run(practice, run(practice, ScheduledJob.REROUTE, at), RunRequest.Mode.REAL);
        }
        PracticeJob triage = deployment.useCases().triageJob();
        for (String at : List.of("2026-05-31T10:00:00Z", "2026-06-01T10:00:00Z")) {
            triage.run(practice, run(practice, ScheduledJob.TRIAGE, at), RunRequest.Mode.REAL);
        }
        reconcile(practice);
    }

    private void reconcile(Practice practice) {
        deployment
                .useCases(InstantSource.fixed(Deployment.NOW))
                .reconcileJob()
                .run(practice, run(practice, ScheduledJob.RECONCILE, "2026-06-01T08:00:00Z"), RunRequest.Mode.REAL);
    }

    private static JobRun run(Practice practice, ScheduledJob job, String at) {
        return JobRun.of(practice.id(), practice.settings().settings(), job, Instant.parse(at));
    }

    Deployment deployment() {
        return deployment;
    }

    Api api() {
        return api;
    }

    List<ApiRequest> requestsFor(String operation) {
        return operation.startsWith(PRACTICE) ? requests(operation.substring(PRACTICE.length())) : List.of();
    }

    private static List<ApiRequest> requests(String list) {
        return switch (list) {
            case "queues/{queue}" -> paged("queues/PAYER_FOLLOW_UP");
            case "denials/{id}/appeal/packet" ->
                List.of(ContractExamples.get("denials/atwo.two/appeal/packet", Map.of()));
            case "denials/{id}/appeal" -> List.of(ContractExamples.get("denials/atwo.two/appeal", Map.of()));
            case "queues/{queue}/summary" -> List.of(ContractExamples.get("queues/PAYER_FOLLOW_UP/summary", Map.of()));
            case "today", "held/summary", "escalations/summary", "small-balances/summary" ->
                List.of(ContractExamples.get(list, Map.of()));
            case "worklist/summary" ->
                List.of(
                        ContractExamples.get(list, Map.of("owner", "anna.example")),
                        ContractExamples.get(list, Map.of("section", "WITH_OTHERS")));
            case "held" -> paged("held");
            case "escalations" -> paged("escalations");
            case "small-balances" -> paged("small-balances");
            case "batches" -> List.of(ContractExamples.get("batches", Map.of("week", "2026-W22")));
            case "batches/{id}" -> paged("batches/2026-W22:PAYER-A:FOLLOW_UP");
            case "cycles/{cycle}/runs" ->
                List.of(
                        ContractExamples.get("cycles/REROUTE/runs", Map.of()),
                        ContractExamples.get("cycles/RECONCILE/runs", Map.of()),
                        ContractExamples.get("cycles/REROUTE/runs", Map.of("limit", "1")));
            case "payers/{payer}/top" -> List.of(ContractExamples.get("payers/PAYER-A/top", Map.of()));
            default -> List.of();
        };
    }

    private static List<ApiRequest> paged(String path) {
        return List.of(
                ContractExamples.get(path, Map.of("include", "patient")),
                ContractExamples.get(path, Map.of("limit", "1")));
    }

    @Override
    public void close() {
        deployment.close();
    }
}
