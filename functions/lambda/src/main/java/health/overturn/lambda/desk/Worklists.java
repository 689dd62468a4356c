package health.overturn.lambda.desk;

import health.overturn.denials.settings.Settings;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.denials.worklist.Worklist;
import health.overturn.denials.worklist.WorklistSection;
import health.overturn.lambda.store.Denials;
import health.overturn.lambda.store.Hands;
import health.overturn.lambda.store.Heads;
import health.overturn.lambda.store.KeptDenial;
import health.overturn.lambda.store.Key;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Table;
import health.overturn.lambda.store.WorkEntry;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The worklists of a practice: first what a person has in hand, then what the person owns and
/// others have in hand.
public final class Worklists {
    private final Table table;
    private final Denials denials;
    private final Hands hands;

    public Worklists(Table table) {
        this.table = table;
        this.denials = new Denials(table);
        this.hands = new Hands(table);
    }

    /// @param section the only one that is wanted, if one is
    public record Wanted(String person, LocalDate day, Optional<WorklistSection> section, Page.Window window) {
        boolean wants(WorklistSection one) {
            return section.isEmpty() || section.get() == one;
        }
    }

    /// @param counts of what the person has in hand, by section
    /// @param overdue how many of these should have been done before today, whatever their section
    public record Answer(Page page, Map<WorklistSection, Integer> counts, int overdue) {
        public Answer {
            counts = Map.copyOf(counts);
        }
    }

    public Answer answer(Practice practice, Wanted wanted) {
        Heads heads = Heads.of(table, practice);
        List<WorkEntry> hand = hands.of(practice, wanted.person());
        OwnWork work = new OwnWork(heads, practice.settings().settings(), wanted.person(), wanted.day());
        Map<Key, KeptDenial> read = work.read(hand, denials);
        List<Spot> own = work.spots(hand, read);
        int overdue = (int) hand.stream()
                .filter(entry -> entry.nextActionOn().isBefore(wanted.day()))
                .count();
        return new Answer(page(new Sifter(denials, practice, heads, read), wanted, own), counts(own), overdue);
    }

    private static Map<WorklistSection, Integer> counts(List<Spot> own) {
        Map<WorklistSection, Integer> counts = new EnumMap<>(WorklistSection.class);
        own.forEach(spot -> counts.merge(spot.section(), 1, Integer::sum));
        return counts;
    }

    private Page page(Sifter sifter, Wanted wanted, List<Spot> own) {
        Worklist worklist = new Worklist(sifter.practice().settings().settings(), wanted.day());
        Predicate<RankedDenial> isOn =
                ranked -> !worklist.of(wanted.person(), List.of(ranked)).isEmpty();
        List<Spot> spots =
                own.stream().filter(spot -> wanted.wants(spot.section())).toList();
        Page page = sifter.page(spots, wanted.window(), isOn);
        if (!page.next().isEmpty() || !wanted.wants(WorklistSection.WITH_OTHERS)) {
            return page;
        }
        int left = wanted.window().limit() - page.rows().size();
        return left == 0
                ? new Page(page.rows(), Spot.before(WorklistSection.WITH_OTHERS))
                : page.followedBy(sifter.page(
                        others(sifter.practice(), sifter.heads(), wanted),
                        new Page.Window(wanted.window().after(), left),
                        isOn));
    }

    /// What the heads of queues have in hand, whoever owns it: that an entry does not tell.
    private List<Spot> others(Practice practice, Heads heads, Wanted wanted) {
        Settings settings = practice.settings().settings();
        Set<String> people = QueuePeople.all(settings, wanted.day());
        return hands
                .of(
                        practice,
                        people.stream()
                                .filter(person -> !person.equals(wanted.person()))
                                .toList())
                .stream()
                .map(entry -> Spot.of(
                        WorklistSection.WITH_OTHERS, heads.tier(entry.key(), entry.open()), entry.value(), entry.key()))
                .toList();
    }
}
