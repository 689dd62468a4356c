package health.overturn.api.denial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.judge.Reason;
import health.overturn.denials.worth.ExpectedAmount;
import health.overturn.denials.worth.WinShare;
import health.overturn.operations.report.PracticeWorth;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.item.StoredAdjudication;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// The JSON of what a denial is worth: what the payer would allow for its lines, how often such denials are won, and
/// both together.
public final class WorthJson {
    private final PracticeWorth worth;

    public WorthJson(PracticeWorth worth) {
        this.worth = worth;
    }

    /// Adds the worth of an open denial; null for a resolved one.
    public void put(ObjectNode json, DenialWithAdjudication found) {
        Denial denial = found.denial();
        if (denial.state().isResolved()) {
            json.putNull("worth");
            return;
        }
        OptionalLong expected = expected(found);
        Optional<WinShare> share = share(denial);
        ObjectNode written = json.putObject("worth")
                .put("expectedCents", expected.isPresent() ? Long.valueOf(expected.getAsLong()) : null)
                .put("response", share.map(each -> each.response().name()).orElse(null))
                .put("won", share.map(WinShare::won).orElse(null))
                .put("decided", share.map(WinShare::decided).orElse(null))
                .put("basis", share.map(each -> each.of().name()).orElse(null));
        written.put(
                "valueCents",
                expected.isPresent()
                        ? share.map(each -> each.of(expected.getAsLong())).orElse(null)
                        : null);
    }

    /// What the payer would allow, at most what is open.
    private OptionalLong expected(DenialWithAdjudication found) {
        List<Reason> reasons = found.denied().map(denied -> denied.reasons()).orElse(List.of());
        long open = found.denial().projection().open().cents();
        OptionalLong expected = ExpectedAmount.of(
                worth.prices(),
                found.denial().details().payer(),
                lines(reasons, found.storedAdjudication().details().lines()));
        return expected.isPresent() ? OptionalLong.of(Math.min(open, expected.getAsLong())) : expected;
    }

    /// The denied lines. A reason of the whole claim denies every line on which nothing was paid.
    private static List<ExpectedAmount.DeniedLine> lines(List<Reason> reasons, List<StoredAdjudication.Line> lines) {
        Set<Integer> denied = reasons.stream()
                .filter(reason -> reason.amount().isPositive())
                .map(Reason::line)
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> denied.contains(line.number()) || (denied.contains(0) && line.paidCents() == 0))
                .map(line -> new ExpectedAmount.DeniedLine(
                        line.procedure(), Math.max(0, line.chargeCents() - line.paidCents())))
                .toList();
    }

    /// The share of what was sent last while the payer has it, else of the response that wins most often.
    private Optional<WinShare> share(Denial denial) {
        if (denial.state() instanceof DenialState.WaitingOnPayer) {
            return denial.projection()
                    .touches()
                    .lastAction()
                    .filter(TouchAction::goesToPayer)
                    .flatMap(action -> share(denial, action));
        }
        return Arrays.stream(TouchAction.values())
                .filter(TouchAction::goesToPayer)
                .filter(action -> action.response()
                        .filter(denial.details().forbidden()::containsKey)
                        .isEmpty())
                .flatMap(action -> share(denial, action).stream())
                .max(Comparator.comparingDouble(each -> (double) each.won() / each.decided()));
    }

    private Optional<WinShare> share(Denial denial, TouchAction action) {
        return WinShare.find(
                worth.responses(), denial.details().payer(), denial.details().reason(), action);
    }
}
