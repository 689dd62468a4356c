package health.overturn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the commands print, and their exit codes. Other tests check the figures.
class CommandLineTest {
    private static final String REMITTANCE = """
            ISA*00*          *00*          *ZZ*EXAMPLEMUTUAL  *ZZ*TESTPRACTICE   *260302*0600*^*00501*000000001*0*P*:~
            GS*HP*EXAMPLEMUTUAL*TESTPRACTICE*20260302*0600*1*X*005010X221A1~
            ST*835*0001~
            BPR*I*80*C*ACH*CCP*01*999999992*DA*1*1999999999**01*999999992*DA*2*20260302~
            TRN*1*EFT0001*1999999999~
            N1*PR*EXAMPLE MUTUAL*XV*EXM01~
            N1*PE*TEST PRACTICE*XX*1234567893~
            LX*1~
            CLP*ACCT1*1*100*80**12*ICN1*11*1~
            NM1*QC*1*TESTER*ANNA****MI*MEMBER1~
            SVC*HC:G0463*100*80~
            DTM*472*20260201~
            CAS*CO*45*20~
            CLP*ACCT2*1*120*0**12*ICN2*11*1~
            NM1*QC*1*SAMPLE*BERT****MI*MEMBER2~
            SVC*HC:H0031*120*0~
            DTM*472*20260201~
            CAS*CO*197*120~
            LQ*HE*M62~
            SE*18*0001~
            GE*1*1~
            IEA*1*000000001~
            """;

    @TempDir
    private Path folder;

    @Test
    void theTableShowsDenialsAndTheirNextSteps() throws IOException {
        CommandResult result = CommandResult.run("read", writeRemittance().toString());

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("READ         2       1         $120.00  yes              0")
                .contains("authorization       1  $120.00  front end  prior auth       authorization")
                .contains("$120.00  EXAMPLE MUTUAL  CO-197 M62  authorization");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void whyNamesTheRuleTheTableRowAndTheSegment() throws IOException {
        assertThat(CommandResult.run("read", "--why", writeRemittance().toString())
                        .out())
                .contains("CO-197 on line 1 (segment 18) took $120.00")
                .contains("Table row carc 197 makes it AUTHORIZATION");
    }

    @Test
    void anAssumedDeadlineHasAQuestionMark() throws IOException {
        assertThat(CommandResult.run("read", writeRemittance().toString()).out())
                .contains("2026-05-01?");
    }

    @Test
    void theTableNamesNoPatient() throws IOException {
        assertThat(CommandResult.run("read", "--why", writeRemittance().toString())
                        .out())
                .doesNotContain("ACCT2", "ICN2", "SAMPLE", "BERT", "MEMBER2");
    }

    @Test
    void jsonPrintsOneDocument() throws IOException {
        Path file = writeRemittance();

        assertThat(CommandResult.run("read", "--json", "--as-of", "2026-04-01", file.toString())
                        .out())
                .startsWith("""
                {
                  "total" : {
                    "claims" : 2,
                    "deniedClaims" : 1,
                    "deniedCents" : 12000,
                    "byCategory" : {
                      "AUTHORIZATION" : 1
                    }
                  },
                  "files" : [ {
                    "file" : "%s",
                    "status" : "READ",
                    "claims" : 2,
                    "deniedClaims" : 1,
                    "deniedCents" : 12000,
                    "byCategory" : {
                      "AUTHORIZATION" : 1
                    },
                    "balanced" : true,
                    "problems" : [ ]
                  } ],
                  "asOf" : "2026-04-01",
                  "denials" : [ {
                """.formatted(file))
                .contains("""
                    "claimId" : "ACCT2",
                    "payerClaimId" : "ICN2",
                    "payer" : {
                      "id" : "EXM01",
                      "name" : "EXAMPLE MUTUAL"
                    },
                    "serviceFrom" : "2026-02-01",
                    "deniedOn" : "2026-03-02",
                    "deniedCents" : 12000,
                    "openCents" : 12000,
                    "recoveredCents" : 0,
                    "allowedToPatientCents" : 0,
                    "stakeCents" : 12000,
                    "category" : "AUTHORIZATION",
                    "cause" : "AUTHORIZATION",
                    "reasons" : [ {
                      "group" : "CO",
                      "carc" : "197",
                      "rarcs" : [ "M62" ],
                      "line" : 1,
                      "cents" : 12000
                    } ],
                    "open" : true,
                    "outcome" : null,
                """)
                .endsWith("""
                  "watched" : [ ],
                  "notes" : [ ],
                  "unknownCodes" : [ ],
                  "providerAdjustments" : [ ]
                }
                """);
    }

    @Test
    void csvPrintsTheDenialsThatTheFilesComeTo() throws IOException {
        assertThat(CommandResult.run(
                                "read",
                                "--csv",
                                "--as-of",
                                "2026-04-01",
                                writeRemittance().toString())
                        .out()
                        .lines())
                .hasSize(2)
                .first()
                .isEqualTo("id,claimId,payerClaimId,payerId,payerName,serviceFrom,deniedOn,deniedCents,openCents,"
                        + "recoveredCents,allowedToPatientCents,stakeCents,category,cause,codes,open,outcome,takeback,"
                        + "repeatOf,nextStep,forbidden,deadline,file,transaction,segment");
    }

    @Test
    void aFileGivenTwiceIsOneDenial() throws IOException {
        String file = writeRemittance().toString();

        assertThat(CommandResult.run("read", "--csv", file, file).out().lines()).hasSize(2);
    }

    @Test
    void aDayThatIsNoDayIsAUsageError() throws IOException {
        CommandResult result = CommandResult.run(
                "read", "--as-of", "2026-02-30", writeRemittance().toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--as-of");
    }

    @Test
    void jsonAndCsvTogetherAreAUsageError() throws IOException {
        assertThat(CommandResult.run(
                                "read", "--json", "--csv", writeRemittance().toString())
                        .err())
                .isEqualTo("overturn read: --csv: cannot be combined with --json; name one of them\n");
    }

    @Test
    void aFileThatIsNoRemittanceDoesNotStopTheNextOne() throws IOException {
        Path scan = Files.writeString(folder.resolve("scan.pdf"), "%PDF-1.7 invented");

        CommandResult result =
                CommandResult.run("read", scan.toString(), writeRemittance().toString());

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("REJECTED").contains("$120.00").contains("segment ");
    }

    @Test
    void strictExitsWithOneIfAFileHasAProblem() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.835"));

        assertThat(CommandResult.run("read", "--strict", empty.toString()).exitCode())
                .isEqualTo(1);
        assertThat(CommandResult.run("read", "--strict", writeRemittance().toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void aMissingFileIsAUsageError() {
        CommandResult result = CommandResult.run("read", "nowhere.835");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("overturn read: nowhere.835: no such file\n");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aFolderIsAUsageError() {
        assertThat(CommandResult.run("read", folder.toString()).err())
                .isEqualTo("overturn read: " + folder + ": is a directory; name a file\n");
    }

    @Test
    void anUnknownOptionIsAUsageError() {
        CommandResult result = CommandResult.run("read", "--jsno", "x.835");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("overturn read: Unknown option: '--jsno'\n");
    }

    @Test
    void generateIsRepeatableAndItsFilesAreRead() throws IOException {
        CommandResult.run(
                "generate",
                "--claims",
                "5",
                "--files",
                "1",
                "--out",
                folder.resolve("a").toString());
        CommandResult.run(
                "generate",
                "--claims",
                "5",
                "--files",
                "1",
                "--out",
                folder.resolve("b").toString());
        Path first = folder.resolve("a/sample-1-001.835");

        assertThat(first).hasSameBinaryContentAs(folder.resolve("b/sample-1-001.835"));
        assertThat(CommandResult.run("read", "--strict", first.toString()).exitCode())
                .isZero();
    }

    @Test
    void aSampleWithoutClaimsIsAUsageError() {
        CommandResult result = CommandResult.run("generate", "--claims", "0", "--out", folder.toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("overturn generate: claims: must be at least 1; got 0\n");
    }

    @Test
    void withoutACommandHelpListsTheCommands() {
        CommandResult result = CommandResult.run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("read", "generate");
    }

    @Test
    void helpTellsTheDateOfTheCodeTables() {
        assertThat(CommandResult.run("--help").out()).contains("as of 2026-08-17");
    }

    private Path writeRemittance() throws IOException {
        return Files.writeString(folder.resolve("two-claims.835"), REMITTANCE);
    }
}
