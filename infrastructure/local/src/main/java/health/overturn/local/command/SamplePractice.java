package health.overturn.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.overturn.local.gateway.Tokens;
import health.overturn.local.simulation.Simulation;
import health.overturn.local.simulation.TeamMember;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// The invented practice of a first run: its settings, and eight files of remittances.
public final class SamplePractice {
    public static final String ID = "sample";
    /// Who keeps the practice's settings.
    static final TeamMember ADMIN = new TeamMember("Morgan Example", Tokens.emailOf("Morgan Example"), "admin");

    private static final long SEED = 7;
    private static final int CLAIMS = 600;

    private SamplePractice() {}

    public static JsonNode settings() {
        try (InputStream in = SamplePractice.class.getResourceAsStream("sample-practice.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns one file for each week before the simulation and for each week in it.
    static List<SampleFile> remittances(LocalDate firstDay) {
        SampleSpec spec = SampleSpec.of(SEED)
                .claims(CLAIMS)
                .files(2 * Simulation.WEEKS)
                .firstDate(firstDay.minusWeeks(Simulation.WEEKS));
        return Sample.of(spec).files();
    }
}
