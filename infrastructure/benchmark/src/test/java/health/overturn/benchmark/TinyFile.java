package health.overturn.benchmark;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// One payment of two claims with every segment that the records use.
final class TinyFile {
    private static final String TEXT = """
            ISA*00*          *00*          *ZZ*SAMPLEPAYER    *ZZ*SAMPLEPRACTICE *260302*0930*^*00501*000000001*0*P*:~
            GS*HP*SAMPLEPAYER*SAMPLEPRACTICE*20260302*0930*1*X*005010X221A1~
            ST*835*0001~
            BPR*I*75*C*CHK************20260302~
            TRN*1*TRACE0001*1999999999~
            DTM*405*20260301~
            N1*PR*SAMPLE PAYER~
            N3*1 SAMPLE STREET~
            N4*SAMPLETOWN*OH*44444~
            REF*2U*PAYER01~
            PER*BL*DESK*TE*5550100~
            N1*PE*SAMPLE PRACTICE*XX*1999999984~
            REF*TJ*999999999~
            LX*1~
            CLP*ACCT001*1*150*80*20*12*ICN001*11*1~
            CAS*CO*45*10**253*.5*1~
            NM1*QC*1*SAMPLE*PAT****MI*MEM001~
            NM1*82*1*SAMPLE*DOC****XX*1999999976~
            MOA***MA01*N130~
            REF*1L*GROUP1~
            DTM*232*20260201~
            DTM*233*20260202~
            DTM*050*20260210~
            SVC*HC:G0001:25*100*80**1~
            DTM*472*20260201~
            CAS*PR*1*19.5~
            REF*6R*LINE1~
            AMT*B6*100~
            LQ*HE*N19~
            SVC*HC:G0002*50*0**2*HC:G0003*3~
            DTM*150*20260201~
            DTM*151*20260202~
            CAS*CO*197*40~
            LQ*HE*M62~
            LQ*HE*N130~
            CLP*ACCT002*22*-30*-5**12*ICN002*11*1~
            CAS*CR*45*-25~
            NM1*QC*1*SAMPLE*KIM****MI*MEM002~
            REF*F8*ICN000~
            PLB*1999999984*20261231*WO:ICN009*0~
            SE*39*0001~
            GE*1*1~
            IEA*1*000000001~
            """;

    private TinyFile() {}

    static InputStream open() {
        return new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.ISO_8859_1));
    }
}
