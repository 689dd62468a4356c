package health.overturn.lambda.failure;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Role;
import health.overturn.denials.lifecycle.Command;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.TableContents;
import health.overturn.operations.command.CommandRequest;
import health.overturn.operations.command.CommandResult;
import health.overturn.remittance.ProtectedText;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.item.StoredDenial;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

class LostResponseTest {
    private static final Instant AT = Instant.parse("2026-06-09T15:00:00Z");
    private static final Item ITEM =
            Item.at(new PracticeKeys("maple").denial("invented-acc", "D-2")).with("v", 7);

    @Test
    void aCommandWithALostResponseIsExecutedOnce() {
        LoseNextResponse lost = new LoseNextResponse();
        try (Deployment deployment = new Deployment(lost)) {
            SampleFile file = Sample.of(SampleSpec.of(3).claims(60)).files().getFirst();
            deployment.ingest(file.name(), file.bytes());
            StoredDenial denial =
                    TableContents.of(deployment.tableName()).denials().getFirst();
            int before = denial.denial().version();
            Command reassign = new Command.Reassign("ann.example", ProtectedText.of("an invented reason"));
            Actor.Person by = new Actor.Person("lead.example", Role.LEAD, Set.of());

            lost.arm();
            CommandResult result = deployment
                    .useCases()
                    .moveDenial()
                    .move(deployment.practice(), denial.apiId(), new CommandRequest(reassign, by, AT, null));

            assertThat(result).isInstanceOf(CommandResult.Done.class);
            assertThat(((CommandResult.Done) result).stored().denial().version())
                    .isEqualTo(before + 1);
            assertThat(TableContents.of(deployment.tableName()).denials())
                    .filteredOn(stored -> stored.apiId().equals(denial.apiId()))
                    .extracting(stored -> stored.denial().version())
                    .containsExactly(before + 1);
        }
    }

    @Test
    void aPutWithALostResponseCountsAsDone() {
        LoseNextResponse lost = new LoseNextResponse();
        try (Deployment deployment = new Deployment(lost)) {
            lost.arm();
            assertThat(deployment.table().putIfAbsent(ITEM)).isTrue();
        }
    }

    @Test
    void aPutOverAnotherItemFails() {
        try (Deployment deployment = new Deployment()) {
            deployment.table().putAll(List.of(ITEM));

            assertThat(deployment.table().putIfAbsent(ITEM.with("v", 8))).isFalse();
            assertThat(deployment.table().putIfVersion(ITEM.with("v", 9), 8)).isFalse();
        }
    }

    /// Once armed, loses the response to the next put of a single item.
    private static final class LoseNextResponse implements ExecutionInterceptor {
        private boolean armed;

        void arm() {
            armed = true;
        }

        @Override
        public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
            if (armed && context.request() instanceof PutItemRequest) {
                armed = false;
                throw SdkClientException.builder()
                        .message("invented: the connection was lost")
                        .cause(new IOException("invented"))
                        .build();
            }
        }
    }
}
