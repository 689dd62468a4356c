package health.overturn.local.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.local.command.SamplePractice;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import health.overturn.sample.truth.DenialTruth;
import health.overturn.sample.truth.TrueOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// An empty practice and the files of the week in which the test of a week plays.
final class WeekStack {
    static final LocalDate SUNDAY = LocalDate.of(2026, 3, 1);
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);
    static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);
    static final LocalDate THURSDAY = LocalDate.of(2026, 3, 5);
    static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    static final LocalDate NEXT_MONDAY = LocalDate.of(2026, 3, 9);
    /// A file name as somebody would write it who wants the page to run it.
    static final String HOSTILE_FILE = "<img src=x onerror=alert(1)>.pdf";

    /// The pages of lists, figures and forms that a lead opens, by their address below the console.
    static final List<String> PAGES_OF_A_LEAD = List.of(
            "",
            "queues/CODING",
            "batches",
            "decide",
            "decide/second",
            "decide/small",
            "held",
            "returned",
            "figures",
            "files",
            "prevention",
            "unclear",
            "search",
            "settings");

    /// The payments of nine weeks; the last file has those of the week that is played.
    private static final Sample SAMPLE = Sample.of(SampleSpec.of(7)
            .claims(360)
            .payers(3)
            .files(5)
            .weeks(10)
            .denialPercent(60)
            .firstDate(LocalDate.of(2025, 12, 29)));

    private WeekStack() {}

    /// The settings of a small practice: one biller works all but coding, and a payer whose name is markup has no
    /// owner.
    static ObjectNode settings() {
        ObjectNode settings = SamplePractice.settings().deepCopy();
        ((ObjectNode) settings.path("payers").get(2)).put("name", ConsolePractice.HOSTILE_NAME);
        ((ArrayNode) settings.path("owners")).remove(2);
        settings.path("owners").forEach(row -> ((ObjectNode) row).put("owner", ConsolePractice.BILLER));
        ObjectNode queues = (ObjectNode) settings.path("queues");
        List.of("FRONT_END_CLEANUP", "AUTHORIZATION", "CLINICAL_DOCUMENTATION", "PAYER_FOLLOW_UP", "CONTRACTING")
                .forEach(queue -> queues.put(queue, ConsolePractice.BILLER));
        return settings;
    }

    /// Writes four files of remittances and something that is no remittance; the copy of the first comes last.
    static List<Path> filesOfSunday(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (SampleFile file : SAMPLE.files().subList(0, 4)) {
            written.add(Files.write(folder.resolve(file.name()), file.bytes()));
        }
        written.add(Files.writeString(folder.resolve(HOSTILE_FILE), "%PDF-1.7 an invented page"));
        written.add(Files.copy(written.getFirst(), folder.resolve("copy.835")));
        return written;
    }

    static void uploadThursday(ConsoleStack stack) throws InterruptedException {
        SampleFile last = SAMPLE.files().getLast();
        stack.upload(last.name(), last.bytes());
    }

    /// What the generator says that all payers paid after they had denied it.
    static long recoveredCents() {
        return SAMPLE.denialTruths(THURSDAY).stream()
                .filter(truth -> truth.outcome() == TrueOutcome.PAID)
                .mapToLong(DenialTruth::recoveredCents)
                .sum();
    }
}
