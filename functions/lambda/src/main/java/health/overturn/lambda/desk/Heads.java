package health.overturn.lambda.desk;

import health.overturn.denials.life.Denial;
import health.overturn.denials.life.Tier;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import health.overturn.denials.triage.Ranked;
import health.overturn.denials.triage.Ranking;
import health.overturn.lambda.store.Denials;
import health.overturn.lambda.store.IndexName;
import health.overturn.lambda.store.Item;
import health.overturn.lambda.store.Key;
import health.overturn.lambda.store.Parallel;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Stretch;
import health.overturn.lambda.store.Table;
import health.overturn.remittance.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// The heads of all payers' rankings at this moment, by which an index entry has its tier before its denial is read.
///
/// @param places from 1, of what is TOP or NEXT
public record Heads(Ranking ranking, Map<Key, Integer> places) {
    private static final int BEHIND = Integer.MAX_VALUE;

    public static Heads read(Table table, Practice practice) {
        Settings settings = practice.settings().settings();
        int length = settings.count(Threshold.TOP_RANKS) + settings.count(Threshold.NEXT_RANKS);
        List<Callable<List<Item>>> heads = new Denials(table)
                .ranks(practice, Denials.Part.UNRESOLVED, "").stream()
                        .map(rank -> (Callable<List<Item>>)
                                () -> table.stretch(Stretch.of(IndexName.RANK, rank, "", length)))
                        .toList();
        Map<Key, Integer> places = new HashMap<>();
        for (List<Item> head : Parallel.all(heads)) {
            for (int index = 0; index < head.size(); index++) {
                places.put(head.get(index).key(), index + 1);
            }
        }
        return new Heads(new Ranking(settings), places);
    }

    Tier tier(Key key, Money open) {
        return ranking.tier(open, places.getOrDefault(key, BEHIND));
    }

    public Ranked ranked(Key key, Denial denial) {
        Tier tier = tier(key, denial.state().open());
        int place = denial.status().isResolved() || tier == Tier.SMALL ? 0 : places.getOrDefault(key, 0);
        return new Ranked(denial, tier, place);
    }
}
