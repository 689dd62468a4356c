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

/// Records the top denials of each payer and how they differ from the record before. It reads index entries alone, no
/// denial. On a day without a difference it writes nothing, and the record before it holds.
public final class TopDenialsRecorder {
    private final DenialIndexReader denialIndex;
    private final TopDenialsStore topDenials;

    public TopDenialsRecorder(DenialIndexReader denialIndex, TopDenialsStore topDenials) {
        this.denialIndex = denialIndex;
        this.topDenials = topDenials;
    }

    void record(Practice practice, String payer, JobRun run) {
        TopDenials top = readTop(practice, payer);
        Concentration concentration = readConcentration(practice, payer);
        Optional<JsonNode> stored = topDenials.findBefore(practice, payer, run.day());
        TopDenials before = stored.map(TopDenialsJson::read).orElseGet(() -> new TopDenials(payer, List.of()));
        boolean isAsBefore = top.equals(before)
                && stored.map(TopDenialsJson::readConcentration)
                        .filter(previous -> !previous.equals(concentration))
                        .isEmpty();
        if (!isAsBefore) {
            topDenials.put(
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

    /// Reads all index entries of the payer, about seventy to a read unit.
    Concentration readConcentration(Practice practice, String payer) {
        return Concentration.ofAmounts(denialIndex.allEntries(practice, payer).stream()
                .map(RankIndexEntry::open)
                .toList());
    }
}
