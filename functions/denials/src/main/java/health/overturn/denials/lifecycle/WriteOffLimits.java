package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import health.overturn.remittance.Money;

/// What a person may give up of one denial without a second person's approval, as the practice sets it for the role.
record WriteOffLimits(Settings settings) {
    boolean isAbove(Money givenUp, Actor.Person by) {
        return switch (by.role()) {
            case LEAD -> givenUp.compareTo(settings.amount(Threshold.LEAD_WRITE_OFF_LIMIT_CENTS)) > 0;
            case ADMIN -> givenUp.compareTo(settings.amount(Threshold.ADMIN_WRITE_OFF_LIMIT_CENTS)) > 0;
            case BILLER, UPSTREAM, REPORTING -> true;
        };
    }
}
