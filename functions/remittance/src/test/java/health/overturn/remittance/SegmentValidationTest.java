package health.overturn.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Changes the valid file in one place and checks which problem the change causes.
class SegmentValidationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*00501*000000001*0*T | *00999*000000001*0*T | INTERCHANGE_HEADER",
                "*ZZ*INVENTEDPAYER  *ZZ | *ZZ*INVENTEDPAYER *ZZ | INTERCHANGE_HEADER",
                "005010X221A1 | 005010X222A1 | GROUP_HEADER",
                "BPR*I*80*C*CHK | BPR*I*80*C*CASH | SHAPE",
                "BPR*I*80*C*CHK | BPR*I*80*C*XYZ | CODE_UNKNOWN",
                "CHK************20260302 | CHK************20250302 | DATE_ORDER",
                "CHK****** | ACH*CCP*01*123456789*DA*1* | IDENTIFIER",
                "TRN*1*TRACE0001*1999888777 | TRN*1*TRACE0001*999888777 | SHAPE",
                "~TRN*1*TRACE0001*1999888777 | '' | SEGMENT_MISSING",
                "OH*430000001 | OH*43000001 | IDENTIFIER",
                "OH*430000001 | O*430000001 | SHAPE",
                "TE*5550100101 | TE*555010010 | IDENTIFIER",
                "REF*TJ*999000111 | REF*TJ*99900011 | IDENTIFIER",
                "REF*TJ* | REF*QQ* | CODE_UNKNOWN",
                "N3*1 INVENTED PLAZA | N3*1 INV@NTED PLAZA | CHARACTER",
                "CLP*ACCOUNT1*1* | CLP*ACCOUNT1*7* | CODE_UNKNOWN",
                "CLP*ACCOUNT1*1* | CLP*ACCOUNT1*22* | SIGN",
                "*100*80*5*12*ICN1 | *100*80*5*Q7*ICN1 | CODE_UNKNOWN",
                "~NM1*QC*1*TESTER*TERRY****MI*MEMBER1 | '' | SEGMENT_MISSING",
                "****MI*MEMBER1 | *****MEMBER1 | IDENTIFIER",
                "DTM*232*20260201 | DTM*232*20260301 | DATE_ORDER",
                "DTM*472*20260201 | DTM*472*20260401 | DATE_ORDER",
                "DTM*472*20260201 | DTM*232*20260201 | SEGMENT_ORDER",
                "SVC*HC:H0004 | SVC*HC:H004 | SHAPE",
                "SVC*HC:H0004 | SVC*HC:H0004:X | SHAPE",
                "CAS*CO*45*15 | CAS*CO*45*15*X | QUANTITY",
                "CAS*CO*45*15 | CAS*CO*045*15 | SHAPE",
                "CAS*CO*45*15 | CAS*CO*2*15 | CODE_UNKNOWN",
                "CAS*CO*45*15 | CAS*CO*45* 15 | SHAPE",
                "LQ*HE*N130 | LQ*HE*Q130 | SHAPE",
                "LQ*HE*N130 | LQ*HE*N130* | ELEMENT_EXTRA",
                "AMT*B6*85 | AMT*B6* | ELEMENT_MISSING",
            })
    void aChangeIsFlagged(String original, String replacement, ProblemCode code) {
        assertThat(ReadFile.of(RemittanceText.replacing(original, replacement)).codes())
                .contains(code);
    }

    @Test
    void segmentsOutOfOrderAreReadAndFlagged() {
        ReadFile read = ReadFile.of(RemittanceText.withLine(
                "SVC*HC:H0004*100*80**4", "CAS*CO*45*15", "CAS*PR*2*5", "LQ*HE*N130", "AMT*B6*85", "DTM*472*20260201"));

        assertThat(read.codes()).containsExactly(ProblemCode.SEGMENT_ORDER, ProblemCode.SEGMENT_ORDER);
        assertThat(read.line().allowed()).isEqualTo(Money.ofCents(8_500));
        assertThat(read.messages().getFirst()).isEqualTo("AMT: out of the order of the guide");
        assertThat(read.summary().status()).isEqualTo(FileStatus.READ);
    }

    @Test
    void anUnknownReasonOrRemarkCodeIsNotFlagged() {
        assertThat(ReadFile.of(RemittanceText.replacing("CAS*CO*45*15", "CAS*CO*987*15"))
                        .problems())
                .isEmpty();
        assertThat(ReadFile.of(RemittanceText.replacing("LQ*HE*N130", "LQ*HE*N999"))
                        .problems())
                .isEmpty();
    }

    @Test
    void aFlaggedValueIsStillRead() {
        ReadFile read = ReadFile.of(RemittanceText.replacing("CAS*CO*45*15", "CAS*QQ*45*15"));

        assertThat(read.line().adjustments().getFirst())
                .isEqualTo(new Adjustment(AdjustmentGroup.of("QQ"), Carc.of("45"), Money.ofCents(1_500), 20));
        assertThat(read.end().balanced()).isTrue();
    }
}
