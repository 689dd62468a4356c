package health.overturn.denials.judge;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static health.overturn.denials.judge.JudgeFixture.denied;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.Cluster;
import health.overturn.denials.code.CodeTables;
import health.overturn.denials.code.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tests the eight reason codes with a cluster.
class ClusterTest {
    @ParameterizedTest
    @CsvSource({
        "27, ELIGIBILITY, FRONT_END_AND_ELIGIBILITY",
        "29, FOLLOW_UP, FRONT_END_AND_ELIGIBILITY",
        "31, REGISTRATION, FRONT_END_AND_ELIGIBILITY",
        "16, UNMAPPED, FRONT_END_AND_ELIGIBILITY",
        "197, AUTHORIZATION, CODING_AUTH_AND_CONTRACT",
        "50, DOCUMENTATION, CODING_AUTH_AND_CONTRACT",
        "45, CONTRACT, CODING_AUTH_AND_CONTRACT",
        "109, CREDENTIALING, CODING_AUTH_AND_CONTRACT"
    })
    void eachOfTheEightHasItsCategoryAndItsCluster(String carc, Category category, Cluster cluster) {
        Judgement.Denied denied =
                denied(claim("1").charge(10000).line(line(10000).adjust("CO", carc, 10000)));

        assertThat(denied.category()).isEqualTo(category);
        assertThat(denied.cluster()).isEqualTo(cluster);
    }

    @Test
    void noOtherCodeHasACluster() {
        assertThat(CodeTables.standard().reasons())
                .filteredOn(row -> row.cluster() != null)
                .extracting(ReasonCode::code)
                .containsExactlyInAnyOrder("16", "27", "29", "31", "45", "50", "109", "197");
    }
}
