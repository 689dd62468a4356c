package health.overturn.operations.worklist;

import health.overturn.denials.settings.Settings;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.denials.worklist.Worklist;
import health.overturn.denials.worklist.WorklistSection;
import health.overturn.storage.denial.AssigneeIndex;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.TierLookup;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.AssigneeIndexEntry;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The worklists of a practice: first what a person has in hand, then what the person owns and
/// others have in hand.
public final class WorklistQuery {
    private final DynamoDbTable table;
    private final DenialFinder denials;
    private final AssigneeIndex hands;

    public WorklistQuery(DynamoDbTable table) {
        this.table = table;
        this.denials = new DenialFinder(table);
        this.hands = new AssigneeIndex(table);
    }

    /// @param section the only one that is wanted, if one is
    public record Wanted(String person, LocalDate day, Optional<WorklistSection> section, ListPage.Window window) {
        boolean wants(WorklistSection one) {
            return section.isEmpty() || section.get() == one;
        }
    }

    /// @param counts of what the person has in hand, by section
    /// @param overdue how many of these should have been done before today, whatever their section
    public record Answer(ListPage page, Map<WorklistSection, Integer> counts, int overdue) {
        public Answer {
            counts = Map.copyOf(counts);
        }
    }

    public Answer answer(Practice practice, Wanted wanted) {
        TierLookup heads = TierLookup.forPractice(table, practice);
        List<AssigneeIndexEntry> hand = hands.of(practice, wanted.person());
        AssignedDenials work =
                new AssignedDenials(heads, practice.settings().settings(), wanted.person(), wanted.day());
        Map<ItemKey, StoredDenial> read = work.read(hand, denials);
        List<ListPosition> own = work.spots(hand, read);
        int overdue = (int) hand.stream()
                .filter(entry -> entry.nextActionOn().isBefore(wanted.day()))
                .count();
        return new Answer(page(new PageReader(denials, practice, heads, read), wanted, own), counts(own), overdue);
    }

    private static Map<WorklistSection, Integer> counts(List<ListPosition> own) {
        Map<WorklistSection, Integer> counts = new EnumMap<>(WorklistSection.class);
        own.forEach(spot -> counts.merge(spot.section(), 1, Integer::sum));
        return counts;
    }

    private ListPage page(PageReader sifter, Wanted wanted, List<ListPosition> own) {
        Worklist worklist = new Worklist(sifter.practice().settings().settings(), wanted.day());
        Predicate<RankedDenial> isOn =
                ranked -> !worklist.of(wanted.person(), List.of(ranked)).isEmpty();
        List<ListPosition> spots =
                own.stream().filter(spot -> wanted.wants(spot.section())).toList();
        ListPage page = sifter.page(spots, wanted.window(), isOn);
        if (!page.next().isEmpty() || !wanted.wants(WorklistSection.WITH_OTHERS)) {
            return page;
        }
        int left = wanted.window().limit() - page.rows().size();
        return left == 0
                ? new ListPage(page.rows(), ListPosition.before(WorklistSection.WITH_OTHERS))
                : page.followedBy(sifter.page(
                        others(sifter.practice(), sifter.heads(), wanted),
                        new ListPage.Window(wanted.window().after(), left),
                        isOn));
    }

    /// What the heads of queues have in hand, whoever owns it: that an entry does not tell.
    private List<ListPosition> others(Practice practice, TierLookup heads, Wanted wanted) {
        Settings settings = practice.settings().settings();
        Set<String> people = QueueAssignees.all(settings, wanted.day());
        return hands
                .of(
                        practice,
                        people.stream()
                                .filter(person -> !person.equals(wanted.person()))
                                .toList())
                .stream()
                .map(entry -> ListPosition.of(
                        WorklistSection.WITH_OTHERS, heads.tier(entry.key(), entry.open()), entry.value(), entry.key()))
                .toList();
    }
}
