package health.overturn.operations.worklist;

import health.overturn.denials.denial.Tier;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.denials.worklist.Worklist;
import health.overturn.denials.worklist.WorklistSection;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.denial.PageRequest;
import health.overturn.storage.denial.RankHeads;
import health.overturn.storage.denial.TierReader;
import health.overturn.storage.item.RankIndexEntry;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Reads the worklist of a person: what is TOP in the person's hand, then all else that is assigned to the person, then
/// what the person owns and others work. Each part is read when a page reaches it.
public final class WorklistQuery {
    private static final String AFTER_TOP = "0#0~";
    private static final String WITH_OTHERS = String.valueOf(ListPosition.digit(WorklistSection.WITH_OTHERS));

    private final DenialFinder denials;
    private final TierReader tierReader;
    private final Hands hands;
    private final TieredList tieredList;

    public WorklistQuery(DenialFinder denials, TierReader tierReader, Hands hands, TieredList tieredList) {
        this.denials = denials;
        this.tierReader = tierReader;
        this.hands = hands;
        this.tieredList = tieredList;
    }

    /// Whose worklist, and of which day.
    public record Owner(String person, LocalDate day) {}

    /// @param section the only section in the list; empty for all
    public record Request(Owner owner, Optional<WorklistSection> section, PageRequest page) {
        boolean includes(WorklistSection other) {
            return section.isEmpty() || section.get() == other;
        }
    }

    public ListPage<ListRow> read(Practice practice, Request request) {
        Reading reading = new Reading(practice, request, tierReader.heads(practice));
        ListPage<ListRow> page = new ListPage<>(List.of(), "");
        if (request.includes(WorklistSection.FIRST) && request.page().after().compareTo(AFTER_TOP) < 0) {
            page = reading.top();
            if (!page.next().isEmpty()) {
                return page;
            }
        }
        if (request.page().after().compareTo(WITH_OTHERS) < 0 && isAnyAssigned(request)) {
            page = page.followedBy(reading.assigned(page));
            if (!page.next().isEmpty()) {
                return page;
            }
        }
        return request.includes(WorklistSection.WITH_OTHERS) ? page.followedBy(reading.withOthers(page)) : page;
    }

    private static boolean isAnyAssigned(Request request) {
        return request.section().filter(WorklistSection.WITH_OTHERS::equals).isEmpty();
    }

    /// One page that is being read.
    private final class Reading {
        private final Practice practice;
        private final Request request;
        private final RankHeads heads;
        private final PageReader reader;
        private final Worklist worklist;

        Reading(Practice practice, Request request, RankHeads heads) {
            this.practice = practice;
            this.request = request;
            this.heads = heads;
            this.reader = new PageReader(denials, practice, heads.tiers());
            this.worklist =
                    new Worklist(practice.settings().settings(), request.owner().day());
        }

        /// What is TOP needs no more than the heads of the rankings.
        ListPage<ListRow> top() {
            Iterator<ListPosition> positions = heads.top().stream()
                    .filter(entry ->
                            entry.facts().assignee().equals(request.owner().person()))
                    .map(entry -> ListPosition.of(WorklistSection.FIRST, Tier.TOP, entry.valueOrder(), entry.key()))
                    .filter(position ->
                            position.sortKey().compareTo(request.page().after()) > 0)
                    .iterator();
            return reader.read(positions, request.page(), this::isWhereItIs);
        }

        ListPage<ListRow> assigned(ListPage<ListRow> before) {
            int missing = missing(before);
            String after = later(request.page().after(), AFTER_TOP);
            if (missing == 0) {
                return new ListPage<>(List.of(), after);
            }
            List<ListPosition> positions = request.section()
                    .map(section -> ofSection(allAssigned(), section))
                    .orElseGet(this::allAssigned);
            return reader.read(positions, new PageRequest(after, missing), this::isWhereItIs);
        }

        private List<ListPosition> allAssigned() {
            return hands.read(practice, request.owner(), heads.tiers()).positions();
        }

        ListPage<ListRow> withOthers(ListPage<ListRow> before) {
            int missing = missing(before);
            String after = later(request.page().after(), WITH_OTHERS);
            return missing == 0
                    ? new ListPage<>(List.of(), after)
                    : tieredList.read(
                            practice,
                            new TieredList.Selection(
                                    ListPosition.digit(WorklistSection.WITH_OTHERS),
                                    this::isWithOthers,
                                    ranked -> section(ranked)
                                            .filter(WorklistSection.WITH_OTHERS::equals)
                                            .isPresent()),
                            new PageRequest(after, missing));
        }

        private int missing(ListPage<ListRow> before) {
            return request.page().limit() - before.items().size();
        }

        private boolean isWithOthers(RankIndexEntry entry) {
            String person = request.owner().person();
            return entry.facts().owner().filter(person::equals).isPresent()
                    && !entry.facts().assignee().equals(person);
        }

        private boolean isWhereItIs(RankedDenial ranked, ListPosition at) {
            return section(ranked).filter(at.section()::equals).isPresent();
        }

        private Optional<WorklistSection> section(RankedDenial ranked) {
            return worklist.linesFor(request.owner().person(), List.of(ranked)).stream()
                    .map(Worklist.Line::section)
                    .findFirst();
        }
    }

    private static List<ListPosition> ofSection(List<ListPosition> positions, WorklistSection section) {
        int digit = ListPosition.digit(section);
        return positions.subList(
                ListPosition.firstAfter(positions, String.valueOf(digit)),
                ListPosition.firstAfter(positions, String.valueOf(digit + 1)));
    }

    private static String later(String one, String other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
