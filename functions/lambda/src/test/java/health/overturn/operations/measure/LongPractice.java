package health.overturn.operations.measure;

import health.overturn.denials.code.Category;
import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.log.LoggedMove;
import health.overturn.denials.metric.LoggedAdjudicationBuilder;
import health.overturn.denials.metric.LoggedDenialBuilder;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.fake.Deployment;
import health.overturn.messaging.event.RunRequest;
import health.overturn.storage.record.AdjudicationJson;
import health.overturn.storage.record.MoveJson;
import health.overturn.storage.record.RecordLog;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// A practice with a long history: logs of invented lines, week after week, and snapshots of them.
final class LongPractice implements AutoCloseable {
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2023, 1, 2);
    private static final List<Category> CATEGORIES = List.of(Category.values());

    private final Deployment deployment;
    private int claims;
    private int denials;

    LongPractice(ExecutionInterceptor... interceptors) {
        deployment = new Deployment(interceptors);
    }

    /// Adds a week in which claims are answered, denials come in, and as many denials of eight weeks ago are paid.
    ///
    /// @param week counted from 0
    LongPractice addWeek(int week, int answered, int denied) {
        LocalDate monday = FIRST_MONDAY.plusWeeks(week);
        List<LoggedAdjudication> facts = new ArrayList<>();
        for (int claim = 0; claim < answered; claim++) {
            LoggedAdjudicationBuilder answer = LoggedAdjudicationBuilder.of(
                            "c" + claims++, monday.plusDays(claim % 5).toString())
                    .from("PAYER-" + claim % 8, "100000000" + claim % 6)
                    .service(YearMonth.from(monday.minusWeeks(3)))
                    .charge(20_000, 4_000, 1_000, 0);
            facts.add((claim % 8 == 0 ? answer.denied(15_000, "197", category(claim)) : answer).build());
        }
        putFacts(monday, facts);
        List<LoggedMove> moves = new ArrayList<>();
        for (int denial = 0; denial < denied; denial++) {
            moves.add(opened(denials++, monday));
            int paid = denials - 1 - 8 * denied;
            if (paid >= 0) {
                moves.add(loggedDenial(paid, monday.minusWeeks(8))
                        .resolved(DenialOutcome.PAID, monday.toString(), DenialState.ResolvedBy.FACTS, 15_000)
                        .move(2));
            }
        }
        putMoves(monday, moves);
        return this;
    }

    /// Adds denials that come in during a week and stay open.
    LongPractice addOpenDenials(int week, int many) {
        LocalDate monday = FIRST_MONDAY.plusWeeks(week);
        List<LoggedMove> moves = new ArrayList<>();
        for (int denial = 0; denial < many; denial++) {
            moves.add(opened(denials++, monday));
        }
        putMoves(monday, moves);
        return this;
    }

    private static LoggedMove opened(int denial, LocalDate monday) {
        return loggedDenial(denial, monday)
                .state("ASSIGNED", "person-" + denial % 12 + ".example")
                .deadline(monday.plusDays(30 + denial % 150).toString())
                .move(1);
    }

    private static LoggedDenialBuilder loggedDenial(int denial, LocalDate monday) {
        return LoggedDenialBuilder.of(
                        "%016x.%016x".formatted(denial * 0x9E3779B97F4A7C15L, denial * 0xC2B2AE3D27D4EB4FL),
                        monday.plusDays(denial % 5).toString(),
                        5_000L + denial * 7_919L % 200_000)
                .of("PAYER-" + denial % 8, category(denial));
    }

    private static Category category(int number) {
        return CATEGORIES.get(number % CATEGORIES.size());
    }

    private void putFacts(LocalDate monday, List<LoggedAdjudication> facts) {
        String key = RecordLog.FACTS.key("maple", noon(monday), "f" + claims);
        deployment.records().putJsonLines(key, facts.stream().map(AdjudicationJson::of));
    }

    private void putMoves(LocalDate monday, List<LoggedMove> moves) {
        String key = RecordLog.MOVES.key("maple", noon(monday), "m" + denials);
        deployment.records().putJsonLines(key, moves.stream().map(MoveJson::of));
    }

    private static Instant noon(LocalDate monday) {
        return monday.plusDays(4).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /// Takes a snapshot at four in the morning of the Monday after a week.
    LongPractice snapshot(ScheduledJob job, int week) {
        Instant at = FIRST_MONDAY.plusWeeks(week + 1L).atTime(10, 0).toInstant(ZoneOffset.UTC);
        JobRun run = JobRun.of("maple", deployment.practice().settings().settings(), job, at);
        deployment
                .useCases(() -> at.plusSeconds(3_600))
                .snapshotJob()
                .run(deployment.practice(), run, RunRequest.Mode.REAL);
        return this;
    }

    SnapshotStore snapshots() {
        return new SnapshotStore(deployment.records());
    }

    @Override
    public void close() {
        deployment.close();
    }
}
