package health.overturn.sample.practice;

import health.overturn.sample.claim.SamplePayee;
import health.overturn.sample.claim.SamplePayer;
import health.overturn.sample.claim.SamplePayer.Grouping;
import health.overturn.sample.claim.SamplePayer.IdForm;
import health.overturn.sample.x12.AmountFormat;
import health.overturn.sample.x12.NpiGenerator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An invented practice with its providers and payers.
public record InventedPractice(SamplePayee payee, List<SamplePayer> payers, List<String> providers) {
    private static final List<SamplePayer> INVENTED = List.of(
            payer("90001", "EXAMPLE MUTUAL", IdForm.NAME_SEGMENT, "12", Grouping.ONE),
            payer("IHP02", "INVENTED HEALTH PLAN", IdForm.REFERENCE, "HM", Grouping.SEVERAL),
            payer("990000003", "SAMPLE STATE MEDICAID", IdForm.TRACE, "MC", Grouping.NONE),
            payer("90004", "PRETEND FEDERAL MEDICARE", IdForm.NAME_SEGMENT, "MB", Grouping.TOTALS),
            payer("IBH05", "IMAGINARY BEHAVIORAL HEALTH", IdForm.REFERENCE, "15", Grouping.ONE),
            payer("90006", "FICTION ADVANTAGE", IdForm.NAME_SEGMENT, "16", Grouping.SEVERAL),
            payer("PLA07", "PLACEHOLDER LIFE", IdForm.REFERENCE, "14", Grouping.NONE),
            payer("990000008", "MADE UP TRUST FUND", IdForm.TRACE, "13", Grouping.ONE),
            payer("90009", "NOWHERE COUNTY PLAN", IdForm.NAME_SEGMENT, "MC", Grouping.ONE),
            payer("DMY10", "DUMMY EMPLOYERS POOL", IdForm.REFERENCE, "12", Grouping.TOTALS),
            payer("90011", "UNREAL VETERANS CARE", IdForm.NAME_SEGMENT, "VA", Grouping.SEVERAL),
            payer("990000012", "MOCK AUTO INSURANCE", IdForm.TRACE, "AM", Grouping.ONE));
    private static final int PROVIDERS = 7;

    public InventedPractice {
        payers = List.copyOf(payers);
        providers = List.copyOf(providers);
    }

    /// A practice with this name and this number of invented payers.
    ///
    /// @param payers at most 12
    public static InventedPractice of(String name, int payers) {
        SamplePayee payee = new SamplePayee(name, NpiGenerator.of(55_500_100), "999000111");
        List<String> providers = IntStream.range(0, PROVIDERS)
                .mapToObj(ordinal -> NpiGenerator.of(55_500_200 + ordinal))
                .toList();
        return new InventedPractice(payee, INVENTED.subList(0, payers), providers);
    }

    /// A payer under its other id, as some clearinghouses name it.
    SamplePayer drifted(SamplePayer payer) {
        String id = payer.idForm() == IdForm.TRACE ? "97" + payer.id().substring(2) : payer.id() + "X";
        return payer.withId(id, payer.idForm() == IdForm.TRACE ? id : payer.taxId());
    }

    /// All payers under all their ids: each under its usual one, then each under its other one.
    public List<SamplePayer> senders() {
        return Stream.concat(payers.stream(), payers.stream().map(this::drifted))
                .toList();
    }

    private static SamplePayer payer(String id, String name, IdForm form, String filing, Grouping grouping) {
        int last = id.charAt(id.length() - 1) - '0';
        String taxId = form == IdForm.TRACE ? id : "98000000" + last;
        AmountFormat amounts = last % 2 == 0 ? AmountFormat.TWO_DECIMALS : AmountFormat.SHORTEST;
        return new SamplePayer(id, name, taxId, form, filing, amounts, grouping);
    }
}
