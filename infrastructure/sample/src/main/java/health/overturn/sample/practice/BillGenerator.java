package health.overturn.sample.practice;

import health.overturn.sample.claim.BilledClaim;
import health.overturn.sample.claim.BilledService;
import health.overturn.sample.payer.SeededRandom;
import health.overturn.sample.x12.Digits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Generates the services of a bill.
public final class BillGenerator {
    private static final int CONTROL_PERCENT = 85;

    private BillGenerator() {}

    /// One to six services; most are of the first day, and two may be alike.
    ///
    /// @param number the prefix of the line control numbers; most practices send them, some do not
    static List<BilledService> services(String number, LocalDate from, SeededRandom random) {
        int count = random.oneOf(1, 1, 1, 1, 2, 2, 2, 3, 4, 6);
        String prefix = random.chance(CONTROL_PERCENT) ? control(number) : "";
        List<BilledService> services = new ArrayList<>();
        for (int ordinal = 1; ordinal <= count; ordinal++) {
            LocalDate date = ordinal == 1 || random.chance(70) ? from : from.plusDays(ordinal - 1L);
            services.add(service(ordinal, random.pick(FeeSchedule.ALL), date, prefix, random));
        }
        return services;
    }

    /// The bill with at least this many services, all different and of its first day.
    public static BilledClaim different(BilledClaim bill, int least, String number, SeededRandom random) {
        LocalDate from = bill.from();
        String prefix = bill.services().getFirst().control().isEmpty() ? "" : control(number);
        int count = Math.max(least, bill.services().size());
        Set<FeeSchedule.Fee> taken = new HashSet<>();
        List<BilledService> services = new ArrayList<>();
        for (int ordinal = 1; ordinal <= count; ordinal++) {
            FeeSchedule.Fee fee = random.pick(FeeSchedule.ALL);
            while (!taken.add(fee)) {
                fee = random.pick(FeeSchedule.ALL);
            }
            services.add(service(ordinal, fee, from, prefix, random));
        }
        return bill.withServices(services);
    }

    private static String control(String number) {
        return "LN" + number;
    }

    private static BilledService service(
            int ordinal, FeeSchedule.Fee fee, LocalDate date, String prefix, SeededRandom random) {
        int units = random.between(1, fee.maxUnits());
        String control = prefix.isEmpty() ? "" : prefix + Digits.of(ordinal, 1);
        return new BilledService(
                ordinal, fee.procedure(), fee.revenueCode(), units, date, control, (long) fee.cents() * units);
    }
}
