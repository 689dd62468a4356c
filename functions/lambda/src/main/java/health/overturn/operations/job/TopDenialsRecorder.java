package health.overturn.operations.job;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import health.overturn.denials.triage.Concentration;
import health.overturn.denials.triage.Ranking;
import health.overturn.denials.triage.TopDenials;
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.item.RankIndexEntry;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Records each payer's top and what is different from the record before, read off the index alone: no denial
/// is read for it. A day on which nothing is different has no record: the one before it stands.
public final class TopDenialsRecorder {
    private final DenialIndexReader denialIndex;
    private final TopDenialsStore tops;

    public TopDenialsRecorder(DenialIndexReader denialIndex, TopDenialsStore tops) {
        this.denialIndex = denialIndex;
        this.tops = tops;
    }

    void record(Practice practice, String payer, JobRun run) {
        TopDenials top = readTop(practice, payer);
        Concentration concentration = readConcentration(practice, payer);
        Optional<JsonNode> stored = tops.findBefore(practice, payer, run.day());
        TopDenials before = stored.map(TopDenialsJson::read).orElseGet(() -> new TopDenials(payer, List.of()));
        boolean isAsBefore = top.equals(before)
                && stored.map(TopDenialsJson::readConcentration)
                        .filter(previous -> !previous.equals(concentration))
                        .isEmpty();
        if (!isAsBefore) {
            tops.put(
                    practice,
                    payer,
                    run.day(),
                    TopDenialsJson.of(top, top.changeSince(before), concentration)
                            .put("at", run.at().toString()));
        }
    }

    TopDenials readTop(Practice practice, String payer) {
        Settings settings = practice.settings().settings();
        Ranking ranking = new Ranking(settings);
        int ranks = settings.count(Threshold.TOP_RANKS) + settings.count(Threshold.NEXT_RANKS);
        List<RankIndexEntry> entries = denialIndex.topEntries(practice, payer, ranks);
        return new TopDenials(
                payer,
                IntStream.range(0, entries.size())
                        .mapToObj(at -> place(ranking, entries.get(at), at + 1))
                        .filter(place -> place.tier().needsNote())
                        .toList());
    }

    private static TopDenials.TopPlace place(Ranking ranking, RankIndexEntry entry, int rank) {
        return new TopDenials.TopPlace(entry.apiId(), ranking.tier(entry.open(), rank), entry.open());
    }

    /// Costs the payer's index entries, about seventy to a read unit.
    Concentration readConcentration(Practice practice, String payer) {
        return Concentration.ofAmounts(denialIndex.allEntries(practice, payer).stream()
                .map(RankIndexEntry::open)
                .toList());
    }
}
