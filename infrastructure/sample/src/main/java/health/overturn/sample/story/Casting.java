package health.overturn.sample.story;

import health.overturn.sample.claim.Bill;
import health.overturn.sample.claim.Patient;
import health.overturn.sample.claim.Payer;
import health.overturn.sample.claim.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Makes up who is treated, for what, and who is billed.
final class Casting {
    private static final List<String> LAST_NAMES = List.of(
            "TESTER", "SAMPLE", "EXAMPLE", "INVENTED", "FICTION", "PRETEND", "ISASAMPLE", "T\u00C9STER", "M\u00DCSTER");
    private static final List<String> FIRST_NAMES = List.of("ANNA", "BEN", "CARLA", "DAVID", "EVA", "FRANK", "GINA");
    private static final int SHARED_ACCOUNT_PERCENT = 15;
    private static final int SERVICE_DAYS = 60;

    private final Season season;
    private final Dice dice;
    private String account = "";
    private Patient patient = new Patient("", "", "", "");

    Casting(Season season, Dice dice) {
        this.season = season;
        this.dice = dice;
    }

    /// The cast of one story.
    ///
    /// @param story its ordinal in the sample
    Cast of(int story) {
        boolean shared = !account.isEmpty() && dice.chance(SHARED_ACCOUNT_PERCENT);
        if (!shared) {
            account = "ACCT%07d".formatted(story + 1);
            patient = new Patient(
                    dice.pick(LAST_NAMES),
                    dice.pick(FIRST_NAMES) + "%02d".formatted(dice.below(100)),
                    dice.chance(30) ? "Q" : "",
                    "TST%08d".formatted(story + 1));
        }
        List<Payer> payers = season.practice().payers();
        int first = dice.below(payers.size());
        int second = (first + 1 + dice.below(payers.size() - 1)) % payers.size();
        return new Cast(bill(story), "7%07d".formatted(story + 1), payers.get(first), payers.get(second));
    }

    /// Neighbours that share an account differ in their first day of service.
    private Bill bill(int story) {
        LocalDate from = season.firstDate().minusDays(20 + story % SERVICE_DAYS);
        String reference =
                dice.oneOf("", "", "EA:TMR%05d", "1L:GRP%05d", "G1:TAUTH%05d").formatted(story % 100_000);
        String facility = dice.oneOf("11", "11", "11", "53", "22", "21", "51");
        String rendering = dice.chance(85) ? dice.pick(season.practice().providers()) : "";
        return new Bill(account, patient, rendering, facility, from.plusDays(9), reference, services(story, from));
    }

    private List<Service> services(int story, LocalDate from) {
        int count = dice.oneOf(1, 1, 1, 1, 2, 2, 2, 3, 4, 6);
        List<Service> services = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            FeeSchedule.Fee fee = dice.pick(FeeSchedule.ALL);
            int units = dice.between(1, fee.mostUnits());
            String control = dice.chance(70) ? "LN%07d%d".formatted(story + 1, i + 1) : "";
            LocalDate date = dice.chance(70) ? from : from.plusDays(i);
            services.add(new Service(
                    fee.procedure(),
                    fee.revenueCode(),
                    units,
                    i == 0 ? from : date,
                    control,
                    (long) fee.cents() * units));
        }
        return services;
    }
}
