package health.overturn.operations.reprocess;

import health.overturn.operations.command.EnterManualDenials;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.denial.PageRequest;
import health.overturn.storage.denial.ValueList;
import health.overturn.storage.item.IncomingAdjudication;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Finds the denials that people entered by hand, which no file holds, and judges them by today's code tables.
public final class ManualDenials {
    private static final int PAGE_SIZE = 200;

    private final ValueList denials;

    public ManualDenials(ValueList denials) {
        this.denials = denials;
    }

    /// @param judged the denials as today's tables judge them
    /// @param unreadable how many denials no longer tell what was entered
    /// @param next where the next page starts; empty on the last one
    record ManualPage(List<IncomingAdjudication> judged, int unreadable, String next) {}

    /// One page of the denials that were entered in a range of days, or of all of them.
    ///
    /// @param after where the page starts; empty for the first one
    ManualPage read(Practice practice, ReprocessScope scope, String after) {
        ListPage<DenialWithAdjudication> page = denials.read(
                practice,
                new ValueList.Selection(
                        ValueList.Scope.ALL, "", "", entry -> true, denial -> isInScope(denial.storedDenial(), scope)),
                new PageRequest(after, PAGE_SIZE));
        List<IncomingAdjudication> judged = page.items().stream()
                .map(denial -> EnterManualDenials.judgeAgain(practice, denial.storedAdjudication()))
                .flatMap(Optional::stream)
                .toList();
        return new ManualPage(judged, page.items().size() - judged.size(), page.next());
    }

    private static boolean isInScope(StoredDenial stored, ReprocessScope scope) {
        if (!stored.source().isManual()) {
            return false;
        }
        return switch (scope) {
            case ReprocessScope.OneFile _ -> true;
            case ReprocessScope.DateRange range -> {
                LocalDate received = stored.denial().details().receivedOn();
                yield !received.isBefore(range.from()) && !received.isAfter(range.to());
            }
        };
    }
}
