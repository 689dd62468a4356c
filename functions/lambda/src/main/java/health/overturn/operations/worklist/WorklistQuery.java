package health.overturn.operations.worklist;

import health.overturn.denials.settings.Settings;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.denials.worklist.Worklist;
import health.overturn.denials.worklist.WorklistSection;
import health.overturn.storage.denial.AssigneeIndex;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.denial.PageRequest;
import health.overturn.storage.denial.TierLookup;
import health.overturn.storage.denial.TierReader;
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

/// Reads the worklist of a person: first what is assigned to the person, then what the person owns and others work.
public final class WorklistQuery {
    private final DenialFinder denials;
    private final AssigneeIndex assigneeIndex;
    private final TierReader tierReader;

    public WorklistQuery(DenialFinder denials, AssigneeIndex assigneeIndex, TierReader tierReader) {
        this.denials = denials;
        this.assigneeIndex = assigneeIndex;
        this.tierReader = tierReader;
    }

    /// @param section the only section in the list; empty for all
    public record Request(String person, LocalDate day, Optional<WorklistSection> section, PageRequest page) {
        boolean includes(WorklistSection other) {
            return section.isEmpty() || section.get() == other;
        }
    }

    /// @param counts the number of assigned denials by section
    /// @param overdue how many assigned denials have a next action before the day, in any section
    public record Result(ListPage<ListRow> page, Map<WorklistSection, Integer> counts, int overdue) {
        public Result {
            counts = Map.copyOf(counts);
        }
    }

    public Result read(Practice practice, Request request) {
        TierLookup tiers = tierReader.forPractice(practice);
        List<AssigneeIndexEntry> assigned = assigneeIndex.entriesOf(practice, request.person());
        AssignedDenials assignedDenials =
                new AssignedDenials(tiers, practice.settings().settings(), request.person(), request.day());
        Map<ItemKey, StoredDenial> read = assignedDenials.readUnplaced(assigned, denials);
        List<ListPosition> assignedPositions = assignedDenials.positions(assigned, read);
        int overdue = (int) assigned.stream()
                .filter(entry -> entry.nextActionOn().isBefore(request.day()))
                .count();
        return new Result(
                readPage(new PageReader(denials, practice, tiers, read), request, assignedPositions),
                counts(assignedPositions),
                overdue);
    }

    private static Map<WorklistSection, Integer> counts(List<ListPosition> assignedPositions) {
        Map<WorklistSection, Integer> counts = new EnumMap<>(WorklistSection.class);
        assignedPositions.forEach(position -> counts.merge(position.section(), 1, Integer::sum));
        return counts;
    }

    private ListPage<ListRow> readPage(PageReader reader, Request request, List<ListPosition> assignedPositions) {
        Worklist worklist = new Worklist(reader.practice().settings().settings(), request.day());
        Predicate<RankedDenial> isOn =
                ranked -> !worklist.linesFor(request.person(), List.of(ranked)).isEmpty();
        List<ListPosition> positions = assignedPositions.stream()
                .filter(position -> request.includes(position.section()))
                .toList();
        ListPage<ListRow> page = reader.read(positions, request.page(), isOn);
        if (!page.next().isEmpty() || !request.includes(WorklistSection.WITH_OTHERS)) {
            return page;
        }
        int remaining = request.page().limit() - page.items().size();
        return remaining == 0
                ? new ListPage<>(page.items(), ListPosition.startOf(WorklistSection.WITH_OTHERS))
                : page.followedBy(reader.read(
                        positionsWithOthers(reader.practice(), reader.tiers(), request),
                        new PageRequest(request.page().after(), remaining),
                        isOn));
    }

    /// The positions of what is assigned to the heads of queues. An entry does not tell the owner, so the page filters
    /// by it.
    private List<ListPosition> positionsWithOthers(Practice practice, TierLookup tiers, Request request) {
        Settings settings = practice.settings().settings();
        Set<String> people =
                new QueueAssignees(settings, request.day(), assigneeIndex.everAssigned(practice)).ofAllQueues();
        return assigneeIndex
                .entriesOf(
                        practice,
                        people.stream()
                                .filter(person -> !person.equals(request.person()))
                                .toList())
                .stream()
                .map(entry -> ListPosition.of(
                        WorklistSection.WITH_OTHERS,
                        tiers.tier(entry.key(), entry.open()),
                        entry.valueOrder(),
                        entry.key()))
                .toList();
    }
}
