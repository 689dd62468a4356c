package health.overturn.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Puts marked values into every element that may identify a patient. They come out only through [ProtectedText#value].
class ReaderPatientDataTest {
    private static final String MARK = "MARKED";
    private static final List<String> CLAIM = List.of(
            "CLP*MARKED1*1*100*80*5*12*MARKED2*11*1",
            "NM1*QC*1*MARKED3*MARKED4*MARKED5***MI*MARKED6",
            "NM1*IL*1*MARKED7*MARKED8****MI*MARKED9",
            "NM1*74*1*MARKEDA*MARKEDB****C*MARKEDC",
            "NM1*82*1*PROVIDER*SAMPLE****XX*1234567893",
            "REF*F8*MARKEDD",
            "REF*1L*MARKEDE",
            "DTM*232*20260201",
            "SVC*HC:H0004*100*80**4",
            "CAS*CO*45*15",
            "CAS*PR*2*5",
            "REF*6R*MARKEDF");

    @Test
    void noRecordPrintsAMarkedValue() {
        ReadFile read = ReadFile.of(file());

        assertThat(read.problems()).isEmpty();
        assertThat(read.claim().claimNumber().value()).isEqualTo("MARKED1");
        assertThat(read.toString()).doesNotContain(MARK);
    }

    @Test
    void noProblemPrintsAMarkedValueOfADamagedFile() {
        byte[] file = file().getBytes(StandardCharsets.ISO_8859_1);
        SplittableRandom random = new SplittableRandom(11);
        List<Mutation> kinds = List.of(Mutation.values());
        List<String> messages = new ArrayList<>();

        for (int i = 0; i < 4_000; i++) {
            ReadFile read = ReadFile.of(kinds.get(i % kinds.size()).of(file, random));
            messages.addAll(read.messages());
            messages.add(read.summary().toString());
        }

        assertThat(messages).hasSizeGreaterThan(5_000).noneMatch(text -> text.contains("ARKE"));
    }

    @Test
    void noProblemPrintsAMarkedValueInAnotherElement() {
        String moved = "MARKED*".repeat(16);
        for (String id : List.of(
                "BPR", "TRN", "N1", "N4", "PER", "REF", "DTM", "LX", "TS3", "CLP", "CAS", "NM1", "MIA", "MOA", "AMT",
                "QTY", "SVC", "LQ", "PLB", "ST", "SE", "GE", "GS", "IEA", "TA1", "MARKED")) {
            String text = file().replace("~CLP*", "~" + id + "*" + moved + "~CLP*");

            assertThat(ReadFile.of(text).messages()).isNotEmpty().noneMatch(message -> message.contains("ARKE"));
        }
    }

    private static String file() {
        List<String> segments = new ArrayList<>(CLAIM);
        segments.add("PLB*1234567893*20261231*WO:MARKEDG*10*L6:MARKEDH*-10");
        return RemittanceText.file("80", segments);
    }
}
