package health.overturn.local.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.overturn.local.template.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Decisions about single requests, on templates of one function.
class PermissionsTest {
    @TempDir
    private Path folder;

    @Test
    void whatAStatementAllowsIsAllowedAndNothingElse() throws IOException {
        Permissions permissions = permissions("Allow", "dynamodb:Get*", "arn:aws:dynamodb:*:*:table/one", "");

        assertThat(denial(permissions, "dynamodb:GetItem", "arn:aws:dynamodb:us-east-1:000000000000:table/one"))
                .isEmpty();
        assertThat(denial(permissions, "dynamodb:GetItem", "arn:aws:dynamodb:us-east-1:000000000000:table/two"))
                .contains("User: arn:aws:sts::000000000000:assumed-role/OneRole/One is not authorized to perform: "
                        + "dynamodb:GetItem on resource: arn:aws:dynamodb:us-east-1:000000000000:table/two because no "
                        + "identity-based policy allows the dynamodb:GetItem action");
        assertThat(denial(permissions, "dynamodb:PutItem", "arn:aws:dynamodb:us-east-1:000000000000:table/one"))
                .isPresent();
        assertThat(permissions.usedRights())
                .extracting(Right::toString)
                .containsExactly("OneRole/OnlyStatement dynamodb:GetItem");
        assertThat(permissions.denials()).hasSize(2);
    }

    @Test
    void aRightOnATableIsNoneOnItsIndexes() throws IOException {
        Permissions permissions = permissions("Allow", "dynamodb:Query", "arn:aws:dynamodb:a:b:table/one", "");

        assertThat(denial(permissions, "dynamodb:Query", "arn:aws:dynamodb:a:b:table/one"))
                .isEmpty();
        assertThat(denial(permissions, "dynamodb:Query", "arn:aws:dynamodb:a:b:table/one/index/rank"))
                .isPresent();
    }

    @Test
    void aDenyingStatementWins() throws IOException {
        Permissions permissions = permissions("Deny", "s3:GetObject", "arn:aws:s3:::b/secret/*", "");

        assertThat(denial(permissions, "s3:GetObject", "arn:aws:s3:::b/secret/x"))
                .get()
                .asString()
                .endsWith("on resource: arn:aws:s3:::b/secret/x with an explicit deny in an identity-based policy");
    }

    @Test
    void aConditionOnThePrefixLimitsAListing() throws IOException {
        Permissions permissions = permissions(
                "Allow", "s3:ListBucket", "arn:aws:s3:::b", "Condition: { StringLike: { s3:prefix: [one/*, two/] } }");

        assertThat(listing(permissions, Map.of("s3:prefix", "one/x"))).isEmpty();
        assertThat(listing(permissions, Map.of("s3:prefix", "two/"))).isEmpty();
        assertThat(listing(permissions, Map.of("s3:prefix", "two/x"))).isPresent();
        assertThat(listing(permissions, Map.of())).isPresent();
    }

    @Test
    void aNegatedConditionHoldsForARequestWithoutTheKey() throws IOException {
        Permissions permissions = permissions(
                "Allow", "s3:ListBucket", "arn:aws:s3:::b", "Condition: { StringNotEquals: { s3:prefix: one } }");

        assertThat(listing(permissions, Map.of())).isEmpty();
        assertThat(listing(permissions, Map.of("s3:prefix", "one"))).isPresent();
    }

    @Test
    void anUnknownOperatorOrKeyIsRefusedAtTheStart() {
        assertThatThrownBy(() ->
                        permissions("Allow", "s3:ListBucket", "*", "Condition: { NumericLessThan: { s3:prefix: 10 } }"))
                .hasMessage("statement OnlyStatement: unknown condition operator \"NumericLessThan\"; allowed: "
                        + "StringEquals, StringNotEquals, StringEqualsIgnoreCase, StringLike, StringNotLike");
        assertThatThrownBy(() -> permissions(
                        "Allow", "s3:ListBucket", "*", "Condition: { StringLike: { aws:SourceIp: '10.*' } }"))
                .hasMessage("statement OnlyStatement: unknown condition key \"aws:SourceIp\"; allowed: "
                        + "dynamodb:LeadingKeys, kms:ViaService, s3:delimiter, s3:prefix");
    }

    @Test
    void theApiOnlyAddsToTheRecordOfReads() {
        Permissions permissions = Permissions.of(Deployment.read(Path.of("../../template.yaml")));

        for (String action : List.of("BatchWriteItem", "DeleteItem", "PutItem", "UpdateItem")) {
            assertThat(ofApi(permissions, action, "maple#V#2026-11"))
                    .get()
                    .asString()
                    .endsWith("with an explicit deny in an identity-based policy");
        }
        assertThat(ofApi(permissions, "PartiQLInsert", "maple#V#2026-11")).isEmpty();
        assertThat(ofApi(permissions, "Query", "maple#V#2026-11")).isEmpty();
        assertThat(ofApi(permissions, "PutItem", "maple#S")).isEmpty();
    }

    private static Optional<String> ofApi(Permissions permissions, String action, String partition) {
        return permissions
                .denial(
                        Permissions.keyIdOf("Api"),
                        new AccessRequest(
                                "dynamodb:" + action,
                                "arn:aws:dynamodb:us-east-1:000000000000:table/overturn-table",
                                Map.of("dynamodb:LeadingKeys", partition)))
                .map(AccessDenial::message);
    }

    @Test
    void aKeyThatIsNoFunctionsIsNotLimited() throws IOException {
        Permissions permissions = permissions("Deny", "*", "*", "");

        assertThat(permissions.isLimited("overturn")).isFalse();
        assertThat(permissions.denial("overturn", AccessRequest.of("s3:GetObject", "arn:aws:s3:::b/x")))
                .isEmpty();
        assertThat(permissions.isLimited("overturn-One")).isTrue();
    }

    private static Optional<String> denial(Permissions permissions, String action, String resource) {
        return permissions
                .denial("overturn-One", AccessRequest.of(action, resource))
                .map(AccessDenial::message);
    }

    private static Optional<AccessDenial> listing(Permissions permissions, Map<String, String> context) {
        return permissions.denial("overturn-One", new AccessRequest("s3:ListBucket", "arn:aws:s3:::b", context));
    }

    private Permissions permissions(String effect, String action, String resource, String condition)
            throws IOException {
        String template = """
                Resources:
                  One:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: a.B::c
                      Policies:
                        - Statement:
                            - Sid: OnlyStatement
                              Effect: %s
                              Action: '%s'
                              Resource: '%s'
                              %s
                """.formatted(effect, action, resource, condition);
        return Permissions.of(Deployment.read(Files.writeString(folder.resolve("template.yaml"), template)));
    }
}
