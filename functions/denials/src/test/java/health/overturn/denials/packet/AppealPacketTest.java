package health.overturn.denials.packet;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.appeal.EvidenceItem;
import health.overturn.denials.code.Category;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AppealPacketTest {
    private static PacketFacts facts(Category category, PlanKind plan) {
        return new PacketFacts(
                LocalDate.of(2026, 6, 1),
                "INVENTED HEALTH",
                category,
                plan,
                1,
                List.of(
                        PacketField.of("claimNumber", "Claim", "CLAIM-INVENTED-1"),
                        PacketField.of("payerClaimNumber", "Your claim number", "")),
                List.of(),
                List.of("CO-197 took $120.00."),
                "$120.00",
                "It is in time until June 11, 2026.",
                Set.of(EvidenceItem.PAYER_FORM));
    }

    private static Stream<Category> categories() {
        return Arrays.stream(Category.values());
    }

    @ParameterizedTest
    @MethodSource("categories")
    void everyLetterAsksForSomethingAndHasEvidence(Category category) {
        for (PlanKind plan : PlanKind.values()) {
            AppealPacket packet = AppealPacket.of(facts(category, plan));

            assertThat(packet.arguments().getFirst().sentence())
                    .startsWith("Please ")
                    .endsWith("is $120.00.");
            assertThat(packet.checklist()).anyMatch(item -> item.required() && !item.demanded());
            assertThat(packet.fields()).extracting(PacketField::name).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatTheRemittanceDoesNotSayIsALabelledBlank() {
        AppealPacket packet = AppealPacket.of(facts(Category.AUTHORIZATION, PlanKind.COMMERCIAL));

        assertThat(packet.fields())
                .filteredOn(field -> !field.isBlank())
                .extracting(PacketField::name)
                .containsExactly("day", "title", "payer", "claimNumber");
        assertThat(packet.fields())
                .filteredOn(PacketField::isBlank)
                .extracting(PacketField::text)
                .contains("[Authorization number: ____________]", "[Your claim number: ____________]");
    }

    @Test
    void whatThePayerDemandsComesFirstInTheChecklist() {
        assertThat(AppealPacket.of(facts(Category.FOLLOW_UP, PlanKind.COMMERCIAL))
                        .checklist())
                .extracting(item -> item.item() + " " + item.required())
                .containsExactly(
                        "PAYER_FORM true",
                        "PROOF_OF_FILING true",
                        "REMITTANCE_EXTRACT false",
                        "PRIMARY_REMITTANCE false",
                        "CLAIM_FORM false");
    }

    @ParameterizedTest
    @CsvSource({
        "MB, 'Request for a redetermination (appeal, level 1)'",
        "MC, 'Provider dispute, level 1'",
        "CI, 'Appeal, level 1'",
        "'', 'Appeal, level 1'"
    })
    void theLineOfBusinessNamesTheLetter(String filingIndicator, String title) {
        assertThat(AppealPacket.of(facts(Category.CODING, PlanKind.of(filingIndicator)))
                        .title())
                .isEqualTo(title);
    }

    @ParameterizedTest
    @EnumSource
    void everyEvidenceHasItsWords(EvidenceItem item) {
        assertThat(EvidenceWords.of(item)).isNotBlank();
    }
}
