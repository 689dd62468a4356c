package health.overturn.denials.worth;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState.ResolvedBy;
import health.overturn.denials.denial.TouchAction;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Worked by hand.
class WorthTest {
    private static final PricedProcedure THERAPY = new PricedProcedure("PAYER-A", "HC:90837");
    private static final LocalDate JUNE_1 = LocalDate.of(2026, 6, 1);

    private static AllowedAmounts lines(String month, long cents, int count) {
        return new AllowedAmounts(new TreeMap<>(
                Map.of(YearMonth.parse(month), Map.of(THERAPY, new TreeMap<>(Map.of(cents, count))))));
    }

    private static SentWork.Latest open() {
        return new SentWork.Latest(9, "PAYER-A", "CO-197", null, null, null, 20_000, 0);
    }

    private static SentWork.Latest closed(DenialOutcome outcome, long stake, long won) {
        return new SentWork.Latest(
                9, "PAYER-A", "CO-197", outcome, ResolvedBy.FACTS, LocalDate.of(2026, 5, 29), stake, won);
    }

    private static SentWork sent(SentWork.Latest latest, String on, String answered) {
        TreeMap<Integer, LocalDate> answers = new TreeMap<>();
        if (!answered.isEmpty()) {
            answers.put(4, LocalDate.parse(answered));
        }
        return new SentWork(
                new TreeMap<>(Map.of(3, new SentTouch(TouchAction.APPEAL, "Ann", LocalDate.parse(on)))),
                new TreeSet<>(),
                answers,
                latest);
    }

    @Test
    void thePriceOfAProcedureIsWhatTheMiddleOfFiveLinesAllowed() {
        AllowedAmounts four =
                lines("2026-04", 9_000, 1).plus(lines("2026-05", 11_000, 1)).plus(lines("2026-05", 12_000, 2));
        AllowedAmounts five = four.plus(lines("2026-06", 9_500, 1));

        assertThat(four.prices().find("PAYER-A", "HC:90837")).isEmpty();
        assertThat(five.prices().find("PAYER-A", "HC:90837")).contains(new PriceTable.Price(11_000, 5));
        assertThat(five.prices().find("PAYER-B", "HC:90837")).isEmpty();
    }

    @Test
    void aLineThatIsTakenOutAgainLeavesNothing() {
        assertThat(lines("2026-05", 12_000, 2).plus(lines("2026-05", 12_000, -2)))
                .isEqualTo(AllowedAmounts.NONE);
    }

    @Test
    void linesOfMoreThanTwelveMonthsAgoDoNotCount() {
        AllowedAmounts old = lines("2025-05", 9_000, 5);
        AllowedAmounts young = lines("2025-06", 9_000, 5);

        assertThat(old.plus(young).prunedOn(JUNE_1)).isEqualTo(young);
    }

    @Test
    void aResponseCountsWhatWasSentDecidedAndWon() {
        SentLog log = new SentLog(Map.of(
                "a.1", sent(closed(DenialOutcome.OVERTURNED, 20_000, 12_000), "2026-04-01", "2026-05-01"),
                "a.2", sent(closed(DenialOutcome.UPHELD, 30_000, 0), "2026-04-01", "2026-05-01"),
                "a.3", sent(closed(DenialOutcome.SUPERSEDED, 10_000, 0), "2026-04-01", "2026-05-01"),
                "a.4", sent(open(), "2026-05-01", "")));

        assertThat(ResponseRow.of(log))
                .containsExactly(new ResponseRow("PAYER-A", "CO-197", TouchAction.APPEAL, 4, 2, 1, 50_000, 12_000));
    }

    @Test
    void theWorklogSaysWhatWasAnsweredWhatWaitsAndWhatIsUnseen() {
        SentLog log = new SentLog(Map.of(
                "a.1", sent(closed(DenialOutcome.PAID, 20_000, 20_000), "2026-04-01", "2026-04-21"),
                "a.2", sent(open(), "2026-05-02", ""),
                "a.3", sent(open(), "2026-05-01", ""),
                "a.4", sent(closed(DenialOutcome.WRITTEN_OFF, 20_000, 0), "2026-04-01", ""),
                "a.5", sent(open(), "2026-01-15", "")));

        assertThat(WorklogRow.of(log, JUNE_1, 30))
                .containsExactly(new WorklogRow("Ann", "PAYER-A", 4, 1, 1, 1, 1, 20, List.of("a.3")));
    }

    @Test
    void anUndoneTouchSentNothing() {
        SentWork undone = new SentWork(
                new TreeMap<>(Map.of(3, new SentTouch(TouchAction.APPEAL, "Ann", JUNE_1))),
                new TreeSet<>(List.of(3)),
                new TreeMap<>(),
                open());

        assertThat(WorklogRow.of(new SentLog(Map.of("a.1", undone)), JUNE_1, 30))
                .isEmpty();
        assertThat(ResponseRow.of(new SentLog(Map.of("a.1", undone)))).isEmpty();
    }

    @Test
    void theShareOfTheClosestDenialsThatAreEnoughCounts() {
        List<ResponseRow> rows = List.of(
                new ResponseRow("PAYER-A", "CO-197", TouchAction.APPEAL, 9, 9, 9, 0, 0),
                new ResponseRow("PAYER-B", "CO-197", TouchAction.APPEAL, 11, 11, 1, 0, 0),
                new ResponseRow("PAYER-B", "CO-50", TouchAction.APPEAL, 80, 80, 20, 0, 0));

        assertThat(WinShare.find(rows, "PAYER-B", "CO-197", TouchAction.APPEAL))
                .contains(new WinShare(TouchAction.APPEAL, 1, 11, WinShare.Basis.PAYER_AND_REASON));
        assertThat(WinShare.find(rows, "PAYER-A", "CO-197", TouchAction.APPEAL))
                .contains(new WinShare(TouchAction.APPEAL, 10, 20, WinShare.Basis.REASON));
        assertThat(WinShare.find(rows, "PAYER-A", "CO-16", TouchAction.APPEAL))
                .contains(new WinShare(TouchAction.APPEAL, 30, 100, WinShare.Basis.RESPONSE));
        assertThat(WinShare.find(rows, "PAYER-A", "CO-16", TouchAction.RECORDS)).isEmpty();
        assertThat(new WinShare(TouchAction.APPEAL, 10, 20, WinShare.Basis.REASON).of(11_001))
                .isEqualTo(5_500);
    }

    @Test
    void theOrderOfMovesMakesNoDifference() {
        List<SentWork> parts = new ArrayList<>(IntStream.rangeClosed(1, 4)
                .mapToObj(version -> sent(
                        new SentWork.Latest(version, "PAYER-A", "CO-197", null, null, null, version, 0),
                        "2026-05-0" + version,
                        ""))
                .toList());
        SentWork forward = parts.stream().reduce(SentWork::plus).orElseThrow();
        SentWork backward = parts.reversed().stream().reduce(SentWork::plus).orElseThrow();

        assertThat(backward.latest()).isEqualTo(forward.latest());
        assertThat(new HashMap<>(Map.of("a", backward.latest().version()))).containsEntry("a", 4);
    }
}
