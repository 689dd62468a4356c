package health.overturn.local.cloud;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

/// The clients of the services that the commands call, with one HTTP client among them.
final class CloudClients implements AutoCloseable {
    private final Region region;
    private final AwsCredentialsProvider credentials =
            DefaultCredentialsProvider.builder().build();
    private final SdkHttpClient http = UrlConnectionHttpClient.create();

    private CloudClients(Region region) {
        this.region = region;
    }

    /// @param region a name such as `us-east-1`; empty for the one that the AWS CLI would use
    /// @throws CloudException if no region is named anywhere
    static CloudClients in(String region) {
        try {
            return new CloudClients(
                    region.isEmpty() ? new DefaultAwsRegionProviderChain().getRegion() : Region.of(region));
        } catch (SdkClientException unknown) {
            throw new CloudException(
                    "--region: is required, unless AWS_REGION or the AWS profile names a region", unknown);
        }
    }

    String region() {
        return region.id();
    }

    CloudFormationClient cloudFormation() {
        return build(CloudFormationClient.builder().httpClient(http));
    }

    CognitoIdentityProviderClient cognito() {
        return build(CognitoIdentityProviderClient.builder().httpClient(http));
    }

    LambdaClient lambda() {
        return build(LambdaClient.builder().httpClient(http));
    }

    private <B extends AwsClientBuilder<B, C>, C> C build(B builder) {
        return builder.region(region).credentialsProvider(credentials).build();
    }

    @Override
    public void close() {
        http.close();
    }
}
