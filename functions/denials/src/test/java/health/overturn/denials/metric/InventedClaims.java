package health.overturn.denials.metric;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.Cluster;
import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.log.LoggedAdjudication.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Generates claims of an invented practice with everything that payers do to claims. The same seed gives the same
/// claims.
public final class InventedClaims {
    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    private static final List<String> CODES = List.of("197", "16", "27", "29", "50", "109", "45", "999");
    private static final List<Category> CATEGORIES = List.of(
            Category.AUTHORIZATION,
            Category.REGISTRATION,
            Category.ELIGIBILITY,
            Category.FOLLOW_UP,
            Category.CODING,
            Category.ELIGIBILITY,
            Category.CONTRACT,
            Category.UNMAPPED);

    private final Random random;
    private final int days;
    private final List<LoggedAdjudication> lines = new ArrayList<>();

    private InventedClaims(long seed, int days) {
        this.random = new Random(seed);
        this.days = days;
    }

    /// @param days the number of days over which the services are spread
    public static List<LoggedAdjudication> of(long seed, int claims, int days) {
        InventedClaims invented = new InventedClaims(seed, days);
        for (int claim = 0; claim < claims; claim++) {
            invented.add("c" + seed + "-" + claim);
        }
        return List.copyOf(invented.lines);
    }

    private void add(String claim) {
        Case claimCase = new Case(claim);
        switch (random.nextInt(40)) {
            case 0, 1, 2 -> claimCase.deny(1).pay(40, "1");
            case 3, 4 -> claimCase.deny(1).deny(45);
            case 5 -> claimCase.pay(1, "1").reverse(60).deny(61);
            case 6 -> claimCase.deny(1).pay(30, "1").reverse(90);
            case 7 -> claimCase.pay(1, "1").pay(20, "2");
            case 8 -> claimCase.duplicate(3).pay(1, "1");
            case 9 -> claimCase.other(1, Kind.WATCHED, "1").pay(30, "1");
            case 10 -> claimCase.other(1, Kind.PREDETERMINATION, "25");
            case 11 -> claimCase.deny(1);
            case 12 -> claimCase.replace(9);
            case 13 -> claimCase.undated().reverse(5);
            case 14 -> claimCase.pay(1, "1").reverse(30).pay(31, "1");
            case 15 -> claimCase.denyPart(1, 0).denyPart(1, 1).payPart(40, 0);
            case 16 -> claimCase.payPart(1, 0).denyPart(1, 1).payWhole(50);
            case 17 -> claimCase.payPart(1, 0).payPart(1, 1).reversePart(30, 1).denyPart(31, 1);
            case 18 -> claimCase.denyPart(1, 0).payPart(15, 1);
            case 19 -> claimCase.pay(1, "1").correct(45);
            case 20 -> claimCase.payInPart(1).pay(30, "1");
            case 21 -> claimCase.deny(1).replaceLarger(25);
            case 22 -> claimCase.payEqualParts(1).reverse(20);
            default -> claimCase.pay(1, "1");
        }
    }

    private final class Case {
        private final String claim;
        private final LocalDate service = START.plusDays(random.nextInt(days));
        private final String payer = "PAYER-" + (char) ('A' + random.nextInt(6));
        private final String provider = "100000000" + random.nextInt(5);
        private final long charge = 5_000L + random.nextInt(60_000);
        private final int delay = 7 + random.nextInt(28);
        private final List<Long> parts = List.of(charge, random.nextBoolean() ? charge : charge / 3);
        private boolean dated = true;
        private int answers;

        Case(String claim) {
            this.claim = claim;
        }

        Case undated() {
            dated = false;
            return this;
        }

        Case pay(int after, String status) {
            long other = status.equals("2") ? charge / 2 : 0;
            long payerCharge = charge / 4;
            return put(answer(after).status(status).charge(charge, payerCharge, charge / 10, other));
        }

        Case deny(int after) {
            int which = random.nextInt(CODES.size());
            long denied = random.nextBoolean() ? charge : charge / 3;
            LoggedAdjudicationBuilder adjudication =
                    answer(after).status(denied == charge ? "4" : "1").charge(charge, 0, 0, 0);
            return put(
                    which < 2
                            ? adjudication.denied(denied, CODES.get(which), CATEGORIES.get(which), cluster(which))
                            : adjudication.denied(denied, CODES.get(which), CATEGORIES.get(which)));
        }

        private Cluster cluster(int which) {
            return which == 0 ? Cluster.CODING_AUTH_AND_CONTRACT : Cluster.FRONT_END_AND_ELIGIBILITY;
        }

        Case duplicate(int after) {
            return put(answer(after).status("4").charge(charge, 0, 0, 0).denied(charge, "18", Category.FOLLOW_UP));
        }

        Case replace(int after) {
            return put(answer(after).replacing().charge(charge, 0, 0, 0).denied(charge, "16", Category.REGISTRATION));
        }

        Case reverse(int after) {
            return put(answer(after).charge(charge, charge / 4, charge / 10, 0).reversed());
        }

        Case other(int after, Kind kind, String status) {
            return put(answer(after).kind(kind).status(status).charge(charge, charge, 0, 0));
        }

        Case payPart(int after, int part) {
            return put(answer(after).charge(parts.get(part), parts.get(part) / 4, 0, 0));
        }

        Case denyPart(int after, int part) {
            int which = random.nextInt(CODES.size());
            return put(answer(after)
                    .status("4")
                    .charge(parts.get(part), 0, 0, 0)
                    .denied(parts.get(part) / (1 + random.nextInt(2)), CODES.get(which), CATEGORIES.get(which)));
        }

        /// Pays two parts of one charge; the first as [#pay] does.
        Case payEqualParts(int after) {
            return pay(after, "1").put(answer(after).charge(charge, charge / 3, 0, 0));
        }

        Case reversePart(int after, int part) {
            return put(answer(after)
                    .charge(parts.get(part), parts.get(part) / 4, 0, 0)
                    .reversed());
        }

        /// Pays all parts under their charge together.
        Case payWhole(int after) {
            return put(answer(after).charge(parts.get(0) + parts.get(1), 0, 0, 0));
        }

        /// Reverses the payment and denies the claim on one day, in any order, in one transaction or two.
        Case correct(int after) {
            String transaction = claim + "t" + random.nextInt(3);
            LoggedAdjudicationBuilder denial = answer(after)
                    .inTransaction(claim + "t" + random.nextInt(3), random.nextInt(9))
                    .charge(charge, 0, 0, 0)
                    .denied(charge, "16", Category.REGISTRATION);
            put(denial);
            return put(answer(after)
                    .inTransaction(transaction, random.nextInt(9))
                    .charge(charge, charge / 4, charge / 10, 0)
                    .reversed());
        }

        Case payInPart(int after) {
            return put(answer(after).charge(charge, charge / 5, 0, 0).undecided(charge / 3));
        }

        Case replaceLarger(int after) {
            return put(answer(after).replacing().charge(charge + 1_000, charge / 5, 0, 0));
        }

        private LoggedAdjudicationBuilder answer(int after) {
            LocalDate paidOn = service.plusDays(delay + (long) after);
            LoggedAdjudicationBuilder adjudication = LoggedAdjudicationBuilder.of(claim, paidOn.toString())
                    .id(claim + "x" + answers)
                    .inTransaction(claim + "t" + after, answers++)
                    .from(payer, provider);
            return dated ? adjudication.service(YearMonth.from(service)) : adjudication.service(null);
        }

        private Case put(LoggedAdjudicationBuilder adjudication) {
            lines.add(adjudication
                    .line("HC:H0015", charge, charge / 2, charge / 4)
                    .build());
            return this;
        }
    }
}
