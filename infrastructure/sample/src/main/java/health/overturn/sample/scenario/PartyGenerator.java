package health.overturn.sample.scenario;

import health.overturn.sample.claim.BilledClaim;
import health.overturn.sample.claim.BilledService;
import health.overturn.sample.claim.Patient;
import health.overturn.sample.claim.SamplePayer;
import health.overturn.sample.x12.Digits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Makes up who is treated, for what, and who is billed.
final class PartyGenerator {
    private static final List<String> LAST_NAMES = List.of(
            "TESTER", "SAMPLE", "EXAMPLE", "INVENTED", "FICTION", "PRETEND", "ISASAMPLE", "T\u00C9STER", "M\u00DCSTER");
    private static final List<String> FIRST_NAMES = List.of("ANNA", "BEN", "CARLA", "DAVID", "EVA", "FRANK", "GINA");
    private static final int SHARED_ACCOUNT_PERCENT = 15;
    private static final int SERVICE_DAYS = 60;

    private final SampleSetting season;
    private final SeededRandom dice;
    private String account = "";
    private Patient patient = new Patient("", "", "", "");

    PartyGenerator(SampleSetting season, SeededRandom dice) {
        this.season = season;
        this.dice = dice;
    }

    /// The cast of one story.
    ///
    /// @param story its ordinal in the sample
    ScenarioParties of(int story) {
        boolean shared = !account.isEmpty() && dice.chance(SHARED_ACCOUNT_PERCENT);
        if (!shared) {
            account = "ACCT" + Digits.of(story + 1L, 7);
            patient = new Patient(
                    dice.pick(LAST_NAMES),
                    dice.pick(FIRST_NAMES) + Digits.of(dice.below(100), 2),
                    dice.chance(30) ? "Q" : "",
                    "TST" + Digits.of(story + 1L, 8));
        }
        List<SamplePayer> payers = season.practice().payers();
        int first = dice.below(payers.size());
        int second = (first + 1 + dice.below(payers.size() - 1)) % payers.size();
        return new ScenarioParties(bill(story), "7" + Digits.of(story + 1L, 7), payers.get(first), payers.get(second));
    }

    /// Neighbours that share an account differ in their first day of service.
    private BilledClaim bill(int story) {
        LocalDate from = season.firstDate().minusDays(20 + story % SERVICE_DAYS);
        String kind = dice.oneOf("", "", "EA:TMR", "1L:GRP", "G1:TAUTH");
        String reference = kind.isEmpty() ? "" : kind + Digits.of(story, 7);
        String facility = dice.oneOf("11", "11", "11", "53", "22", "21", "51");
        String rendering = dice.chance(85) ? dice.pick(season.practice().providers()) : "";
        return new BilledClaim(
                account, patient, rendering, facility, from.plusDays(9), reference, services(story, from));
    }

    private List<BilledService> services(int story, LocalDate from) {
        int count = dice.oneOf(1, 1, 1, 1, 2, 2, 2, 3, 4, 6);
        List<BilledService> services = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            FeeSchedule.Fee fee = dice.pick(FeeSchedule.ALL);
            int units = dice.between(1, fee.mostUnits());
            String control = dice.chance(70) ? "LN" + Digits.of(story + 1L, 7) + (i + 1) : "";
            LocalDate date = dice.chance(70) ? from : from.plusDays(i);
            services.add(new BilledService(
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
