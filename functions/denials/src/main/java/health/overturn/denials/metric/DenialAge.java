package health.overturn.denials.metric;

import health.overturn.denials.rollup.MeasuredDenial;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// The age of a denial: days since the claim was first denied.
final class DenialAge {
    private DenialAge() {}

    static long days(MeasuredDenial denial, LocalDate day) {
        return ChronoUnit.DAYS.between(denial.firstDeniedOn(), day);
    }

    static String band(MeasuredDenial denial, LocalDate day) {
        long days = days(denial, day);
        if (days <= 30) {
            return "0-30";
        }
        if (days <= 60) {
            return "31-60";
        }
        return days <= 90 ? "61-90" : "90+";
    }
}
