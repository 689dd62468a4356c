package health.overturn.denials.packet;

import health.overturn.denials.appeal.EvidenceItem;
import health.overturn.denials.code.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What is known of a denial when its letter is written.
///
/// @param payer the payer's name
/// @param level the level of the appeal, 1 to 5
/// @param fields what the remittance says of the claim, in the order of the letter
/// @param lines its service lines
/// @param why the denial in sentences
/// @param amount the amount in dispute, such as `$120.00`
/// @param timely a sentence that says until when the appeal is in time; empty where no deadline is known
/// @param demanded what the payer demands with each appeal
public record PacketFacts(
        LocalDate day,
        String payer,
        Category category,
        PlanKind plan,
        int level,
        List<PacketField> fields,
        List<PacketLine> lines,
        List<String> why,
        String amount,
        String timely,
        Set<EvidenceItem> demanded) {
    public PacketFacts {
        fields = List.copyOf(fields);
        lines = List.copyOf(lines);
        why = List.copyOf(why);
        demanded = Set.copyOf(demanded);
    }
}
