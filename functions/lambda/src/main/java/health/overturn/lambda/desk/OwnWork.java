package health.overturn.lambda.desk;

import health.overturn.denials.life.Tier;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import health.overturn.denials.worklist.Section;
import health.overturn.denials.worklist.Worklist;
import health.overturn.lambda.store.Denials;
import health.overturn.lambda.store.Heads;
import health.overturn.lambda.store.KeptDenial;
import health.overturn.lambda.store.Key;
import health.overturn.lambda.store.WorkEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Puts what somebody has in hand into the order of a worklist.
///
/// Only what its entry cannot place is read: what is due or TOP, near a deadline or past one. The rest is LATER.
record OwnWork(Heads heads, Settings settings, String person, LocalDate day) {
    List<Spot> spots(List<WorkEntry> hand, Denials denials) {
        Map<Key, KeptDenial> read = denials.kept(
                hand.stream().filter(this::isOpen).map(WorkEntry::key).toList());
        Worklist worklist = new Worklist(settings, day);
        return hand.stream()
                .flatMap(entry -> isOpen(entry)
                        ? Stream.ofNullable(read.get(entry.key()))
                                .map(kept -> heads.ranked(kept.denial()))
                                .flatMap(ranked -> worklist.of(person, List.of(ranked)).stream())
                                .map(line -> spot(line.section(), entry))
                        : Stream.of(spot(Section.LATER, entry)))
                .sorted()
                .toList();
    }

    private Spot spot(Section section, WorkEntry entry) {
        return Spot.of(section, tier(entry), entry.value(), entry.key());
    }

    private boolean isOpen(WorkEntry entry) {
        LocalDate near = day.plusDays(settings.count(Threshold.DEADLINE_DAYS));
        return !entry.nextActionOn().isAfter(day)
                || tier(entry) == Tier.TOP
                || entry.deadline().filter(on -> !on.isAfter(near)).isPresent();
    }

    private Tier tier(WorkEntry entry) {
        return heads.tier(entry.key(), entry.open());
    }
}
