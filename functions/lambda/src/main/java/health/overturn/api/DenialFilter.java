package health.overturn.api;

import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.practice.Practice;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Predicate;

/// Which denials a request asks for, by parameters that are named as the fields that they filter.
record DenialFilter(ApiRequest request, Practice practice) implements Predicate<DenialWithAdjudication> {
    /// Any state but resolved.
    static final String OPEN = "OPEN";

    DenialFilter {
        day(request, "from");
        day(request, "to");
        day(request, "serviceFrom");
        cents(request, "minCents", 0);
        cents(request, "maxCents", 0);
    }

    @Override
    public boolean test(DenialWithAdjudication shown) {
        long cents = shown.denial().subject().denied().cents();
        return is(
                        "payer",
                        practice.settings().canonicalPayer(request.parameter("payer")),
                        shown.denial().subject().payer())
                && is("category", shown.denial().state().category().name())
                && carc(shown)
                && state(shown)
                && owner(shown)
                && is("queue", shown.denial().state().category().queue().name())
                && is("assignee", shown.denial().state().routing().assignee())
                && is("trace", shown.fact().details().trace())
                && is("provider", shown.fact().details().provider())
                && is("serviceFrom", String.valueOf(shown.fact().adjudication().serviceFrom()))
                && is("claim", shown.fact().adjudication().claimNumber().value())
                && is(
                        "payerClaimId",
                        shown.fact().adjudication().payerClaimNumber().value())
                && cents >= cents(request, "minCents", Long.MIN_VALUE)
                && cents <= cents(request, "maxCents", Long.MAX_VALUE)
                && within(shown);
    }

    DenialFinder.DenialScope part() {
        String state = request.parameter("state");
        if (state.isEmpty()) {
            return DenialFinder.DenialScope.ALL;
        }
        return state.toUpperCase(Locale.ROOT).equals("RESOLVED")
                ? DenialFinder.DenialScope.RESOLVED
                : DenialFinder.DenialScope.UNRESOLVED;
    }

    private boolean is(String name, String actual) {
        return is(name, request.parameter(name), actual);
    }

    private boolean is(String name, String wanted, String actual) {
        return request.parameter(name).isEmpty() || wanted.equalsIgnoreCase(actual);
    }

    private boolean state(DenialWithAdjudication shown) {
        return request.parameter("state").equalsIgnoreCase(OPEN)
                ? !shown.denial().status().isResolved()
                : is("state", shown.denial().status().label());
    }

    private boolean owner(DenialWithAdjudication shown) {
        return is("owner", shown.denial().state().routing().namedOwner().orElse("-"));
    }

    private boolean carc(DenialWithAdjudication shown) {
        String carc = request.parameter("carc");
        return carc.isEmpty()
                || shown.denied().map(Denied::reasons).stream()
                        .flatMap(reasons -> reasons.stream())
                        .anyMatch(reason -> reason.carc().equals(carc));
    }

    private boolean within(DenialWithAdjudication shown) {
        LocalDate deniedOn = shown.denial().subject().deniedOn();
        LocalDate from = day(request, "from");
        LocalDate to = day(request, "to");
        if (deniedOn == null) {
            return from.equals(LocalDate.MIN) && to.equals(LocalDate.MAX);
        }
        return !deniedOn.isBefore(from) && !deniedOn.isAfter(to);
    }

    static LocalDate day(ApiRequest request, String name) {
        String text = request.parameter(name);
        if (text.isEmpty()) {
            return name.toLowerCase(Locale.ROOT).endsWith("from") ? LocalDate.MIN : LocalDate.MAX;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new BadRequestException(name + ": a day such as 2026-12-24 was expected but was something else");
        }
    }

    static long cents(ApiRequest request, String name, long standard) {
        String text = request.parameter(name);
        if (text.isEmpty()) {
            return standard;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException unreadable) {
            throw new BadRequestException(name + ": a whole number was expected but was something else");
        }
    }
}
