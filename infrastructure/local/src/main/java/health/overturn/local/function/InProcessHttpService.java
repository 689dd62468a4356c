package health.overturn.local.function;

import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// The HTTP client of functions that run in the stack's own process. The AWS SDK finds it by [#install].
public final class InProcessHttpService implements SdkHttpService {
    private static final String PROPERTY = "software.amazon.awssdk.http.service.impl";

    /// Makes this the HTTP client of every AWS client of this process that names no other.
    static void install() {
        System.setProperty(PROPERTY, InProcessHttpService.class.getName());
    }

    @Override
    public SdkHttpClient.Builder<?> createHttpClientBuilder() {
        return (ClientBuilder) defaults ->
                new InProcessHttpClient(UrlConnectionHttpClient.builder().buildWithDefaults(defaults));
    }

    private interface ClientBuilder extends SdkHttpClient.Builder<ClientBuilder> {}
}
