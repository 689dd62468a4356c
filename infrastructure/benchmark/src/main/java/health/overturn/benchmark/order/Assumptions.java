package health.overturn.benchmark.order;

import health.overturn.denials.code.Category;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Assumptions about how long work takes and how often it succeeds. All are invented: no public source has them by
/// category and age.
enum Assumptions {
    BASELINE,
    /// A denial of more than $1,000 takes twice the time and succeeds half as often.
    LARGE_ARE_HARDER,
    /// Age lowers no odds until a deadline passes.
    NO_AGING,
    /// Every denial is $500, so dollars give no order.
    ALL_ALIKE;

    private static final Money EQUAL_AMOUNT = Money.ofCents(50_000);
    private static final long LARGE_CENTS = 100_000;
    private static final double[] AGE_FACTORS = {1, 0.85, 0.65, 0.4};
    private static final int DAYS_PER_AGE_STEP = 30;

    /// Returns a denial as these assumptions change it.
    DenialDetails apply(DenialDetails details) {
        return this == ALL_ALIKE
                ? new DenialDetails(
                        details.id(),
                        details.payer(),
                        details.category(),
                        EQUAL_AMOUNT,
                        details.billableToPatient(),
                        details.deniedOn(),
                        details.receivedOn(),
                        details.deadlines(),
                        details.forbidden())
                : details;
    }

    /// Returns the odds that a payer grants a filing on this day.
    ///
    /// @param filing 1 for the first; each later one has half the odds of the one before
    double odds(Denial denial, LocalDate day, int filing) {
        double odds = odds(denial.projection().category()) / (1 << (filing - 1));
        return odds * ageFactor(denial, day) * (isHarder(denial) ? 0.5 : 1);
    }

    int minutes(Denial denial) {
        return minutes(denial.projection().category()) * (isHarder(denial) ? 2 : 1);
    }

    private double ageFactor(Denial denial, LocalDate day) {
        if (this == NO_AGING) {
            return 1;
        }
        long age = ChronoUnit.DAYS.between(denial.details().receivedOn(), day);
        return AGE_FACTORS[(int) Math.min(age / DAYS_PER_AGE_STEP, AGE_FACTORS.length - 1)];
    }

    private boolean isHarder(Denial denial) {
        return this == LARGE_ARE_HARDER && denial.details().denied().cents() > LARGE_CENTS;
    }

    private static double odds(Category category) {
        return switch (category) {
            case REGISTRATION -> 0.80;
            case ELIGIBILITY -> 0.55;
            case AUTHORIZATION, CREDENTIALING -> 0.45;
            case CODING -> 0.70;
            case DOCUMENTATION -> 0.60;
            case PAYER_EDIT -> 0.35;
            case FOLLOW_UP -> 0.50;
            case CONTRACT -> 0.40;
            case UNMAPPED -> 0.30;
        };
    }

    private static int minutes(Category category) {
        return switch (category) {
            case REGISTRATION, FOLLOW_UP -> 20;
            case ELIGIBILITY -> 25;
            case CODING, UNMAPPED -> 30;
            case PAYER_EDIT -> 40;
            case AUTHORIZATION, DOCUMENTATION, CREDENTIALING -> 45;
            case CONTRACT -> 60;
        };
    }
}
