package health.overturn.lambda.store;

import health.overturn.denials.life.Denial;
import health.overturn.denials.settings.Threshold;
import health.overturn.denials.triage.Ranked;
import health.overturn.denials.triage.Ranking;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// Where triage has denials at this moment: read live from the head of each payer's rank, which is all
/// that is read of it, however many follow.
public final class Tiers {
    private final Table table;

    public Tiers(Table table) {
        this.table = table;
    }

    public Ranked of(Practice practice, Denial denial) {
        return of(practice, List.of(denial)).getFirst();
    }

    /// The same denials in the same order, each with its tier, and with its rank where it is in the head.
    /// Those that are not, and resolved ones, have rank 0 and are STANDARD or SMALL by their open amount.
    public List<Ranked> of(Practice practice, List<Denial> denials) {
        List<Callable<Map<String, Integer>>> heads = denials.stream()
                .map(denial -> denial.subject().payer())
                .distinct()
                .map(payer -> (Callable<Map<String, Integer>>) () -> head(practice, payer))
                .toList();
        Map<String, Integer> places = new HashMap<>();
        Parallel.all(heads).forEach(places::putAll);
        Ranking ranking = new Ranking(practice.settings().settings());
        return denials.stream().map(denial -> ranked(ranking, denial, places)).toList();
    }

    private static Ranked ranked(Ranking ranking, Denial denial, Map<String, Integer> places) {
        Integer place = denial.status().isResolved() ? null : places.get(denial.id());
        return ranking.ranked(denial, place == null ? Ranking.BEHIND : place);
    }

    private Map<String, Integer> head(Practice practice, String payer) {
        int length = practice.settings().settings().count(Threshold.TOP_RANKS)
                + practice.settings().settings().count(Threshold.NEXT_RANKS);
        Map<String, Integer> places = new HashMap<>();
        for (Item entry :
                table.stretch(Stretch.of(IndexName.RANK, practice.keys().rank(payer), "", length))) {
            places.put(entry.text("sk").substring(DenialItem.PREFIX.length()), places.size() + 1);
        }
        return places;
    }
}
