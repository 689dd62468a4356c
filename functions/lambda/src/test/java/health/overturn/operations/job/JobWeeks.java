package health.overturn.operations.job;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.TableContents;
import health.overturn.messaging.event.RunRequest;
import health.overturn.storage.dynamo.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// The week of 2026-05-25 of the practice `maple`, with denials of every kind that a cycle moves.
final class JobWeeks {
    static final String MONDAY = "2026-05-25T11:00:00Z";
    static final String WEDNESDAY = "2026-05-27T11:00:00Z";
    static final String FRIDAY = "2026-05-29T11:00:00Z";
    private static final LocalDate MAY_4 = LocalDate.of(2026, 5, 4);
    private static final LocalDate MAY_22 = LocalDate.of(2026, 5, 22);

    private JobWeeks() {}

    static CycleDenials store(Deployment deployment) {
        CycleDenials denials = new CycleDenials(deployment);
        for (int i = 0; i < 3; i++) {
            denials.add(denials.newDenial("new" + i, "PAYER-A", 40_000 + i, MAY_22));
            denials.add(denials.newDenial("unowned" + i, "PAYER-X", 50_000 + i, MAY_4));
            denials.add(denials.touched(
                    assignedInMay(denials, "once" + i, 30_000 + i), TouchAction.PAYER_CALL, LocalDate.of(2026, 5, 20)));
            denials.add(denials.touched(
                    assignedInMay(denials, "stuck" + i, 60_000 + i),
                    TouchAction.PAYER_CALL,
                    LocalDate.of(2026, 5, 12),
                    LocalDate.of(2026, 5, 13),
                    LocalDate.of(2026, 5, 14)));
            denials.add(assignedInMay(denials, "small" + i, 5_000 + i));
        }
        denials.store();
        return denials;
    }

    /// A denial that was assigned at the start of May.
    static Denial assignedInMay(CycleDenials denials, String id, long cents) {
        return denials.assigned(denials.newDenial(id, "PAYER-A", cents, MAY_4));
    }

    static JobDispatcher dispatcher(Deployment deployment, ScheduledJob job) {
        Instant now = Instant.parse("2026-07-01T00:00:00Z");
        PracticeJob work = switch (job) {
            case REROUTE -> deployment.useCases().rerouteJob();
            case MIDDLE_LAYER -> deployment.useCases().middleLayerJob();
            case ESCALATE -> deployment.useCases().escalateJob();
            case TRIAGE -> deployment.useCases().triageJob();
            case RECONCILE, SNAPSHOT, WEEK_SNAPSHOT -> throw new IllegalArgumentException("no cycle or triage: " + job);
        };
        return new JobDispatcher(job, deployment.practices(), deployment.bus(), () -> now, work);
    }

    static List<RunReport> run(Deployment deployment, ScheduledJob job, String at) {
        return dispatch(deployment, job, "{\"practice\":\"maple\",\"scheduledTime\":\"" + at + "\"}");
    }

    static List<RunReport> dispatch(Deployment deployment, ScheduledJob job, String event) {
        RunResult result = dispatcher(deployment, job).dispatch(RunRequest.parse(event));
        if (!(result instanceof RunResult.Done done)) {
            throw new IllegalStateException("the run was not done: " + result);
        }
        return done.reports();
    }

    static Denial denial(Deployment deployment, String id) {
        return TableContents.of(deployment.tableName()).denials().stream()
                .filter(stored -> stored.id().equals(id))
                .findFirst()
                .orElseThrow()
                .denial();
    }

    /// All stored items, without the versions of reports.
    static List<String> digest(Deployment deployment) {
        return TableContents.of(deployment.tableName()).items().stream()
                .map(item -> item.text("pk").contains("#U#") ? item.without("v") : item)
                .sorted(Comparator.comparing((Item item) -> item.text("pk")).thenComparing(item -> item.text("sk")))
                .map(item -> item.attributes().toString())
                .toList();
    }

    static List<String> ids(Collection<DenialTotals.ListedDenial> listed) {
        return listed.stream()
                .map(each -> each.id().substring(each.id().indexOf('.') + 1))
                .toList();
    }
}
