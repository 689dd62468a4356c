package health.overturn.storage.denial;

import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.RankIndexEntry;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.practice.PracticeDirectory;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Lists denials by any filter: the unresolved ones by falling open amount, then the resolved ones from the latest
/// month to the first, in each by falling denied amount.
///
/// A list begins a month only when it has come to the end of the one after it, and asks for no month in which nothing
/// was resolved. It examines at most [#MAX_READ] denials and [#MAX_WALKED] entries for a page, so a page may be short
/// although the list continues.
public final class ValueList {
    private static final int MAX_READ = 1_000;
    private static final int MAX_WALKED = 4_000;
    private static final int MAX_CHUNK = 50;
    private static final int MIN_CHUNK = 10;
    private static final String OPEN = "OPEN";

    private final DenialFinder denials;
    private final PracticeDirectory directory;
    private final AssigneeIndex assigneeIndex;
    private final RankWindows windows;

    public ValueList(DynamoDbTable table, DenialFinder denials, AssigneeIndex assigneeIndex, InstantSource clock) {
        this.denials = denials;
        this.directory = new PracticeDirectory(table);
        this.assigneeIndex = assigneeIndex;
        this.windows = new RankWindows(table, clock);
    }

    /// The denials that a list includes.
    public enum Scope {
        UNRESOLVED,
        RESOLVED,
        ALL
    }

    /// What a list selects.
    ///
    /// @param payer the payer of the unresolved denials; empty for all payers
    /// @param assignee the assignee of the unresolved denials; empty for everybody
    /// @param entries selects index entries, before their denials are read
    /// @param wanted selects denials
    public record Selection(
            Scope scope,
            String payer,
            String assignee,
            Predicate<RankIndexEntry> entries,
            Predicate<DenialWithAdjudication> wanted) {}

    /// One part of the list: the unresolved denials, or the resolved ones of a month.
    private record Part(String name, Optional<YearMonth> month) {}

    public ListPage<DenialWithAdjudication> read(Practice practice, Selection selection, PageRequest request) {
        Page page = new Page(practice, selection, request);
        for (Part part : parts(practice, selection.scope(), request.after())) {
            if (!page.add(part, entries(practice, selection, part, page.startIn(part)))) {
                return page.toList();
            }
        }
        return page.end();
    }

    /// The parts of the list that are not before a page.
    private List<Part> parts(Practice practice, Scope scope, String after) {
        Stream<Part> open = scope == Scope.RESOLVED ? Stream.of() : Stream.of(new Part(OPEN, Optional.empty()));
        Stream<Part> resolved = scope == Scope.UNRESOLVED
                ? Stream.of()
                : directory.names(practice).months().stream()
                        .sorted(Comparator.reverseOrder())
                        .map(month -> new Part(month.toString(), Optional.of(month)));
        String current = after.isEmpty() ? OPEN : after.substring(0, after.indexOf('#'));
        return Stream.concat(open, resolved)
                .filter(part -> current.equals(OPEN)
                        || (part.month().isPresent() && part.name().compareTo(current) <= 0))
                .toList();
    }

    private Iterator<RankIndexEntry> entries(Practice practice, Selection selection, Part part, String after) {
        if (part.month().isPresent()) {
            return walk(List.of(practice.keys().rankPartition(part.month().get())), after);
        }
        if (!selection.assignee().isEmpty()) {
            return directory.names(practice).assignees().stream()
                    .filter(selection.assignee()::equalsIgnoreCase)
                    .flatMap(known -> assigneeIndex.byValue(practice, known).stream())
                    .sorted(Comparator.comparing(RankIndexEntry::valueOrder))
                    .filter(entry -> entry.valueOrder().compareTo(after) > 0)
                    .iterator();
        }
        return unresolved(practice, selection.payer(), after);
    }

    /// Goes through the unresolved denials of one payer or all in the value order, from a position of it on.
    public Iterator<RankIndexEntry> unresolved(Practice practice, String payer, String after) {
        return walk(
                directory.names(practice).payers().stream()
                        .filter(known -> payer.isEmpty() || practice.isPayer(known, payer))
                        .map(known -> practice.keys().rankPartition(known))
                        .toList(),
                after);
    }

    /// Goes through the unresolved denials of a payer of the directory in the value order, from a position of it on.
    public Iterator<RankIndexEntry> unresolvedOf(Practice practice, String known, String after) {
        return walk(List.of(practice.keys().rankPartition(known)), after);
    }

    private Iterator<RankIndexEntry> walk(List<String> partitions, String after) {
        RankWalk walk = new RankWalk(windows, partitions, after);
        return Stream.generate(walk::next)
                .takeWhile(Optional::isPresent)
                .map(Optional::orElseThrow)
                .iterator();
    }

    /// A page that is being read.
    private final class Page {
        private final Practice practice;
        private final Selection selection;
        private final PageRequest request;
        private final List<DenialWithAdjudication> found = new ArrayList<>();
        private String next;
        private int walked;
        private int read;

        Page(Practice practice, Selection selection, PageRequest request) {
            this.practice = practice;
            this.selection = selection;
            this.request = request;
            this.next = request.after();
        }

        String startIn(Part part) {
            return next.startsWith(part.name() + "#")
                    ? next.substring(part.name().length() + 1)
                    : "";
        }

        /// Adds what a part has; false where the page is full or has examined enough.
        boolean add(Part part, Iterator<RankIndexEntry> entries) {
            while (entries.hasNext()) {
                List<RankIndexEntry> chunk = chunk(part, entries);
                Map<ItemKey, DenialWithAdjudication> pairs = denials.findPairs(
                        practice, chunk.stream().map(RankIndexEntry::key).toList());
                for (RankIndexEntry entry : chunk) {
                    Optional.ofNullable(pairs.get(entry.key()))
                            .filter(selection.wanted())
                            .ifPresent(found::add);
                    if (found.size() == request.limit()) {
                        next = position(part, entry);
                        return false;
                    }
                }
                read += chunk.size();
                if (read >= MAX_READ || walked >= MAX_WALKED) {
                    return false;
                }
            }
            return true;
        }

        private List<RankIndexEntry> chunk(Part part, Iterator<RankIndexEntry> entries) {
            int size = Math.clamp(request.limit() - found.size(), MIN_CHUNK, MAX_CHUNK);
            List<RankIndexEntry> chunk = new ArrayList<>();
            while (entries.hasNext() && chunk.size() < size && walked < MAX_WALKED) {
                RankIndexEntry entry = entries.next();
                walked++;
                next = position(part, entry);
                if (selection.entries().test(entry)) {
                    chunk.add(entry);
                }
            }
            return chunk;
        }

        private static String position(Part part, RankIndexEntry entry) {
            return part.name() + "#" + entry.valueOrder();
        }

        ListPage<DenialWithAdjudication> toList() {
            return new ListPage<>(found, next);
        }

        ListPage<DenialWithAdjudication> end() {
            return new ListPage<>(found, "");
        }
    }
}
