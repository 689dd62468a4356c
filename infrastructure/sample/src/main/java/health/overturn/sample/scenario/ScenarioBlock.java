package health.overturn.sample.scenario;

import health.overturn.sample.claim.SamplePayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Some hundred neighbouring stories, told together: claims of different blocks have nothing to do with each other, so
/// that a sample of any size is told one block at a time.
public final class ScenarioBlock {
    private final SampleSetting season;
    private final int ordinal;
    private final List<ScenarioAnswer> entries = new ArrayList<>();
    private final List<ScenarioDenial> denials = new ArrayList<>();
    private final List<ScenarioPayment> remittances = new ArrayList<>();

    private ScenarioBlock(SampleSetting season, int ordinal) {
        this.season = season;
        this.ordinal = ordinal;
    }

    /// @param ordinal the block's ordinal in the sample
    /// @param firstStory the ordinal in the sample of its first story
    /// @param stories how many stories
    public static ScenarioBlock tell(SampleSetting season, int ordinal, int firstStory, int stories) {
        ScenarioBlock block = new ScenarioBlock(season, ordinal);
        SeededRandom dice = SeededRandom.of(season.seed(), "stories", ordinal);
        PartyGenerator casting = new PartyGenerator(season, dice);
        for (int story = firstStory; story < firstStory + stories; story++) {
            block.tell(casting.of(story), dice);
        }
        block.pay();
        return block;
    }

    /// The payments in the order of their weeks, then of their payers.
    public List<ScenarioPayment> remittances() {
        return remittances;
    }

    List<ScenarioDenial> denials() {
        return denials;
    }

    private void tell(ScenarioParties cast, SeededRandom dice) {
        Set<Scenario.Kind> kinds = dice.chance(season.denialPercent()) ? season.denying() : Scenario.CLEAN;
        Scenario plot = Scenario.pick(kinds, season.weeks(), dice);
        ClaimScenario play = new ClaimScenario(plot.name(), cast, dice, weeks(plot.steps, dice));
        plot.story.accept(play);
        entries.addAll(play.entries());
        denials.addAll(play.denials());
    }

    /// Rising weeks, no more than four apart.
    private int[] weeks(int steps, SeededRandom dice) {
        int[] weeks = new int[steps];
        int from = 0;
        int span = season.weeks();
        for (int step = 0; step < steps; step++) {
            int latest = season.weeks() - (steps - step);
            weeks[step] = dice.between(from, Math.min(latest, from + span - 1));
            from = weeks[step] + 1;
            span = 4;
        }
        return weeks;
    }

    private void pay() {
        PaymentAssembler ledger = new PaymentAssembler(season, ordinal);
        List<SamplePayer> payers = season.practice().payers();
        for (int week = 0; week < season.weeks(); week++) {
            for (int payer = 0; payer < payers.size(); payer++) {
                List<ScenarioAnswer> paid = answered(payers.get(payer), week);
                if (!paid.isEmpty()) {
                    remittances.addAll(ledger.remittances(payer, week, paid));
                }
            }
        }
    }

    private List<ScenarioAnswer> answered(SamplePayer payer, int week) {
        return entries.stream()
                .filter(entry -> entry.week == week && entry.payer.equals(payer))
                .toList();
    }
}
