package health.overturn.api.filter;

import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.DayRange;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.denial.ValueList;
import health.overturn.storage.item.LedgerPosition;
import health.overturn.storage.item.RankFacts;
import health.overturn.storage.practice.Practice;
import java.util.Locale;
import java.util.function.Predicate;

/// Selects denials by query parameters. Each parameter has the name of the field that it filters.
public record DenialFilter(ApiRequest request, Practice practice) implements Predicate<DenialWithAdjudication> {
    /// The value of `state` for every state except `RESOLVED`.
    public static final String OPEN = "OPEN";

    public DenialFilter {
        DayRange.of(request, "from", "to");
        request.day("serviceFrom");
        request.wholeNumber("minCents");
        request.wholeNumber("maxCents");
    }

    @Override
    public boolean test(DenialWithAdjudication found) {
        long cents = found.denial().details().denied().cents();
        return hasPayer(found)
                && is("category", found.denial().projection().category().name())
                && hasCarc(found)
                && isOfRemittance(found)
                && hasState(found)
                && hasOwner(found)
                && is("queue", found.denial().projection().category().queue().name())
                && is("assignee", found.denial().projection().routing().assignee())
                && is("trace", found.storedAdjudication().details().trace())
                && is("provider", found.storedAdjudication().details().provider())
                && is(
                        "serviceFrom",
                        String.valueOf(found.storedAdjudication().adjudication().serviceFrom()))
                && is(
                        "claim",
                        found.storedAdjudication().adjudication().claimNumber().value())
                && is(
                        "payerClaimId",
                        found.storedAdjudication()
                                .adjudication()
                                .payerClaimNumber()
                                .value())
                && cents >= request.wholeNumber("minCents").orElse(Long.MIN_VALUE)
                && cents <= request.wholeNumber("maxCents").orElse(Long.MAX_VALUE)
                && DayRange.of(request, "from", "to")
                        .contains(found.denial().details().deniedOn());
    }

    /// The id of a remittance names the file and the transaction that carried its denials.
    private boolean isOfRemittance(DenialWithAdjudication found) {
        String remittance = request.parameter("remittance");
        return remittance.isEmpty()
                || LedgerPosition.isOf(remittance, found.storedDenial().source());
    }

    private boolean hasPayer(DenialWithAdjudication found) {
        String payer = request.parameter("payer");
        return payer.isEmpty()
                || practice.settings()
                        .canonicalPayer(found.denial().details().payer())
                        .equalsIgnoreCase(practice.settings().canonicalPayer(payer));
    }

    public ValueList.Scope scope() {
        String state = request.parameter("state");
        if (state.isEmpty()) {
            return ValueList.Scope.ALL;
        }
        return state.toUpperCase(Locale.ROOT).equals("RESOLVED")
                ? ValueList.Scope.RESOLVED
                : ValueList.Scope.UNRESOLVED;
    }

    /// Whether an index entry has what the filter asks, as far as entries say it.
    public boolean mayBe(RankFacts facts) {
        return is("category", facts.category().name())
                && is("queue", facts.category().queue().name())
                && is("assignee", facts.assignee())
                && is("owner", facts.owner().orElse("-"));
    }

    private boolean is(String name, String actual) {
        return is(name, request.parameter(name), actual);
    }

    private boolean is(String name, String wanted, String actual) {
        return request.parameter(name).isEmpty() || wanted.equalsIgnoreCase(actual);
    }

    private boolean hasState(DenialWithAdjudication found) {
        return request.parameter("state").equalsIgnoreCase(OPEN)
                ? !found.denial().state().isResolved()
                : is("state", found.denial().state().label());
    }

    private boolean hasOwner(DenialWithAdjudication found) {
        return is("owner", found.denial().projection().routing().namedOwner().orElse("-"));
    }

    private boolean hasCarc(DenialWithAdjudication found) {
        String carc = request.parameter("carc");
        return carc.isEmpty()
                || found.denied().map(Denied::reasons).stream()
                        .flatMap(reasons -> reasons.stream())
                        .anyMatch(reason -> reason.carc().text().equals(carc));
    }
}
