package health.overturn.sample.story;

import health.overturn.sample.claim.Payer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Some hundred neighbouring stories, told together: claims of different blocks have nothing to do with each other, so
/// that a sample of any size is told one block at a time.
public final class Block {
    private final Season season;
    private final int ordinal;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Denial> denials = new ArrayList<>();
    private final List<Remittance> remittances = new ArrayList<>();

    private Block(Season season, int ordinal) {
        this.season = season;
        this.ordinal = ordinal;
    }

    /// @param ordinal the block's ordinal in the sample
    /// @param firstStory the ordinal in the sample of its first story
    /// @param stories how many stories
    public static Block tell(Season season, int ordinal, int firstStory, int stories) {
        Block block = new Block(season, ordinal);
        Dice dice = Dice.of(season.seed(), "stories", ordinal);
        Casting casting = new Casting(season, dice);
        for (int story = firstStory; story < firstStory + stories; story++) {
            block.tell(casting.of(story), dice);
        }
        block.pay();
        return block;
    }

    /// The payments in the order of their weeks, then of their payers.
    public List<Remittance> remittances() {
        return remittances;
    }

    List<Denial> denials() {
        return denials;
    }

    private void tell(Cast cast, Dice dice) {
        Set<Plot.Kind> kinds = dice.chance(season.denialPercent()) ? season.denying() : Plot.CLEAN;
        Plot plot = Plot.pick(kinds, season.weeks(), dice);
        Play play = new Play(plot.name(), cast, dice, weeks(plot.steps, dice));
        plot.story.accept(play);
        entries.addAll(play.entries());
        denials.addAll(play.denials());
    }

    /// Rising weeks, no more than four apart.
    private int[] weeks(int steps, Dice dice) {
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
        Ledger ledger = new Ledger(season, ordinal);
        List<Payer> payers = season.practice().payers();
        for (int week = 0; week < season.weeks(); week++) {
            for (int payer = 0; payer < payers.size(); payer++) {
                List<Entry> paid = answered(payers.get(payer), week);
                if (!paid.isEmpty()) {
                    remittances.addAll(ledger.remittances(payer, week, paid));
                }
            }
        }
    }

    private List<Entry> answered(Payer payer, int week) {
        return entries.stream()
                .filter(entry -> entry.week == week && entry.payer.equals(payer))
                .toList();
    }
}
