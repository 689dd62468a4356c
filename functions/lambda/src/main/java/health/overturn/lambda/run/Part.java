package health.overturn.lambda.run;

import health.overturn.denials.cycle.CycleRule;
import health.overturn.denials.cycle.Escalate;
import health.overturn.denials.cycle.MiddleLayer;
import health.overturn.denials.cycle.Reroute;
import health.overturn.denials.cycle.SmallBalanceReview;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import health.overturn.lambda.store.Key;
import health.overturn.lambda.store.Standings;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// A rule of a cycle, and where its candidates are read.
///
/// @param name of its reports
record Part(String name, Function<Settings, CycleRule> rule, Candidates candidates) {
    static final Part REROUTE = new Part(ScheduledJob.REROUTE.name(), Reroute::new, Part::inLanes);
    static final Part MIDDLE_LAYER = new Part(ScheduledJob.MIDDLE_LAYER.name(), MiddleLayer::new, Part::inLanes);
    static final Part ESCALATE = new Part(ScheduledJob.ESCALATE.name(), Escalate::new, Part::inLanes);
    static final Part SMALL_BALANCES = new Part("SMALL_BALANCES", SmallBalanceReview::new, Part::atTheEndOfRanks);

    /// Finds the keys of what a job may move.
    @FunctionalInterface
    interface Candidates {
        Stream<Key> of(Standings standings, Job job);
    }

    /// Each candidate once: a denial can stand in two places while an index lags behind.
    List<Key> keys(Standings standings, Job job) {
        return candidates.of(standings, job).distinct().toList();
    }

    private static Stream<Key> inLanes(Standings standings, Job job) {
        return standings.in(job.practice(), job.rule().stretches(job.run())).stream();
    }

    private static Stream<Key> atTheEndOfRanks(Standings standings, Job job) {
        return standings.payers(job.practice()).stream()
                .flatMap(payer -> standings
                        .under(
                                job.practice(),
                                payer,
                                job.practice().settings().settings().amount(Threshold.SMALL_CENTS))
                        .stream());
    }
}
