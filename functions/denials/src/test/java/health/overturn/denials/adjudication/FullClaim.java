package health.overturn.denials.adjudication;

import health.overturn.remittance.Adjustment;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.ClaimStatusCode;
import health.overturn.remittance.Envelope;
import health.overturn.remittance.Money;
import health.overturn.remittance.Payee;
import health.overturn.remittance.Payer;
import health.overturn.remittance.Person;
import health.overturn.remittance.Position;
import health.overturn.remittance.Procedure;
import health.overturn.remittance.ProtectedText;
import health.overturn.remittance.Reference;
import health.overturn.remittance.ServiceLine;
import health.overturn.remittance.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// An invented payment and claim without absent values. Every list has two different items, and no two values of one
/// type are equal.
final class FullClaim {
    static final Transaction PAYMENT = new Transaction(
            3,
            new Position(50, 5000),
            new Envelope("SENDER", "RECEIVER", LocalDate.of(2026, 3, 9), "000000007", false, "8", "005010X221A1"),
            "0003",
            "I",
            Money.ofCents(123456),
            "ACH",
            LocalDate.of(2026, 3, 6),
            LocalDate.of(2026, 3, 5),
            "TRACE-INVENTED-1",
            "1999999999",
            new Payer("PAYER-A", "INVENTED PAYER"),
            new Payee("INVENTED PRACTICE", "1999999976", "999999998"));

    static final ClaimPayment CLAIM = new ClaimPayment(
            4,
            new Position(60, 6000),
            ProtectedText.of("ACCT-INVENTED-1"),
            ClaimStatusCode.of("19"),
            Money.ofCents(20001),
            Money.ofCents(10002),
            Money.ofCents(503),
            "12",
            ProtectedText.of("ICN-INVENTED-1"),
            "11",
            "7",
            person("PATIENT"),
            person("SUBSCRIBER"),
            person("CORRECTED"),
            "1999999984",
            "CROSSOVER",
            "CORRECTPAYER",
            LocalDate.of(2026, 1, 5),
            LocalDate.of(2026, 1, 6),
            LocalDate.of(2026, 1, 20),
            LocalDate.of(2026, 1, 31),
            List.of(adjustment("CO", "45", 1004, 61), adjustment("PR", "1", 505, 62)),
            List.of("MA01", "N19"),
            List.of(reference("F8", "ICN-INVENTED-0"), reference("G1", "AUTH-INVENTED-1")),
            List.of(line(1, "H0004", 15006), line(2, "T1015", 4995)));

    private FullClaim() {}

    private static Person person(String role) {
        return new Person(
                ProtectedText.of("SAMPLE" + role),
                ProtectedText.of("INVENTED" + role),
                ProtectedText.of("MEMBER-INVENTED-" + role));
    }

    private static Adjustment adjustment(String group, String reason, long cents, int segment) {
        return new Adjustment(AdjustmentGroup.of(group), Carc.of(reason), Money.ofCents(cents), segment);
    }

    private static Reference reference(String qualifier, String value) {
        return new Reference(qualifier, ProtectedText.of(value));
    }

    private static ServiceLine line(int number, String procedure, long charge) {
        return new ServiceLine(
                number,
                new Position(70 * number, 7000L * number),
                new Procedure("HC", procedure, List.of("GT", "HO")),
                new Procedure("HC", "H2019", List.of("HE", "HN")),
                Money.ofCents(charge),
                Money.ofCents(charge - 3007),
                "0900",
                new BigDecimal("1.5"),
                new BigDecimal("2"),
                LocalDate.of(2026, 1, 5).plusDays(number),
                LocalDate.of(2026, 1, 15).plusDays(number),
                Money.ofCents(charge - 1008),
                List.of(adjustment("CO", "197", 2009, 71), adjustment("OA", "23", 998, 72)),
                List.of("N56", "M62"),
                List.of(reference("6R", "CONTROL-INVENTED"), reference("0K", "POLICY-INVENTED")));
    }
}
