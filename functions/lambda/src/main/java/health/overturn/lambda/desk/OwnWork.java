package health.overturn.lambda.desk;

import health.overturn.denials.denial.Tier;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.worklist.Worklist;
import health.overturn.denials.worklist.WorklistSection;
import health.overturn.lambda.store.Denials;
import health.overturn.lambda.store.Heads;
import health.overturn.lambda.store.KeptDenial;
import health.overturn.lambda.store.Key;
import health.overturn.lambda.store.WorkEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts what somebody has in hand into the order of a worklist. Only what its entry cannot place is read.
record OwnWork(Heads heads, Settings settings, String person, LocalDate day) {
    /// Reads what its entry cannot place.
    Map<Key, KeptDenial> read(List<WorkEntry> hand, Denials denials) {
        return denials.kept(hand.stream()
                .filter(entry -> section(entry).isEmpty())
                .map(WorkEntry::key)
                .toList());
    }

    /// @param read as [#read] has it
    List<Spot> spots(List<WorkEntry> hand, Map<Key, KeptDenial> read) {
        return hand.stream()
                .flatMap(entry -> section(entry)
                        .or(() -> Optional.ofNullable(read.get(entry.key())).flatMap(this::section))
                        .map(section -> Spot.of(section, tier(entry), entry.value(), entry.key()))
                        .stream())
                .sorted()
                .toList();
    }

    private Optional<WorklistSection> section(WorkEntry entry) {
        return new Worklist(settings, day)
                .section(new Worklist.Glimpse(tier(entry), entry.nextActionOn(), entry.deadline(), entry.lane()));
    }

    private Optional<WorklistSection> section(KeptDenial kept) {
        return new Worklist(settings, day)
                .of(person, List.of(heads.ranked(kept.denial()))).stream()
                        .map(Worklist.Line::section)
                        .findFirst();
    }

    private Tier tier(WorkEntry entry) {
        return heads.tier(entry.key(), entry.open());
    }
}
