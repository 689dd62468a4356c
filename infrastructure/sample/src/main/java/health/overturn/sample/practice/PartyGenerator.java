package health.overturn.sample.practice;

import health.overturn.sample.claim.BilledClaim;
import health.overturn.sample.claim.Patient;
import health.overturn.sample.claim.SamplePayer;
import health.overturn.sample.payer.SeededRandom;
import health.overturn.sample.x12.Digits;
import java.time.LocalDate;
import java.util.List;

/// Generates patients, bills and payers.
public final class PartyGenerator {
    private static final List<String> LAST_NAMES = List.of(
            "TESTER", "SAMPLE", "EXAMPLE", "INVENTED", "FICTION", "PRETEND", "ISASAMPLE", "T\u00C9STER", "M\u00DCSTER");
    private static final List<String> FIRST_NAMES = List.of("ANNA", "BEN", "CARLA", "DAVID", "EVA", "FRANK", "GINA");
    private static final int SHARED_ACCOUNT_PERCENT = 15;
    private static final int SERVICE_DAYS = 60;

    private final InventedPractice practice;
    private final LocalDate firstDate;
    private final SeededRandom random;
    private String account = "";
    private Patient patient = new Patient("", "", "", "");

    /// @param firstDate the Monday of week 0; bills are of days before it
    public PartyGenerator(InventedPractice practice, LocalDate firstDate, SeededRandom random) {
        this.practice = practice;
        this.firstDate = firstDate;
        this.random = random;
    }

    /// Generates the parties of one scenario.
    ///
    /// @param ordinal the ordinal of the scenario in the sample
    public ScenarioParties generate(int ordinal) {
        boolean shared = !account.isEmpty() && random.chance(SHARED_ACCOUNT_PERCENT);
        if (!shared) {
            account = "ACCT" + Digits.of(ordinal + 1L, 7);
            patient = new Patient(
                    random.pick(LAST_NAMES),
                    random.pick(FIRST_NAMES) + Digits.of(random.below(100), 2),
                    random.chance(30) ? "Q" : "",
                    "TST" + Digits.of(ordinal + 1L, 8));
        }
        List<SamplePayer> payers = practice.payers();
        int first = random.below(payers.size());
        int second = (first + 1 + random.below(payers.size() - 1)) % payers.size();
        return new ScenarioParties(
                generateBill(ordinal),
                number(ordinal),
                payers.get(first),
                practice.drifted(payers.get(first)),
                payers.get(second));
    }

    /// Consecutive scenarios that share an account have different first days of service.
    private BilledClaim generateBill(int ordinal) {
        LocalDate from = firstDate.minusDays(20 + ordinal % SERVICE_DAYS);
        String kind = random.oneOf("", "", "EA:TMR", "1L:GRP", "G1:TAUTH");
        String reference = kind.isEmpty() ? "" : kind + Digits.of(ordinal, 7);
        String facility = random.oneOf("11", "11", "11", "53", "22", "21", "51");
        String rendering = random.chance(85) ? random.pick(practice.providers()) : "";
        return new BilledClaim(
                account,
                patient,
                rendering,
                facility,
                from.plusDays(9),
                reference,
                BillGenerator.services(number(ordinal), from, random));
    }

    private static String number(int ordinal) {
        return "7" + Digits.of(ordinal + 1L, 7);
    }
}
