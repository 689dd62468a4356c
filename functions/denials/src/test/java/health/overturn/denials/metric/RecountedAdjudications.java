package health.overturn.denials.metric;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.FixLevel;
import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.log.LoggedAdjudication.Denied;
import health.overturn.denials.log.LoggedAdjudication.Kind;
import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.DimensionValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts a week's adjudications by METRICS.md.
final class RecountedAdjudications {
    private static final int TWELVE_WEEKS = 12 * 7;

    private final List<RecountedClaim> claims;
    private final Week week;
    private final Map<String, Map<DimensionValue, Long>> sums = new HashMap<>();

    RecountedAdjudications(List<RecountedClaim> claims, Week week) {
        this.claims = claims;
        this.week = week;
    }

    void addTo(Map<Recount.Named, FigureValue> figures) {
        claims.forEach(this::countClaim);
        putAmount(figures, Metric.DENIALS, "denials");
        putAmount(figures, Metric.DENIED, "denied");
        putAmount(figures, Metric.FIRST_ADJUDICATIONS, "first");
        putAmount(figures, Metric.FIRST_CHARGES, "first charge");
        putAmount(figures, Metric.FIRST_DENIALS, "first denials");
        putAmount(figures, Metric.FIRST_DENIED, "first denied");
        putAmount(figures, Metric.REPEATED, "repeated");
        putAmount(figures, Metric.TAKEBACKS, "takebacks");
        putAmount(figures, Metric.TAKEN_BACK, "taken back");
        putAmount(figures, Metric.PAID, "paid");
        ofAllClaims(figures, Metric.INITIAL_DENIAL_RATE, "first denials", "first");
        ofAllClaims(figures, Metric.INITIAL_DENIAL_RATE_DOLLARS, "first denied", "first charge");
        ofAllClaims(figures, Metric.INITIAL_DENIAL_RATE_CHARGES, "charge of first denials", "first charge");
        ratio(figures, Metric.PREVENTABLE, "preventable", "first denials");
        ratio(figures, Metric.PREVENTABLE_DOLLARS, "preventable cents", "first denied");
        ratio(figures, Metric.NET_COLLECTION_CASH, "paid", "expected");
        ratio(figures, Metric.NET_COLLECTION_CASH_TWELVE_WEEKS, "paid in twelve", "expected in twelve");
        ratio(figures, Metric.NET_COLLECTION_COHORT, "paid of cohort", "expected of cohort");
    }

    private void countClaim(RecountedClaim claim) {
        List<LoggedAdjudication> first = claim.first();
        if (!first.isEmpty() && week.contains(first.getFirst().paidOn())) {
            countFirst(first);
        }
        if (!first.isEmpty() && week.plus(-11).contains(first.getFirst().paidOn())) {
            countCohort(first.getFirst(), claim);
        }
        for (int index = 0; index < claim.effective().size(); index++) {
            LoggedAdjudication adjudication = claim.effective().get(index);
            if (week.contains(adjudication.paidOn())) {
                countPayment("", claim, index);
                countDenial(claim, index);
            }
            if (!adjudication.paidOn().isAfter(week.sunday())
                    && adjudication.paidOn().isAfter(week.sunday().minusDays(TWELVE_WEEKS))) {
                countPayment(" in twelve", claim, index);
            }
        }
    }

    private void countFirst(List<LoggedAdjudication> parts) {
        long charge = parts.stream().mapToLong(part -> part.charge().cents()).sum();
        add("first", payerParts(parts.getFirst()), 1);
        add("first charge", payerParts(parts.getFirst()), charge);
        long deniedCents =
                parts.stream().mapToLong(RecountedAdjudications::deniedCents).sum();
        long most = parts.stream()
                .mapToLong(RecountedAdjudications::deniedCents)
                .max()
                .orElse(0);
        LoggedAdjudication largest = parts.stream()
                .filter(part -> deniedCents(part) == most)
                .findFirst()
                .orElseThrow();
        if (largest.denial() != null) {
            boolean preventable = largest.denial().preventable();
            add("first denials", deniedParts(largest), 1);
            add("first denied", deniedParts(largest), deniedCents);
            add("charge of first denials", deniedParts(largest), charge);
            add("preventable", deniedParts(largest), preventable ? 1 : 0);
            add("preventable cents", deniedParts(largest), preventable ? deniedCents : 0);
        }
    }

    private static long deniedCents(LoggedAdjudication adjudication) {
        return adjudication.denial() == null
                ? 0
                : adjudication.denial().amount().cents();
    }

    private void countCohort(LoggedAdjudication first, RecountedClaim claim) {
        LocalDate end = week.sunday();
        RecountedClaim within = new RecountedClaim(
                claim.ordered(),
                claim.effective().stream()
                        .filter(adjudication -> !adjudication.paidOn().isAfter(end))
                        .toList(),
                claim.takenBack());
        Set<String> payers = new HashSet<>();
        within.effective().forEach(adjudication -> payers.add(adjudication.payer()));
        long expected = payers.stream()
                .mapToLong(payer ->
                        within.standing(payer, within.effective().size()).expected())
                .sum();
        long paid = within.effective().stream()
                .mapToLong(adjudication -> adjudication.paid().cents())
                .sum();
        add("paid of cohort", payerParts(first), paid);
        add("expected of cohort", payerParts(first), expected);
    }

    private void countPayment(String suffix, RecountedClaim claim, int index) {
        LoggedAdjudication adjudication = claim.effective().get(index);
        add("paid" + suffix, payerParts(adjudication), adjudication.paid().cents());
        claim.standing(adjudication.payer(), index)
                .parts()
                .forEach(part -> add("expected" + suffix, payerParts(part), -RecountedClaims.expected(part)));
        claim.standing(adjudication.payer(), index + 1)
                .parts()
                .forEach(part -> add("expected" + suffix, payerParts(part), RecountedClaims.expected(part)));
    }

    private void countDenial(RecountedClaim claim, int index) {
        LoggedAdjudication adjudication = claim.effective().get(index);
        Denied denied = adjudication.denial();
        if (denied == null || adjudication.kind() == Kind.REVERSAL) {
            return;
        }
        add("denials", deniedParts(adjudication), 1);
        add("denied", deniedParts(adjudication), denied.amount().cents());
        if (claim.effective().subList(0, index).stream().anyMatch(earlier -> isRepeated(earlier, adjudication))) {
            add("repeated", deniedParts(adjudication), 1);
        }
        long takenBack = claim.standing(adjudication.payer(), index + 1).takenBackCents();
        long notPaidAgain = takenBack - adjudication.paid().cents();
        if (takenBack > 0 && notPaidAgain > 0) {
            add("takebacks", deniedParts(adjudication), 1);
            add("taken back", deniedParts(adjudication), notPaidAgain);
        }
    }

    private static boolean isRepeated(LoggedAdjudication earlier, LoggedAdjudication denied) {
        return earlier.denial() != null
                && earlier.kind() != Kind.REVERSAL
                && earlier.payer().equals(denied.payer())
                && !RecountedClaim.transaction(earlier).equals(RecountedClaim.transaction(denied));
    }

    private static List<DimensionValue> payerParts(LoggedAdjudication adjudication) {
        return List.of(
                DimensionValue.ALL,
                new DimensionValue(Dimension.PAYER, adjudication.payer()),
                new DimensionValue(Dimension.PROVIDER, adjudication.provider()));
    }

    private static List<DimensionValue> deniedParts(LoggedAdjudication adjudication) {
        List<DimensionValue> parts = new ArrayList<>(payerParts(adjudication));
        Denied denied = adjudication.denial();
        if (denied != null) {
            String carc = denied.carc().isEmpty() ? "-" : denied.carc().text();
            String code = denied.group().text().equals("CO") && carc.equals("45") ? "CO-45" : carc;
            parts.add(new DimensionValue(Dimension.CATEGORY, denied.category().name()));
            parts.add(new DimensionValue(
                    Dimension.REASON, code + " " + denied.category().name()));
            FixLevel level = denied.category().fixLevel();
            if (level != null) {
                parts.add(new DimensionValue(Dimension.FIX_LEVEL, level.name()));
            }
            if (denied.cluster() != null) {
                parts.add(new DimensionValue(Dimension.CLUSTER, denied.cluster().name()));
            }
        }
        return parts;
    }

    private void add(String sum, List<DimensionValue> parts, long amount) {
        Map<DimensionValue, Long> byPart = sums.computeIfAbsent(sum, _ -> new HashMap<>());
        parts.forEach(part -> byPart.merge(part, amount, Long::sum));
    }

    private Map<DimensionValue, Long> sum(String name) {
        return sums.getOrDefault(name, Map.of());
    }

    private void putAmount(Map<Recount.Named, FigureValue> figures, Metric metric, String name) {
        sum(name)
                .forEach((part, amount) -> figures.put(new Recount.Named(metric, part), new FigureValue.Whole(amount)));
    }

    private void ratio(Map<Recount.Named, FigureValue> figures, Metric metric, String numerator, String denominator) {
        Set<DimensionValue> parts = new HashSet<>(sum(numerator).keySet());
        parts.addAll(sum(denominator).keySet());
        parts.forEach(part -> figures.put(
                new Recount.Named(metric, part),
                new FigureValue.Ratio(
                        sum(numerator).getOrDefault(part, 0L), sum(denominator).getOrDefault(part, 0L))));
    }

    /// A rate of a category, reason, cluster or fix level is a share of all the practice's claims.
    private void ofAllClaims(
            Map<Recount.Named, FigureValue> figures, Metric metric, String numerator, String denominator) {
        ratio(figures, metric, numerator, denominator);
        long all = sum(denominator).getOrDefault(DimensionValue.ALL, 0L);
        sum(numerator).forEach((part, amount) -> {
            if (!Set.of(Dimension.ALL, Dimension.PAYER, Dimension.PROVIDER).contains(part.dimension())) {
                figures.put(new Recount.Named(metric, part), new FigureValue.Ratio(amount, all));
            }
        });
    }
}
