package health.overturn.denials.packet;

import health.overturn.denials.appeal.EvidenceItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The letter and the checklist of an appeal, ready for print once its blanks are filled.
///
/// @param addressee who gets it; the address is a blank, because a claims address is not the one for appeals
/// @param identification what the remittance says, and the blanks that belong beside it
/// @param arguments the sentences of the letter, each with its blanks
/// @param closing what else is asked for and reserved
/// @param signature blanks for the person who signs
/// @param cautions what the practice makes sure of before it sends; no part of the letter
public record AppealPacket(
        LocalDate day,
        String title,
        List<PacketField> addressee,
        List<PacketField> identification,
        List<PacketLine> lines,
        List<String> denied,
        List<Argument> arguments,
        List<String> closing,
        List<PacketField> signature,
        List<ChecklistItem> checklist,
        List<String> cautions) {
    /// A sentence of the letter and the blanks that belong to it.
    public record Argument(String sentence, List<PacketField> blanks) {
        public Argument {
            blanks = List.copyOf(blanks);
        }
    }

    public AppealPacket {
        addressee = List.copyOf(addressee);
        identification = List.copyOf(identification);
        lines = List.copyOf(lines);
        denied = List.copyOf(denied);
        arguments = List.copyOf(arguments);
        closing = List.copyOf(closing);
        signature = List.copyOf(signature);
        checklist = List.copyOf(checklist);
        cautions = List.copyOf(cautions);
    }

    public static AppealPacket of(PacketFacts facts) {
        LetterWording wording = LetterWording.of(facts.category());
        return new AppealPacket(
                facts.day(),
                facts.plan().nameOf(facts.level()),
                List.of(
                        new PacketField("payer", "To", facts.payer()),
                        PacketField.blank("appealsAddress", "Address, fax or portal for appeals"),
                        PacketField.blank("channel", "How it goes out")),
                Stream.concat(
                                facts.fields().stream(),
                                Stream.of(
                                        PacketField.blank("birthDate", "Date of birth"),
                                        PacketField.blank("groupNumber", "Group number"),
                                        PacketField.blank("diagnoses", "Diagnosis codes"),
                                        PacketField.blank("taxId", "Provider's tax id")))
                        .toList(),
                facts.lines(),
                facts.why(),
                arguments(facts, wording),
                closing(facts),
                List.of(
                        PacketField.blank("signer", "Name and title"),
                        PacketField.blank("licence", "Licence, where a clinician signs"),
                        PacketField.blank("contact", "Phone and fax"),
                        PacketField.blank("signature", "Signature and day")),
                checklist(facts, wording),
                List.of(
                        facts.plan().caution(),
                        "Fill in every blank or strike it out. A letter with an open blank is not ready.",
                        "Send the minimum that proves the point: the days in dispute and this patient alone.",
                        "Keep the proof of sending: tracking number, fax report or confirmation number."));
    }

    private static List<Argument> arguments(PacketFacts facts, LetterWording wording) {
        List<Argument> arguments = new ArrayList<>();
        arguments.add(new Argument(wording.ask() + " The amount in dispute is " + facts.amount() + ".", List.of()));
        if (!facts.timely().isEmpty()) {
            arguments.add(new Argument(facts.timely(), List.of()));
        }
        wording.facts().forEach(sentence -> arguments.add(new Argument(sentence.text(), sentence.blanks())));
        arguments.add(new Argument(
                "The rule on which we rely is this.",
                List.of(PacketField.blank("rule", "Criterion, contract clause or regulation, with its date"))));
        return arguments;
    }

    private static List<String> closing(PacketFacts facts) {
        return List.of(
                "If you uphold the decision, please send us the rule or criteria that you applied, the specialty of the"
                        + " person who reviewed it, and what was before her.",
                "We keep the right to every further level"
                        + (facts.level() == 1 ? "." : ", as after the decision on level " + (facts.level() - 1) + "."),
                "This letter holds health information. If it is not meant for you, please tell us and destroy it.");
    }

    private static List<ChecklistItem> checklist(PacketFacts facts, LetterWording wording) {
        List<EvidenceItem> needed = Stream.of(
                        facts.demanded().stream().sorted(),
                        wording.required().stream(),
                        Stream.of(EvidenceItem.REMITTANCE_EXTRACT),
                        wording.helpful().stream())
                .flatMap(items -> items)
                .distinct()
                .toList();
        return needed.stream()
                .map(item -> new ChecklistItem(
                        item,
                        EvidenceWords.of(item),
                        wording.required().contains(item) || facts.demanded().contains(item),
                        facts.demanded().contains(item)))
                .toList();
    }

    /// All labelled values of the letter, in its order.
    public List<PacketField> fields() {
        return Stream.of(
                        Stream.of(
                                new PacketField("day", "Day", day.toString()),
                                new PacketField("title", "What it is", title)),
                        addressee.stream(),
                        identification.stream(),
                        arguments.stream().flatMap(argument -> argument.blanks().stream()),
                        signature.stream())
                .flatMap(fields -> fields)
                .distinct()
                .toList();
    }
}
