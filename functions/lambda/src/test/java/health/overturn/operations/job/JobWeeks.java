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

/// The week of 2026-05-25 of the practice `maple`, and a stock in which each cycle finds some of every kind.
final class JobWeeks {
    static final String MONDAY = "2026-05-25T11:00:00Z";
    static final String WEDNESDAY = "2026-05-27T11:00:00Z";
    static final String FRIDAY = "2026-05-29T11:00:00Z";
    private static final LocalDate MAY_4 = LocalDate.of(2026, 5, 4);
    private static final LocalDate MAY_22 = LocalDate.of(2026, 5, 22);

    private JobWeeks() {}

    static CycleDenials stock(Deployment deployment) {
        CycleDenials stock = new CycleDenials(deployment);
        for (int i = 0; i < 3; i++) {
            stock.keep(stock.fresh("new" + i, "PAYER-A", 40_000 + i, MAY_22));
            stock.keep(stock.fresh("unowned" + i, "PAYER-X", 50_000 + i, MAY_4));
            stock.keep(stock.touched(
                    old(stock, "once" + i, 30_000 + i), TouchAction.PAYER_CALL, LocalDate.of(2026, 5, 20)));
            stock.keep(stock.touched(
                    old(stock, "stuck" + i, 60_000 + i),
                    TouchAction.PAYER_CALL,
                    LocalDate.of(2026, 5, 12),
                    LocalDate.of(2026, 5, 13),
                    LocalDate.of(2026, 5, 14)));
            stock.keep(old(stock, "small" + i, 5_000 + i));
        }
        stock.store();
        return stock;
    }

    /// Assigned at the start of May.
    static Denial old(CycleDenials stock, String id, long cents) {
        return stock.assigned(stock.fresh(id, "PAYER-A", cents, MAY_4));
    }

    static JobDispatcher rhythm(Deployment deployment, ScheduledJob routine) {
        Instant now = Instant.parse("2026-07-01T00:00:00Z");
        PracticeJob work = switch (routine) {
            case REROUTE -> CycleJob.reroute(deployment.table(), deployment.bus());
            case MIDDLE_LAYER -> CycleJob.middleLayer(deployment.table(), deployment.bus());
            case ESCALATE -> CycleJob.escalate(deployment.table(), deployment.bus());
            case TRIAGE -> new TriageJob(deployment.table(), deployment.bus());
            case RECONCILE, SNAPSHOT, WEEK_SNAPSHOT -> throw new IllegalArgumentException("a run was expected");
        };
        return new JobDispatcher(routine, deployment.practices(), deployment.bus(), () -> now, work);
    }

    static List<RunReport> run(Deployment deployment, ScheduledJob routine, String at) {
        return asked(deployment, routine, "{\"practice\":\"maple\",\"scheduledTime\":\"" + at + "\"}");
    }

    static List<RunReport> asked(Deployment deployment, ScheduledJob routine, String event) {
        RunResult outcome = rhythm(deployment, routine).run(RunRequest.read(event));
        if (!(outcome instanceof RunResult.Done done)) {
            throw new IllegalStateException("a run was expected but was " + outcome);
        }
        return done.reports();
    }

    static Denial denial(Deployment deployment, String id) {
        return TableContents.in(deployment.tableName()).denials().stream()
                .filter(kept -> kept.id().equals(id))
                .findFirst()
                .orElseThrow()
                .denial();
    }

    /// All that is stored but the versions of reports.
    static List<String> digest(Deployment deployment) {
        return TableContents.in(deployment.tableName()).items().stream()
                .map(item -> item.text("pk").contains("#U#") ? item.without("v") : item)
                .sorted(Comparator.comparing((Item item) -> item.text("pk")).thenComparing(item -> item.text("sk")))
                .map(item -> item.attributes().toString())
                .toList();
    }

    static List<String> ids(Collection<DenialTotals.Listed> listed) {
        return listed.stream()
                .map(each -> each.id().substring(each.id().indexOf('.') + 1))
                .toList();
    }
}
