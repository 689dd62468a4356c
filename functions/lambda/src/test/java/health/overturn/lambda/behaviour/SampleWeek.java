package health.overturn.lambda.behaviour;

import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.fake.Deployment;
import health.overturn.operations.intake.RemainingTime;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// A week of the practice `maple`, from Sunday evening to the Monday after next Sunday: files of all kinds, every
/// scheduled function each night, people at ten in the morning, and in the end reads of all kinds and requests that
/// are refused.
///
/// All of it has its times from here; nothing reads the clock of the machine.
final class SampleWeek {
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final LocalDate SUNDAY = LocalDate.of(2026, 6, 7);
    private static final RemainingTime SHORT = () -> Duration.ofSeconds(10);

    private final Functions functions;
    private final ApiClient api;
    private final SampleCommands commands;
    private final List<SampleFile> files = Sample.of(SampleSpec.of(7)
                    .claims(110)
                    .files(3)
                    .firstDate(LocalDate.of(2026, 5, 25))
                    .weeks(3)
                    .denialPercent(50))
            .files();

    SampleWeek(Deployment deployment) {
        this.functions = new Functions(deployment);
        this.api = new ApiClient(deployment, functions);
        this.commands = new SampleCommands(deployment, functions, api);
    }

    List<String> answers() {
        return api.answers();
    }

    void live() throws IOException {
        functions.at(at(SUNDAY, 19));
        firstFiles();
        api.at(at(SUNDAY, 20));
        commands.settings();
        functions.at(at(SUNDAY, 21));
        oddFiles();
        for (LocalDate day = SUNDAY.plusDays(1); !day.isAfter(SUNDAY.plusDays(8)); day = day.plusDays(1)) {
            night(day);
            api.at(at(day, 10));
            switch (day.getDayOfWeek()) {
                case MONDAY -> monday(day);
                case TUESDAY -> commands.tuesday();
                case WEDNESDAY -> commands.wednesday();
                case THURSDAY -> commands.thursday();
                case FRIDAY -> commands.friday();
                case SATURDAY -> {}
                case SUNDAY -> {
                    functions.at(at(day, 20));
                    upload(files.getLast());
                }
            }
        }
    }

    private void monday(LocalDate day) throws IOException {
        if (day.equals(SUNDAY.plusDays(1))) {
            commands.monday();
        } else {
            commands.nameWhatIsThere();
            askAll("/behaviour/reads.txt");
            askAll("/behaviour/refusals.txt");
        }
    }

    private void firstFiles() {
        files.subList(0, 2).forEach(this::upload);
    }

    /// The same again, one that is cut, none at all, and one of nobody; and for another practice one that takes two
    /// invocations.
    private void oddFiles() {
        byte[] first = files.getFirst().bytes();
        upload("again.835", first);
        byte[] whole = Sample.of(SampleSpec.of(9).claims(20).files(1))
                .files()
                .getFirst()
                .bytes();
        upload("cut.835", Arrays.copyOf(whole, whole.length / 2));
        upload("letter.txt", "Dear payer".getBytes(StandardCharsets.UTF_8));
        functions.upload("remits/nobody/a.835", first, Deployment.enoughTime());
        functions.upload("elsewhere/a.835", first, Deployment.enoughTime());
        Sample longer = Sample.of(SampleSpec.of(8)
                .claims(1_010)
                .files(1)
                .firstDate(LocalDate.of(2026, 5, 4))
                .weeks(4)
                .denialPercent(1));
        functions.upload("remits/cedar/long.835", longer.files().getFirst().bytes(), SHORT);
    }

    private void upload(SampleFile file) {
        upload(file.name(), file.bytes());
    }

    private void upload(String name, byte[] content) {
        functions.upload("remits/maple/" + name, content, Deployment.enoughTime());
    }

    /// Every scheduled function is asked every night; those of another day have nothing to do.
    private void night(LocalDate day) {
        functions.at(at(day, 3));
        functions.schedule(ScheduledJob.RECONCILE);
        functions.at(at(day, 4));
        functions.schedule(ScheduledJob.SNAPSHOT);
        functions.schedule(ScheduledJob.WEEK_SNAPSHOT);
        functions.at(at(day, 5));
        functions.schedule(ScheduledJob.TRIAGE);
        functions.at(at(day, 6));
        functions.schedule(ScheduledJob.REROUTE);
        functions.schedule(ScheduledJob.MIDDLE_LAYER);
        functions.schedule(ScheduledJob.ESCALATE);
    }

    /// @param list of requests, one a line; empty lines and those that begin with `#` are for readers
    private void askAll(String list) throws IOException {
        try (InputStream file = Objects.requireNonNull(SampleWeek.class.getResourceAsStream(list), list)) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(api::ask);
        }
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }
}
