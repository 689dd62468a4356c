package health.overturn.remittance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Builds small invented remittances as text, with correct counts.
final class RemittanceText {
    static final String ISA =
            "ISA*00*          *00*          *ZZ*INVENTEDPAYER  *ZZ*INVENTEDCLINIC *260302*0815*^*00501*000000001*0*T*:";
    static final String GS = "GS*HP*INVENTEDPAYER*INVENTEDCLINIC*20260302*0815*1*X*005010X221A1";
    static final List<String> HEADER = List.of(
            "TRN*1*TRACE0001*1999888777",
            "DTM*405*20260302",
            "N1*PR*INVENTED HEALTH*XV*PAYER1",
            "N3*1 INVENTED PLAZA",
            "N4*SAMPLETOWN*OH*430000001",
            "PER*BL*TECHNICAL LINE*TE*5550100101",
            "N1*PE*INVENTED CLINIC*XX*1234567893",
            "REF*TJ*999000111",
            "LX*1");
    /// One claim of $100.00: $80.00 paid, $15.00 contractual, $5.00 patient responsibility.
    static final List<String> CLAIM = List.of(
            "CLP*ACCOUNT1*1*100*80*5*12*ICN1*11*1",
            "NM1*QC*1*TESTER*TERRY****MI*MEMBER1",
            "NM1*82*1*PROVIDER*SAMPLE****XX*1234567893",
            "DTM*232*20260201",
            "SVC*HC:H0004*100*80**4",
            "DTM*472*20260201",
            "CAS*CO*45*15",
            "CAS*PR*2*5",
            "REF*6R*LINE1",
            "AMT*B6*85",
            "LQ*HE*N130");

    private RemittanceText() {}

    /// A valid file with one [#CLAIM].
    static String valid() {
        return file("80", CLAIM);
    }

    /// A file with this payment and these segments after its header.
    static String file(String payment, String... segments) {
        return file(payment, Arrays.asList(segments));
    }

    static String file(String payment, List<String> segments) {
        return wrap(transaction(payment, segments));
    }

    /// A file with the claim [#CLAIM], its service line replaced by these segments.
    static String withLine(String... line) {
        List<String> segments = new ArrayList<>(CLAIM.subList(0, 4));
        segments.addAll(Arrays.asList(line));
        return file("80", segments);
    }

    /// The valid file with one piece of text replaced.
    static String replacing(String original, String replacement) {
        String valid = valid();
        if (!valid.contains(original)) {
            throw new IllegalArgumentException("bug: the valid file does not contain the text to replace");
        }
        return valid.replace(original, replacement);
    }

    static List<String> transaction(String payment, List<String> segments) {
        List<String> all = new ArrayList<>();
        all.add("ST*835*0001");
        all.add("BPR*I*" + payment + "*C*CHK************20260302");
        all.addAll(HEADER);
        all.addAll(segments);
        all.add("SE*" + (all.size() + 1) + "*0001");
        return all;
    }

    static String wrap(List<String> transaction) {
        return ISA + "~" + GS + "~" + String.join("~", transaction) + "~GE*1*1~IEA*1*000000001~";
    }
}
