package health.overturn.denials.deadline;

import health.overturn.denials.csv.CsvErrors;
import health.overturn.denials.csv.CsvRow;
import health.overturn.denials.csv.CsvTable;
import health.overturn.denials.judge.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The remark codes that state the time of an answer, or offer one that not every denial has. Immutable.
final class RemarkTimes {
    private static final int KEY_COLUMNS = 3;

    private final Map<String, List<RemarkTime>> byRemark;

    private RemarkTimes(Map<String, List<RemarkTime>> remarks) {
        this.byRemark = remarks;
    }

    /// What a remark code says of one kind of answer.
    ///
    /// @param limit the stated time, counted from the denial; absent where the remark only offers the answer
    private record RemarkTime(Deadline.Kind kind, @Nullable FilingLimit limit) {}

    /// The times of the product, read when they are first asked for.
    private static final class Standard {
        private static final RemarkTimes TIMES = read();
    }

    static RemarkTimes standard() {
        return Standard.TIMES;
    }

    private static RemarkTimes read() {
        CsvErrors errors = new CsvErrors();
        FilingLimitParser parser = new FilingLimitParser(_ -> true, errors);
        Map<String, List<RemarkTime>> remarks = new HashMap<>();
        for (CsvRow row : CsvTable.fromResource(RemarkTimes.class, "remark-times", KEY_COLUMNS)
                .rows()) {
            FilingLimit limit = parser.parse(row, FilingLimit.Origin.PRODUCT);
            remarks.computeIfAbsent(row.text("rarc"), _ -> new ArrayList<>())
                    .add(new RemarkTime(limit.kind(), limit.time().isNone() ? null : limit));
        }
        errors.throwIfAny();
        return new RemarkTimes(remarks);
    }

    /// Whether a remark code of these reasons offers this kind of answer.
    boolean offer(Deadline.Kind kind, List<Reason> reasons) {
        return timesOf(reasons).anyMatch(time -> time.kind() == kind);
    }

    /// The times that remark codes of these reasons state for this kind of answer, in the order of the reasons.
    List<FilingLimit> find(Deadline.Kind kind, List<Reason> reasons) {
        return timesOf(reasons)
                .filter(time -> time.kind() == kind && time.limit() != null)
                .map(RemarkTime::limit)
                .toList();
    }

    private Stream<RemarkTime> timesOf(List<Reason> reasons) {
        return reasons.stream()
                .flatMap(reason -> reason.rarcs().stream())
                .flatMap(remark -> byRemark.getOrDefault(remark, List.of()).stream());
    }
}
