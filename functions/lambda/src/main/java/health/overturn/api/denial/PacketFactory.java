package health.overturn.api.denial;

import health.overturn.api.http.Disclosure;
import health.overturn.denials.appeal.AppealLevel;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.AppealStanding;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.letter.LetterText;
import health.overturn.denials.lifecycle.AppealRules;
import health.overturn.denials.packet.AppealPacket;
import health.overturn.denials.packet.PacketFacts;
import health.overturn.denials.packet.PacketField;
import health.overturn.denials.packet.PacketLine;
import health.overturn.denials.packet.PlanKind;
import health.overturn.remittance.Money;
import health.overturn.remittance.Person;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes the packet of a denial's appeal for somebody who may see patients.
public final class PacketFactory {
    private final Practice practice;
    private final LocalDate today;
    private final Disclosure.About about;

    /// @param about the denial, as the answer discloses it
    public PacketFactory(Practice practice, LocalDate today, Disclosure.About about) {
        this.practice = practice;
        this.today = today;
        this.about = about;
    }

    /// The packet; empty where the caller may not see patients.
    public Optional<AppealPacket> of(DenialWithAdjudication found) {
        if (!about.allows(Disclosure.Kind.APPEAL_PACKET)
                || !about.allows(Disclosure.Kind.CLAIM_NUMBER)
                || !about.allows(Disclosure.Kind.PATIENT_NAME)
                || !about.allows(Disclosure.Kind.MEMBER_ID)) {
            return Optional.empty();
        }
        Denial denial = found.denial();
        AppealStanding standing = AppealStanding.of(denial.projection());
        int level = standing.openLevel()
                .or(() -> standing.pending().map(AppealLevel::level))
                .orElse(1);
        return Optional.of(AppealPacket.of(new PacketFacts(
                today,
                payerName(found),
                denial.projection().category(),
                PlanKind.of(found.storedAdjudication().details().planType()),
                level,
                fields(found),
                found.storedAdjudication().details().lines().stream()
                        .map(PacketFactory::line)
                        .toList(),
                practice.explanation()
                        .explain(found.storedAdjudication().adjudication().judgement()),
                denial.projection().open().toString(),
                standing.deadlineOf(level).map(this::timely).orElse(""),
                new AppealRules(practice.settings().settings()).demanded(denial))));
    }

    private String payerName(DenialWithAdjudication found) {
        return practice.settings()
                .payers()
                .find(found.denial().details().payer())
                .map(known -> known.name())
                .orElse(found.storedAdjudication().details().payerName());
    }

    private static List<PacketField> fields(DenialWithAdjudication found) {
        StoredAdjudication stored = found.storedAdjudication();
        Person patient = stored.details().patient();
        String name = (patient.firstName().value() + " " + patient.lastName().value()).strip();
        return List.of(
                PacketField.of("patient", "Patient", name),
                PacketField.of("memberId", "Member id", patient.memberId().value()),
                PacketField.of(
                        "claimNumber",
                        "Our claim number",
                        stored.adjudication().claimNumber().value()),
                PacketField.of(
                        "payerClaimNumber",
                        "Your claim number",
                        stored.adjudication().payerClaimNumber().value()),
                PacketField.of(
                        "serviceFrom",
                        "First day of service",
                        text(stored.adjudication().serviceFrom())),
                PacketField.of("provider", "Provider's NPI", stored.details().provider()),
                PacketField.of(
                        "charge", "Charge", stored.adjudication().charge().toString()),
                PacketField.of("paid", "Paid", stored.adjudication().paid().toString()),
                PacketField.of(
                        "denied", "Denied", found.denial().details().denied().toString()),
                PacketField.of(
                        "deniedOn",
                        "Date of your remittance",
                        text(found.denial().details().deniedOn())),
                PacketField.of("trace", "Its trace number", stored.details().trace()));
    }

    private static PacketLine line(StoredAdjudication.Line line) {
        return new PacketLine(
                Integer.toString(line.number()),
                line.procedure(),
                line.units(),
                line.serviceFrom(),
                Money.ofCents(line.chargeCents()).toString(),
                Money.ofCents(line.paidCents()).toString());
    }

    /// A guess is no argument, so the letter names no day by it.
    private String timely(Deadline deadline) {
        return deadline.assumed() || !deadline.isOpen(today)
                ? ""
                : "This letter is in time: the time for it ends on " + LetterText.day(deadline.on()) + ".";
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
