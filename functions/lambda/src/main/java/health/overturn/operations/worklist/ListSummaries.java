package health.overturn.operations.worklist;

import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.worklist.Worklist;
import health.overturn.denials.worklist.WorklistSection;
import health.overturn.storage.denial.AssigneeIndex;
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.denial.TierLookup;
import health.overturn.storage.denial.TierReader;
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.item.AssigneeIndexEntry;
import health.overturn.storage.item.RankIndexEntry;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Counts what lists hold, and sums its open amounts. Each reads all entries of its list, and no denial: a read unit
/// for
/// about thirty. So lists do not count; whoever wants a count asks for it.
public final class ListSummaries {
    private final AssigneeIndex assigneeIndex;
    private final TierReader tierReader;
    private final Hands hands;
    private final SmallBalanceQuery smallBalances;
    private final DenialIndexReader denialIndex;

    public ListSummaries(
            AssigneeIndex assigneeIndex,
            TierReader tierReader,
            Hands hands,
            SmallBalanceQuery smallBalances,
            DenialIndexReader denialIndex) {
        this.assigneeIndex = assigneeIndex;
        this.tierReader = tierReader;
        this.hands = hands;
        this.smallBalances = smallBalances;
        this.denialIndex = denialIndex;
    }

    /// How many denials a list has, and their open amount.
    public record Total(int count, long openCents) {
        static final Total NONE = new Total(0, 0);

        Total plus(Total other) {
            return new Total(count + other.count, Math.addExact(openCents, other.openCents));
        }

        Total minus(Total other) {
            return new Total(count - other.count, openCents - other.openCents);
        }

        private static Total ofWork(List<AssigneeIndexEntry> entries) {
            return new Total(
                    entries.size(),
                    entries.stream().mapToLong(entry -> entry.open().cents()).sum());
        }
    }

    /// @param sections what is assigned to the person; not what others work for the person
    /// @param overdue what has a next action before the day, in any section
    public record OfWorklist(Map<WorklistSection, Total> sections, Total overdue) {
        public OfWorklist {
            sections = Map.copyOf(sections);
        }

        public Total of(WorklistSection section) {
            return sections.getOrDefault(section, Total.NONE);
        }
    }

    public OfWorklist ofWorklist(Practice practice, WorklistQuery.Owner owner) {
        TierLookup tiers = tierReader.heads(practice).tiers();
        Worklist worklist = new Worklist(practice.settings().settings(), owner.day());
        List<AssigneeIndexEntry> hand = hands.read(practice, owner, tiers).entries();
        Map<WorklistSection, Total> sections = hand.stream()
                .collect(Collectors.groupingBy(
                        entry -> Hands.section(worklist, entry, tiers.tier(entry.key(), entry.open())),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Total::ofWork)));
        return new OfWorklist(
                sections,
                Total.ofWork(hand.stream()
                        .filter(entry -> entry.nextActionOn().isBefore(owner.day()))
                        .toList()));
    }

    /// What a person owns and others work. It reads the entries of all unresolved denials of the practice.
    public Total withOthers(Practice practice, String person) {
        Predicate<RankIndexEntry> isWithOthers =
                entry -> entry.facts().owner().filter(person::equals).isPresent()
                        && !entry.facts().assignee().equals(person);
        return ofAll(practice, isWithOthers);
    }

    /// What waits in a queue. It reads the entries of all unresolved denials of the practice.
    public Total ofQueue(Practice practice, WorkQueue queue) {
        return ofAll(practice, entry -> entry.facts().category().queue() == queue);
    }

    /// Without what waits for the lead.
    private Total ofAll(Practice practice, Predicate<RankIndexEntry> wanted) {
        List<Callable<Total>> payers = denialIndex.payers(practice).stream()
                .map(payer -> (Callable<Total>) () -> ofPayer(practice, payer, wanted))
                .toList();
        Total all = ParallelCalls.invokeAll(payers).stream().reduce(Total.NONE, Total::plus);
        return all.minus(Total.ofWork(assigneeIndex.escalated(practice).stream()
                .filter(entry -> wanted.test(entry.byValue()))
                .toList()));
    }

    private Total ofPayer(Practice practice, String payer, Predicate<RankIndexEntry> wanted) {
        return denialIndex.allEntries(practice, payer).stream()
                .filter(wanted)
                .map(entry -> new Total(1, entry.open().cents()))
                .reduce(Total.NONE, Total::plus);
    }

    public Total held(Practice practice) {
        return Total.ofWork(assigneeIndex.held(practice));
    }

    /// @param carriedOver what should have been decided in an earlier week
    public record OfEscalations(Total waiting, Total carriedOver) {}

    public OfEscalations escalations(Practice practice, LocalDate day) {
        List<AssigneeIndexEntry> waiting = assigneeIndex.escalated(practice);
        return new OfEscalations(
                Total.ofWork(waiting),
                Total.ofWork(waiting.stream()
                        .filter(entry -> entry.nextActionOn().isBefore(day))
                        .toList()));
    }

    /// @param payer the only payer; empty for all
    public List<SmallBalanceQuery.PayerTotal> smallBalances(Practice practice, String payer) {
        return smallBalances.totals(practice, payer);
    }
}
