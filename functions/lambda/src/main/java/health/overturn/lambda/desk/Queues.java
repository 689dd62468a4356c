package health.overturn.lambda.desk;

import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.cycle.Lane;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.settings.Settings;
import health.overturn.lambda.store.Denials;
import health.overturn.lambda.store.Hands;
import health.overturn.lambda.store.Heads;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What waits in the queues of a practice, by tier, then by dollars.
public final class Queues {
    private final Table table;

    public Queues(Table table) {
        this.table = table;
    }

    /// All of one queue that is not with the billing lead, out of what its people have in hand.
    public Page queue(Practice practice, WorkQueue queue, LocalDate day, Page.Window window) {
        Settings settings = practice.settings().settings();
        Heads heads = Heads.of(table, practice);
        List<Spot> spots = new Hands(table)
                .of(practice, QueuePeople.of(queue, settings, day)).stream()
                        .map(entry -> Spot.of(0, heads.tier(entry.key(), entry.open()), entry.value(), entry.key()))
                        .toList();
        return new Sifter(new Denials(table), practice, heads, Map.of())
                .page(
                        spots,
                        window,
                        ranked -> ranked.denial().state().category().queue() == queue);
    }

    /// What has no owner: no named one when it came in, or since.
    ///
    /// @param count of all that is held, not of the page alone
    public record Held(Page page, int count) {}

    public Held held(Practice practice, Page.Window window) {
        Gathered gathered = Gathered.in(
                table, practice, List.of(Gathered.all(Lane.HELD), Gathered.all(Lane.NEW), Gathered.all(Lane.REPEATED)));
        List<Spot> spots = gathered.spots(denial -> isHeld(denial) ? Optional.of(0) : Optional.empty());
        return new Held(gathered.page(table, spots, window), spots.size());
    }

    private static boolean isHeld(Denial denial) {
        boolean waits = denial.status() instanceof DenialState.Held || denial.status() instanceof DenialState.New;
        return waits && denial.state().routing().namedOwner().isEmpty();
    }
}
