package health.overturn.benchmark.list;

import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.worklist.WorklistSection;
import health.overturn.operations.worklist.EscalationQuery;
import health.overturn.operations.worklist.Hands;
import health.overturn.operations.worklist.ListRow;
import health.overturn.operations.worklist.QueueQuery;
import health.overturn.operations.worklist.SmallBalanceQuery;
import health.overturn.operations.worklist.TieredList;
import health.overturn.operations.worklist.WorklistQuery;
import health.overturn.storage.denial.AssigneeIndex;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.denial.PageRequest;
import health.overturn.storage.denial.TierReader;
import health.overturn.storage.denial.ValueList;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.dynamo.TableIndex;
import health.overturn.storage.item.RankIndexEntry;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The lists of the API, below its JSON, and the bare reads beside them.
final class MeasuredLists {
    private static final int PAGE = 25;
    private static final String PERSON = "owner0.example";

    private final DynamoDbTable table;
    private final Practice practice;
    private final LocalDate today;
    private final DenialFinder denials;
    private final ValueList values;
    private final WorklistQuery worklists;
    private final QueueQuery queues;
    private final EscalationQuery escalations;
    private final SmallBalanceQuery smallBalances;

    MeasuredLists(DynamoDbTable table, Practice practice, LocalDate today) {
        this.table = table;
        this.practice = practice;
        this.today = today;
        this.denials = new DenialFinder(table);
        AssigneeIndex assignees = new AssigneeIndex(table, ListCost.clock());
        TierReader tiers = new TierReader(table, ListCost.clock());
        this.values = new ValueList(table, denials, assignees, ListCost.clock());
        TieredList tiered = new TieredList(denials, tiers, values);
        this.worklists = new WorklistQuery(denials, tiers, new Hands(assignees, ListCost.clock()), tiered);
        this.queues = new QueueQuery(denials, assignees, tiers, tiered);
        this.escalations = new EscalationQuery(denials, assignees, tiers);
        this.smallBalances = new SmallBalanceQuery(denials, new DenialIndexReader(table), tiers, values);
    }

    /// A list that is read page by page.
    @FunctionalInterface
    interface PageOf {
        ListPage<?> read(String after);
    }

    Map<String, PageOf> all() {
        Map<String, PageOf> lists = new LinkedHashMap<>();
        lists.put("worklist", after -> worklist(Optional.empty(), after));
        for (WorklistSection section : WorklistSection.values()) {
            lists.put("worklist, " + section, after -> worklist(Optional.of(section), after));
        }
        lists.put("queue of a third", after -> queues.readQueue(practice, WorkQueue.PAYER_FOLLOW_UP, page(after)));
        lists.put("queue of a tenth", after -> queues.readQueue(practice, WorkQueue.CREDENTIALING, page(after)));
        lists.put("held", after -> queues.readHeld(practice, page(after)).page());
        lists.put("payer", after -> denials(OpenDenials.payer(1), "", entry -> true, found -> true, after));
        lists.put("assignee", after -> denials("", PERSON, entry -> true, found -> true, after));
        lists.put("denials, open", after -> denials("", "", entry -> true, found -> true, after));
        lists.put("denials of an owner", after -> denials("", "", MeasuredLists::isOwned, found -> true, after));
        lists.put("denials that were touched", after -> denials("", "", entry -> true, this::wasTouched, after));
        lists.put("small balances", after ->
                smallBalances.read(practice, "", SmallBalanceQuery.Review.ALL, page(after)));
        lists.put("escalations", after -> escalations.read(practice, today, page(after)).page());
        return lists;
    }

    private static PageRequest page(String after) {
        return new PageRequest(after, PAGE);
    }

    private ListPage<ListRow> worklist(Optional<WorklistSection> section, String after) {
        return worklists.read(
                practice,
                new WorklistQuery.Request(new WorklistQuery.Owner(PERSON, today), section, page(after)));
    }

    private ListPage<DenialWithAdjudication> denials(
            String payer,
            String assignee,
            Predicate<RankIndexEntry> entries,
            Predicate<DenialWithAdjudication> wanted,
            String after) {
        return values.read(
                practice,
                new ValueList.Selection(ValueList.Scope.UNRESOLVED, payer, assignee, entries, wanted),
                page(after));
    }

    private static boolean isOwned(RankIndexEntry entry) {
        return entry.facts().owner().filter(PERSON::equals).isPresent();
    }

    private boolean wasTouched(DenialWithAdjudication found) {
        return found.denial().projection().touches().recorded() > 0;
    }

    /// The keys of a page's denials.
    List<ItemKey> keys(ListPage<?> page) {
        return page.items().stream()
                .map(item -> item instanceof ListRow row ? row.denial() : (DenialWithAdjudication) item)
                .map(found -> practice.keys()
                        .denial(found.storedDenial().account(), found.storedDenial().id()))
                .toList();
    }

    /// One query of an index for as many entries as the page has, and the gets of its denials and adjudications.
    void readBare(List<ItemKey> shown) {
        table.query(IndexRange.of(
                TableIndex.RANK, practice.keys().rankPartition(OpenDenials.payer(1)), "", Math.max(1, shown.size())));
        denials.findPairs(practice, shown);
    }
}
